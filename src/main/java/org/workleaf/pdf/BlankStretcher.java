package org.workleaf.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.workleaf.fonts.TextWidths;

/**
 * Sets the widths of blanks: the last one of each line fills the line, and one that almost fits is shortened instead of wrapped.
 *
 * <p>{@code I felt close to you when ____.} → the blank ends where the column ends.
 */
final class BlankStretcher {

    /** The smallest useful width of a blank, in millimetres. */
    private static final double MIN_WIDTH = 38;
    /** Allows for bold and italic text, which is a little wider than measured. */
    private static final double SAFETY = 1.006;
    private static final double[] WIDTHS = {16, 26, 40, 62, 90, 120};

    private final PrintFormat format;
    private final TextWidths widths;
    private double points;
    private double lineWidth;
    private double used;
    private Element last;
    private double lastWidth;
    private double textAfterLast;

    BlankStretcher(PrintFormat format, TextWidths widths) {
        this.format = format;
        this.widths = widths;
    }

    void stretch(Document html) {
        for (Element line : html.select("[data-row]")) {
            if (line.select("object.blank").isEmpty()) {
                continue;
            }
            points = format.textPoints(PrintDocument.fit(line));
            double indent = Double.parseDouble(line.attr("data-row")) * (format.isLarge() ? 1.5 : 1);
            lineWidth = format.column() - indent - 0.8;
            used = 0;
            last = null;
            List<Object> items = new ArrayList<>();
            collect(line, items);
            items.forEach(this::place);
            endLine();
        }
    }

    /** Collects words and blanks in order; a word includes the space before it. */
    private void collect(Node node, List<Object> items) {
        for (Node child : node.childNodes()) {
            if (child instanceof TextNode text) {
                for (String word : text.getWholeText().replaceAll("\\s+", " ").split("(?= )")) {
                    items.add(word);
                }
            } else if (child instanceof Element element) {
                if (element.hasClass("blank")) {
                    items.add(element);
                } else if (!element.tagName().equals("object")) {
                    collect(element, items);
                }
            }
        }
    }

    private void place(Object item) {
        if (item instanceof Element blank) {
            double width = preferredWidth(blank);
            if (used + width > lineWidth) {
                double remaining = lineWidth - used;
                if (remaining >= Math.min(width, MIN_WIDTH)) {
                    width = remaining;
                } else {
                    endLine();
                }
            }
            last = blank;
            lastWidth = Math.min(width, lineWidth);
            textAfterLast = 0;
            used += lastWidth;
            return;
        }
        String word = (String) item;
        double width = widths.mm(word, points) * SAFETY;
        boolean attached = last != null && textAfterLast == 0 && !word.startsWith(" ");
        if (used + width > lineWidth) {
            if (attached && lastWidth - width > MIN_WIDTH / 2) {
                // Punctuation stays on the line of its blank.
                lastWidth -= width;
                used -= width;
            } else {
                endLine();
                width = widths.mm(word.strip(), points) * SAFETY;
            }
        }
        used += width;
        textAfterLast += width;
    }

    private void endLine() {
        if (last != null) {
            boolean grows = !last.hasClass("short") && lineWidth > used;
            double width = grows ? lastWidth + lineWidth - used : lastWidth;
            last.attr("style", "width:" + PrintDocument.mm(Math.min(width, lineWidth)) + ";");
        }
        used = 0;
        last = null;
    }

    private double preferredWidth(Element blank) {
        int step = Integer.parseInt(blank.className().replaceAll(".*\\bw-(\\d).*", "$1"));
        return Math.min(WIDTHS[step - 1] * (format.isLarge() ? 1.3 : 1), lineWidth);
    }
}
