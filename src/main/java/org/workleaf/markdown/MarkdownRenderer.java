package org.workleaf.markdown;

import com.vladsch.flexmark.util.ast.Node;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes nodes as HTML, with book typography in running text: {@code it's} → {@code it’s}. */
public final class MarkdownRenderer {

    /** Stands for an underscore that was escaped in the source, until blanks have been told from text. */
    public static final char ESCAPED_UNDERSCORE = '\uE000';

    private static final Pattern OUTER_TAG =
            Pattern.compile("\\A<(p|td|th|h[1-6]|li)(?:\\s[^>]*)?>(.*)</\\1>\\s*\\z", Pattern.DOTALL);

    private MarkdownRenderer() {}

    /** A block or inline node as HTML, comments left out. */
    public static String html(Node node) {
        return NodeHtml.of(node, false).replace(ESCAPED_UNDERSCORE, '_');
    }

    /**
     * What a paragraph, heading or table cell holds, without its own tag; escaped underscores still stand as
     * {@link #ESCAPED_UNDERSCORE}.
     */
    public static String inlines(Node node) {
        String html = NodeHtml.of(node, false).strip();
        Matcher outer = OUTER_TAG.matcher(html);
        return (outer.matches() ? outer.group(2) : html).strip();
    }

    /** A node's words as they are typed, {@code it's} and {@code --}: what GitHub makes an anchor of. */
    public static String typed(Node node) {
        return PlainText.of(NodeHtml.of(node, true));
    }
}
