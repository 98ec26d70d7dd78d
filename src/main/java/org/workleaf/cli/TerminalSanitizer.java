package org.workleaf.cli;

/** Makes text safe to print on a terminal: replaces the control characters in it, and tabs by spaces. */
final class TerminalSanitizer {

    private TerminalSanitizer() {}

    /** The text to print for a code point. @param column where it starts, from 0 */
    static String printable(int codePoint, int column) {
        if (codePoint == '\t') {
            return " ".repeat(DisplayWidth.of(codePoint, column));
        }
        if (codePoint == 0xFEFF) {
            return "";
        }
        return Character.isISOControl(codePoint) ? "\uFFFD" : Character.toString(codePoint);
    }

    /** The text as one line, so that a line end in a file's name cannot begin another message. */
    static String line(String text) {
        return sanitized(text).replace('\n', '\uFFFD');
    }

    /** The text without characters that could move the cursor, except line ends. */
    static String sanitized(String text) {
        StringBuilder sanitized = new StringBuilder();
        text.codePoints().forEach(c -> sanitized.append(c == '\n' ? "\n" : printable(c, 0)));
        return sanitized.toString();
    }
}
