package org.workleaf.worksheet;

import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/** A line as the parser of GitHub's tables sees it: cells parted by every {@code |} that has no backslash in front. */
record TableLine(String text, Span span) {

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->");

    /** The lines of a block without the signs of lists and quotations in front of them. */
    static List<TableLine> in(SourceFile file, Node block) {
        List<TableLine> lines = new ArrayList<>();
        int end = block.getStartOffset() + block.getChars().trimEnd().length();
        int last = file.lineAt(end);
        for (int line = file.lineAt(block.getStartOffset()); line <= last; line++) {
            lines.add(in(file, block, line));
        }
        return lines;
    }

    /** The first of them. */
    static TableLine first(SourceFile file, Node block) {
        return in(file, block, file.lineAt(block.getStartOffset()));
    }

    private static TableLine in(SourceFile file, Node block, int line) {
        String whole = file.line(line);
        int from = Math.max(block.getStartOffset() - file.lineStart(line), 0);
        while (from < whole.length() && " \t>".indexOf(whole.charAt(from)) >= 0) {
            from++;
        }
        String text = whole.substring(from).stripTrailing();
        int start = file.lineStart(line) + from;
        return new TableLine(text, new Span(start, start + text.length()));
    }

    /** The line of hyphens of a table with so many columns. */
    static String delimiter(int columns) {
        return "|" + "---|".repeat(Math.max(1, columns));
    }

    int cells() {
        int cells = 1;
        for (int i = 1; i < text.length(); i++) {
            boolean last = i == text.length() - 1;
            if (text.charAt(i) == '|' && text.charAt(i - 1) != '\\' && !last) {
                cells++;
            }
        }
        return cells;
    }

    /** The columns in which its bars stand, from 0. */
    List<Integer> bars() {
        List<Integer> bars = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '|' && (i == 0 || text.charAt(i - 1) != '\\')) {
                bars.add(i);
            }
        }
        return bars;
    }

    /** What stands between two bars, spaces included; the first cell is 0. */
    String cell(int index) {
        return text.substring(bars().get(index) + 1, bars().get(index + 1));
    }

    /** Whether it has a bar at either end, and only signs that are one column wide. */
    boolean isDrawn() {
        return text.length() > 1 && text.startsWith("|") && text.endsWith("|") && !text.endsWith("\\|")
                && isSingleWidth();
    }

    private boolean isSingleWidth() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x300 || c == 0x7F) {
                return false;
            }
        }
        return true;
    }

    /** Whether no cell holds a word. */
    boolean isEmpty() {
        return COMMENT.matcher(text).replaceAll("").replace('|', ' ').isBlank();
    }

    /** {@code |---|:-:|}: makes a table of the line above it. */
    boolean isDelimiter() {
        return consistsOf("|-: \t") && text.indexOf('-') >= 0;
    }

    /** {@code |===|===|}: meant to. */
    boolean isAlmostDelimiter() {
        return consistsOf("|-=_–—:+ \t");
    }

    private boolean consistsOf(String signs) {
        return text.indexOf('|') >= 0 && holdsOnly(signs);
    }

    private boolean holdsOnly(String signs) {
        for (int i = 0; i < text.length(); i++) {
            if (signs.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Begins with a pipe and has another: too much for a sentence. */
    boolean isRow() {
        return text.startsWith("|") && text.indexOf('|', 1) > 0;
    }
}
