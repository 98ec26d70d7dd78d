package org.workleaf.cli;

/**
 * The part of a source line that is printed below a diagnostic, and the columns in it to underline.
 *
 * @param text  the text to print
 * @param start the span's first column, from 0
 * @param width the span's width in columns, at least 1
 */
record LineExcerpt(String text, int start, int width) {

    /** The largest number of columns shown of a line. */
    static final int COLUMNS = 110;
    private static final int COLUMNS_BEFORE = 36;
    /** How many characters on each side of a span are looked at, so that thousands of problems in one long line take no time. */
    private static final int NEARBY = 300;

    /**
     * @param from first offset of the span in the line
     * @param to   the offset after the span; may be after the line's end
     */
    static LineExcerpt of(String line, int from, int to) {
        int nearby = Math.max(0, from - NEARBY);
        nearby += nearby > 0 && Character.isLowSurrogate(line.charAt(nearby)) ? 1 : 0;
        String part = line.substring(nearby, Math.min(line.length(), from + NEARBY));
        return ofPart(part, from - nearby, to - nearby);
    }

    private static LineExcerpt ofPart(String line, int from, int to) {
        int spanStart = columns(line, from);
        int lineEnd = columns(line, line.length());
        int first = lineEnd <= COLUMNS ? 0 : Math.max(0, Math.min(spanStart - COLUMNS_BEFORE, lineEnd - COLUMNS));
        StringBuilder text = new StringBuilder(first > 0 ? "…" : "");
        int shift = first > 0 ? 1 : 0;
        int column = 0;
        int begin = -1;
        int end = 0;
        int shownColumns = shift;
        boolean cut = false;
        for (int i = 0; i < line.length(); ) {
            int codePoint = line.codePointAt(i);
            int width = DisplayWidth.of(codePoint, column);
            if (column >= first && !cut) {
                if (shownColumns + width >= COLUMNS && column + width < lineEnd) {
                    text.append('…');
                    cut = true;
                } else {
                    if (i >= from && begin < 0) {
                        begin = shownColumns;
                    }
                    text.append(TerminalSanitizer.printable(codePoint, column));
                    shownColumns += width;
                    if (i < to) {
                        end = shownColumns;
                    }
                }
            }
            column += width;
            i += Character.charCount(codePoint);
        }
        if (begin < 0) {
            begin = shownColumns;
        }
        return new LineExcerpt(text.toString(), begin, Math.max(1, end - begin));
    }

    static boolean isWhole(String line) {
        return line.length() <= NEARBY && columns(line, line.length()) <= COLUMNS;
    }

    private static int columns(String line, int end) {
        int column = 0;
        for (int i = 0; i < Math.min(end, line.length()); i += Character.charCount(line.codePointAt(i))) {
            column += DisplayWidth.of(line.codePointAt(i), column);
        }
        return column;
    }
}
