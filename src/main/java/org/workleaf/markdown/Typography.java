package org.workleaf.markdown;

/** Replaces ASCII punctuation with typographic punctuation: curly quotation marks, apostrophes, dashes and ellipses. */
public final class Typography {

    private Typography() {}

    /**
     * @param text   the running text of one node
     * @param before the character before it, which decides whether a quotation mark opens or closes
     */
    public static String apply(String text, char before) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length());
        int copied = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int length = matchLength(text, i, c);
            if (length > 0) {
                char previous = i == 0 ? before : text.charAt(i - 1);
                result.append(text, copied, i).append(replacement(text, i, length, previous));
                copied = i + length;
                i = copied - 1;
            }
        }
        return result.append(text, copied, text.length()).toString();
    }

    /** The number of characters at this offset to replace; 0 in most places. */
    private static int matchLength(String text, int at, char c) {
        if (c == '"' || c == '\'') {
            return 1;
        }
        if (c == '-') {
            return text.startsWith("---", at) ? 3 : text.startsWith("--", at) ? 2 : 0;
        }
        return c == '.' && text.startsWith("...", at) ? 3 : 0;
    }

    private static char replacement(String text, int at, int length, char previous) {
        return switch (text.charAt(at)) {
            case '"' -> isAfterOpening(previous) ? '“' : '”';
            case '\'' -> isAfterOpening(previous) && !abbreviates(text, at) ? '‘' : '’';
            case '-' -> length == 3 ? '—' : '–';
            default -> '…';
        };
    }

    /** Whether a text has nothing to replace, regardless of the character before it. */
    static boolean isPlain(String text) {
        for (int i = 0, length = text.length(); i < length; i++) {
            if (matchLength(text, i, text.charAt(i)) > 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAfterOpening(char previous) {
        return Character.isWhitespace(previous) || "([{—–-*_>“‘\"'".indexOf(previous) >= 0;
    }

    /** {@code '90s}: an apostrophe although there is a space before it. */
    private static boolean abbreviates(String text, int at) {
        return at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
    }
}
