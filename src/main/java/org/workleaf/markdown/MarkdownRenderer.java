package org.workleaf.markdown;

import com.vladsch.flexmark.util.ast.Node;
import java.util.Set;

/** Writes nodes as HTML, with book typography in running text: {@code it's} → {@code it’s}. */
public final class MarkdownRenderer {

    /** Stands for an underscore that was escaped in the source, until blanks have been told from text. */
    public static final char ESCAPED_UNDERSCORE = '\uE000';

    private static final Set<String> OUTER = Set.of("p", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "li");

    private MarkdownRenderer() {}

    /** A block or inline node as HTML, comments left out. */
    public static String html(Node node) {
        return HtmlWriter.of(node, false).replace(ESCAPED_UNDERSCORE, '_');
    }

    /**
     * What a paragraph, heading or table cell holds, without its own tag; escaped underscores still stand as
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

    /** A node's words as they are typed, {@code it's} and {@code --}: what GitHub makes an anchor of. */
    public static String typed(Node node) {
        return PlainText.of(HtmlWriter.of(node, true));
    }
}
