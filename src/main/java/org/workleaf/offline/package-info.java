/** The service worker and the web app manifest, which make a published guide available offline. */
package org.workleaf.offline;
