package org.workleaf.cli;

/**
 * Counts the columns that a character takes on a terminal.
 *
 * <p>Widths follow Unicode's East Asian Width (UAX #11) for common characters: Chinese, Japanese, Korean and
 * emoji take two columns, combining marks none.
 */
final class DisplayWidth {

    private static final int TAB_WIDTH = 4;

    /** The first and last code points of wide ranges. */
    private static final int[][] WIDE = {
        {0x1100, 0x115F}, {0x231A, 0x231B}, {0x23E9, 0x23EC}, {0x2614, 0x2615}, {0x2705, 0x2705}, {0x274C, 0x274C},
        {0x2753, 0x2757}, {0x2795, 0x2797}, {0x2B50, 0x2B50}, {0x2E80, 0x303E}, {0x3041, 0xA4CF}, {0xA960, 0xA97F},
        {0xAC00, 0xD7A3}, {0xF900, 0xFAFF}, {0xFE30, 0xFE6F}, {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1F300, 0x1F64F},
        {0x1F680, 0x1F6FF}, {0x1F900, 0x1FAFF}, {0x20000, 0x3FFFD}};

    private DisplayWidth() {}

    /** The number of columns that a code point takes. @param column where it starts, from 0 */
    static int of(int codePoint, int column) {
        if (codePoint == '\t') {
            return TAB_WIDTH - column % TAB_WIDTH;
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
}
