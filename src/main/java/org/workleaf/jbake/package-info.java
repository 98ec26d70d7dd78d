/** The adapter to JBake, and the only package that uses it: documents, rendering tools, content store, and an {@code Oven}. */
package org.workleaf.jbake;
