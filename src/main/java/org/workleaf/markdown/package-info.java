/** Markdown: text to flexmark’s syntax tree to HTML, and lint rules for running text. */
package org.workleaf.markdown;
