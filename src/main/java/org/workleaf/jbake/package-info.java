/** The adapter to JBake, and the only package that uses it: documents, rendering tools, content store, and the oven that builds a site. */
package org.workleaf.jbake;
