package org.workleaf.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Gives the last blank of each line the room that is left on it, as a printer would, and draws one in that would just not fit.
 *
 * <p>{@code I felt close to you when ____.} → the blank ends where the column ends.
 */
final class BlankStretcher {

    /** Least room, in millimetres, that is worth writing in. */
    private static final double USEFUL = 38;
    /** Bold and italic words run a little wider than they are measured. */
    private static final double SAFE = 1.006;
    private static final double[] WIDTHS = {16, 26, 40, 62, 90, 120};

    private final PaperFormat format;
    private final TextWidths widths;
    private double points;
    private double room;
    private double used;
    private Element last;
    private double lastWidth;
    private double behindLast;

    BlankStretcher(PaperFormat format, TextWidths widths) {
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
            room = format.column() - indent - 0.8;
            used = 0;
            last = null;
            List<Object> words = new ArrayList<>();
            collect(line, words);
            words.forEach(this::set);
            endLine();
        }
    }

    /** Words and blanks in turn; a word keeps the space in front of it. */
    private void collect(Node node, List<Object> words) {
        for (Node child : node.childNodes()) {
            if (child instanceof TextNode text) {
                for (String word : text.getWholeText().replaceAll("\\s+", " ").split("(?= )")) {
                    words.add(word);
                }
            } else if (child instanceof Element element) {
                if (element.hasClass("blank")) {
                    words.add(element);
                } else if (!element.tagName().equals("object")) {
                    collect(element, words);
                }
            }
        }
    }

    private void set(Object piece) {
        if (piece instanceof Element blank) {
            double wish = wish(blank);
            if (used + wish > room) {
                double left = room - used;
                if (left >= Math.min(wish, USEFUL)) {
                    wish = left;
                } else {
                    endLine();
                }
            }
            last = blank;
            lastWidth = Math.min(wish, room);
            behindLast = 0;
            used += lastWidth;
            return;
        }
        String word = (String) piece;
        double width = widths.mm(word, points) * SAFE;
        boolean tied = last != null && behindLast == 0 && !word.startsWith(" ");
        if (used + width > room) {
            if (tied && lastWidth - width > USEFUL / 2) {
                // A full stop never goes to the next line without its blank.
                lastWidth -= width;
                used -= width;
            } else {
                endLine();
                width = widths.mm(word.strip(), points) * SAFE;
            }
        }
        used += width;
        behindLast += width;
    }

    private void endLine() {
        if (last != null) {
            boolean grows = !last.hasClass("short") && room > used;
            double width = grows ? lastWidth + room - used : lastWidth;
            last.attr("style", "width:" + PrintDocument.mm(Math.min(width, room)) + ";");
        }
        used = 0;
        last = null;
    }

    private double wish(Element blank) {
        int step = Integer.parseInt(blank.className().replaceAll(".*\\bw-(\\d).*", "$1"));
        return Math.min(WIDTHS[step - 1] * (format.isLarge() ? 1.3 : 1), room);
    }
}
