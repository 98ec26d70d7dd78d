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
 * Extracts the text of an element as lines, one for each paragraph, list item or table cell.
 *
 * <p>{@code <p>Ask <em>first</em>.</p><ul><li>Wait.</li></ul>} → {@code Ask first.}, {@code Wait.}
 */
final class HtmlLines implements NodeVisitor {

    private static final int INITIAL_CAPACITY = 256;

    private final List<String> lines = new ArrayList<>();
    private char[] line = new char[INITIAL_CAPACITY];
    private int length;
    private boolean space;

    static List<String> of(String html) {
        return of(Jsoup.parseBodyFragment(html).body());
    }

    static List<String> of(Element element) {
        HtmlLines lines = new HtmlLines();
        element.traverse(lines);
        return lines.end();
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

    /** Appends text to the line; each run of white space becomes one space. */
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

    /** Ends the last line and returns all lines. */
    private List<String> end() {
        endLine();
        return lines;
    }
}
