package org.workleaf.source;

import java.util.Arrays;

/** The text of a file of the guide, with its path from the guide's root folder, separated by {@code /}. */
public final class SourceFile {

    private final String path;
    private final String text;
    /** Computed on first use, because most files have no diagnostics. Several threads may compute the same value. */
    private volatile int[] lineStarts;
    /** Where the last call of {@link #position} ended, because thousands of problems may be in one long line. */
    private volatile Counted counted = new Counted(0, 0, 0);
    private volatile Line lastLine = new Line(0, "");

    private record Line(int number, String text) {}

    /** The number of characters between the start of a line and an offset in it. */
    private record Counted(int line, int offset, int characters) {}

    /**
     * @param path from the guide's root, for example {@code content/10-what-it-is.md}
     * @param text the file's whole text with its original line ends
     */
    public SourceFile(String path, String text) {
        this.path = path;
        this.text = text;
    }

    private int[] lineStarts() {
        int[] starts = lineStarts;
        if (starts == null) {
            starts = lineStarts(text);
            lineStarts = starts;
        }
        return starts;
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    public String path() {
        return path;
    }

    public String text() {
        return text;
    }

    /** The position of an offset; offsets after the end count as the end. */
    public Position position(int offset) {
        int at = Math.min(offset, text.length());
        int line = lineAt(offset);
        Counted last = counted;
        boolean isContinued = last.line == line && last.offset <= at;
        int characters = isContinued ? last.characters + text.codePointCount(last.offset, at) : text.codePointCount(lineStarts()[line - 1], at);
        counted = new Counted(line, at, characters);
        return new Position(line, characters + 1);
    }

    /** The line that contains an offset, from 1. */
    public int lineAt(int offset) {
        int found = Arrays.binarySearch(lineStarts(), Math.min(offset, text.length()));
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The number of lines; a file that ends with a line end has an empty last line. */
    public int lineCount() {
        return lineStarts().length;
    }

    /** The offset of a line's first character. */
    public int lineStart(int line) {
        return lineStarts()[line - 1];
    }

    /** A line's text without its line end. */
    public String line(int line) {
        Line last = lastLine;
        if (last.number == line) {
            return last.text;
        }
        int[] starts = lineStarts();
        int end = line < starts.length ? starts[line] : text.length();
        while (end > starts[line - 1] && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        String found = text.substring(starts[line - 1], end);
        lastLine = new Line(line, found);
        return found;
    }

    @Override
    public String toString() {
        return path;
    }
}
