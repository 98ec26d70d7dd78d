/** Markdown: text to flexmark’s syntax tree to HTML. */
package org.workleaf.markdown;
