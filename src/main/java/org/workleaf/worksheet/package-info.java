/** The worksheet dialect of Markdown: from the nodes between two comments to worksheet and field records. */
package org.workleaf.worksheet;
