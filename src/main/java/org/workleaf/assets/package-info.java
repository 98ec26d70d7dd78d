/** Stylesheets and scripts: bundled, minified, with the messages of a language inlined and a fingerprint in each name. */
package org.workleaf.assets;
