package org.workleaf.search;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.workleaf.markdown.PlainText;

/**
 * The lines of an element as a reader sees them: a paragraph, an item or a cell each.
 *
 * <p>{@code <p>Ask <em>first</em>.</p><ul><li>Wait.</li></ul>} → {@code Ask first.}, {@code Wait.}
 */
final class HtmlLines implements NodeVisitor {

    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    private HtmlLines() {}

    /** Most pieces of a sheet are a few plain words, which need no parser. */
    static List<String> of(String html) {
        if (html.indexOf('<') >= 0 || html.indexOf('&') >= 0) {
            return of(Jsoup.parseBodyFragment(html).body());
        }
        HtmlLines read = new HtmlLines();
        read.line.append(html);
        read.endLine();
        return read.lines;
    }

    static List<String> of(Element element) {
        HtmlLines read = new HtmlLines();
        element.traverse(read);
        read.endLine();
        return read.lines;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            line.append(text.getWholeText());
        } else if (endsLine(node)) {
            endLine();
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (endsLine(node)) {
            endLine();
        }
    }

    private static boolean endsLine(Node node) {
        return node instanceof Element element && (element.isBlock() || element.nameIs("br"));
    }

    private void endLine() {
        String text = PlainText.oneLine(line);
        if (!text.isEmpty()) {
            lines.add(text);
        }
        line.setLength(0);
    }
}
