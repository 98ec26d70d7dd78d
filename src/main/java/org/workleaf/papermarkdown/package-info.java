/** Paper Markdown: reads the text and the worksheets of a page from its syntax tree, and reports what looks like a field but is none. */
package org.workleaf.papermarkdown;
