package org.workleaf.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The lines of an element as a reader sees them: a paragraph, an item or a cell each.
 *
 * <p>{@code <p>Ask <em>first</em>.</p><ul><li>Wait.</li></ul>} → {@code Ask first.}, {@code Wait.}
 */
final class HtmlLines implements NodeVisitor {

    private static final int ROOM = 256;

    private final List<String> lines = new ArrayList<>();
    private char[] line = new char[ROOM];
    private int length;
    private boolean space;

    static List<String> of(String html) {
        return of(Jsoup.parseBodyFragment(html).body());
    }

    static List<String> of(Element element) {
        HtmlLines read = new HtmlLines();
        element.traverse(read);
        return read.end();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            String words = text.getWholeText();
            add(words, 0, words.length());
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

    /** Adds words to the line; all space between two of them becomes one. */
    private void add(String words, int from, int to) {
        if (line.length < length + to - from + 1) {
            line = Arrays.copyOf(line, 2 * (length + to - from + 1));
        }
        for (int i = from; i < to; i++) {
            char c = words.charAt(i);
            if (c == ' ' || c >= '\t' && c <= '\r') {
                space = length > 0;
            } else {
                if (space) {
                    line[length++] = ' ';
                    space = false;
                }
                line[length++] = c;
            }
        }
    }

    private void endLine() {
        if (length > 0) {
            String text = new String(line, 0, length).strip();
            if (!text.isEmpty()) {
                lines.add(text);
            }
        }
        length = 0;
        space = false;
    }

    /** All lines, once everything is read. */
    private List<String> end() {
        endLine();
        return lines;
    }
}
