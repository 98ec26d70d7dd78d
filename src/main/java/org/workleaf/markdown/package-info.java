/** Markdown as flexmark's syntax tree and as HTML; with the worksheet package, the only one that knows flexmark. */
package org.workleaf.markdown;
