/** The adapter to JBake, and its only importer: pages as JBake documents, the site's other files as JBake tools, a faster oven. */
package org.workleaf.jbake;
