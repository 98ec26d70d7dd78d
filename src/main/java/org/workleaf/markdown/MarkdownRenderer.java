package org.workleaf.markdown;

import com.vladsch.flexmark.util.ast.Node;

/** Renders nodes as HTML, with typographic punctuation in running text: {@code it's} → {@code it’s}. */
public final class MarkdownRenderer {

    private MarkdownRenderer() {}

    /** A block or inline node as HTML, without comments. */
    public static String html(Node node) {
        return FastHtmlRenderer.of(node, false);
    }

    /** The content of a paragraph, heading or table cell without its own tag. */
    public static RenderedInlineContent inlines(Node node) {
        return RenderedInlineContent.of(node);
    }

    /** A node's plain text without typography, such as {@code it's} and {@code --}: GitHub derives anchors from it. */
    public static String asTyped(Node node) {
        return HtmlTextExtractor.of(FastHtmlRenderer.of(node, true));
    }
}
