package org.workleaf.markdown;

import com.vladsch.flexmark.util.ast.Node;
import java.util.Set;

/** Renders nodes as HTML, with typographic punctuation in running text: {@code it's} → {@code it’s}. */
public final class MarkdownRenderer {

    /** Placeholder for an escaped underscore in the source, until blanks have been found. */
    public static final char ESCAPED_UNDERSCORE = '\uE000';

    private static final Set<String> OUTER = Set.of("p", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "li");

    private MarkdownRenderer() {}

    /** A block or inline node as HTML, without comments. */
    public static String html(Node node) {
        return HtmlWriter.of(node, false).replace(ESCAPED_UNDERSCORE, '_');
    }

    /**
     * The content of a paragraph, heading or table cell without its own tag; escaped underscores are still
     * {@link #ESCAPED_UNDERSCORE}.
     */
    public static String inlines(Node node) {
        String html = HtmlWriter.of(node, false).strip();
        int opened = html.indexOf('>') + 1;
        if (!html.startsWith("<") || opened == 0) {
            return html;
        }
        int space = html.indexOf(' ');
        String name = html.substring(1, space > 0 && space < opened ? space : opened - 1);
        int closed = html.length() - name.length() - "</>".length();
        boolean isOuter = OUTER.contains(name) && closed >= opened && html.endsWith("</" + name + ">");
        return isOuter ? html.substring(opened, closed).strip() : html;
    }

    /** A node's plain text without typography, such as {@code it's} and {@code --}: GitHub derives anchors from it. */
    public static String asTyped(Node node) {
        return PlainText.of(HtmlWriter.of(node, true));
    }
}
