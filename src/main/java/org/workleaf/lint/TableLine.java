package org.workleaf.lint;

import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/** A line as GitHub's table parser sees it: cells separated by every {@code |} without a backslash before it. */
record TableLine(String text, Span span) {

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->");

    /** The lines of a block without list and quotation markers. */
    static List<TableLine> in(SourceFile file, Node block) {
        List<TableLine> lines = new ArrayList<>();
        int end = block.getStartOffset() + block.getChars().trimEnd().length();
        int last = file.lineAt(end);
        for (int line = file.lineAt(block.getStartOffset()); line <= last; line++) {
            lines.add(in(file, block, line));
        }
        return lines;
    }

    /** The first line of a block. */
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

    /** The delimiter row of a table with this number of columns. */
    static String delimiter(int columns) {
        return "|" + "---|".repeat(Math.max(1, columns));
    }

    int cellCount() {
        int count = 1;
        for (int i = 1; i < text.length(); i++) {
            boolean last = i == text.length() - 1;
            if (text.charAt(i) == '|' && text.charAt(i - 1) != '\\' && !last) {
                count++;
            }
        }
        return count;
    }

    /** The offsets of its bars within the line, from 0. */
    List<Integer> bars() {
        List<Integer> bars = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '|' && (i == 0 || text.charAt(i - 1) != '\\')) {
                bars.add(i);
            }
        }
        return bars;
    }

    /** The text between two bars, spaces included; the first cell is 0. */
    String cell(int index) {
        return text.substring(bars().get(index) + 1, bars().get(index + 1));
    }

    /** Whether it has a bar at each end and only characters that are one column wide. */
    boolean canBeAligned() {
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

    /** Whether no cell contains text. */
    boolean isEmpty() {
        return COMMENT.matcher(text).replaceAll("").replace('|', ' ').isBlank();
    }

    /** {@code |---|:-:|}: turns the line above it into the heading row of a table. */
    boolean isDelimiter() {
        return consistsOf("|-: \t") && text.indexOf('-') >= 0;
    }

    /** {@code |===|===|}: was probably meant as a delimiter row. */
    boolean looksLikeDelimiter() {
        return consistsOf("|-=_–—:+ \t");
    }

    private boolean consistsOf(String characters) {
        return text.indexOf('|') >= 0 && containsOnly(characters);
    }

    private boolean containsOnly(String characters) {
        for (int i = 0; i < text.length(); i++) {
            if (characters.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether it begins with a pipe and has another, which is unlikely in a sentence. */
    boolean isRow() {
        return text.startsWith("|") && text.indexOf('|', 1) > 0;
    }
}
