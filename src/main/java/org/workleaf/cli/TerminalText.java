package org.workleaf.cli;

/**
 * Text as a terminal shows it: how many columns it takes, and nothing in it that the terminal would obey.
 *
 * <p>Widths after Unicode's East Asian Width (UAX #11), for the characters that people write: Chinese, Japanese, Korean and
 * emoji take two columns, marks that combine with a letter none.
 */
final class TerminalText {

    private static final int TAB = 4;

    /** First and last code points of the wide blocks. */
    private static final int[][] WIDE = {
        {0x1100, 0x115F}, {0x231A, 0x231B}, {0x23E9, 0x23EC}, {0x2614, 0x2615}, {0x2705, 0x2705}, {0x274C, 0x274C},
        {0x2753, 0x2757}, {0x2795, 0x2797}, {0x2B50, 0x2B50}, {0x2E80, 0x303E}, {0x3041, 0xA4CF}, {0xA960, 0xA97F},
        {0xAC00, 0xD7A3}, {0xF900, 0xFAFF}, {0xFE30, 0xFE6F}, {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1F300, 0x1F64F},
        {0x1F680, 0x1F6FF}, {0x1F900, 0x1FAFF}, {0x20000, 0x3FFFD}};

    private TerminalText() {}

    /** How many columns a code point takes at a column that is counted from 0. */
    static int width(int codePoint, int column) {
        if (codePoint == '\t') {
            return TAB - column % TAB;
        }
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        for (int[] block : WIDE) {
            if (codePoint >= block[0] && codePoint <= block[1]) {
                return 2;
            }
        }
        return 1;
    }

    /** What is printed for a code point that begins at a column. */
    static String shown(int codePoint, int column) {
        if (codePoint == '\t') {
            return " ".repeat(width(codePoint, column));
        }
        if (codePoint == 0xFEFF) {
            return "";
        }
        return Character.isISOControl(codePoint) ? "\uFFFD" : Character.toString(codePoint);
    }

    /** The same words with nothing that could move a terminal's cursor; line ends stay. */
    static String harmless(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> shown.append(c == '\n' ? "\n" : shown(c, 0)));
        return shown.toString();
    }
}
