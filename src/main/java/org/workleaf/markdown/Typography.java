package org.workleaf.markdown;

/** Turns typewriter signs into a book's: curly quotation marks, apostrophes, dashes and the ellipsis. */
public final class Typography {

    private Typography() {}

    /**
     * @param text   running text of one node
     * @param before the character in front of it, which tells an opening quotation mark from a closing one
     */
    public static String set(String text, char before) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder set = new StringBuilder(text.length());
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int typed = typed(text, i, c);
            if (typed > 0) {
                char previous = i == 0 ? before : text.charAt(i - 1);
                set.append(text, done, i).append(sign(text, i, typed, previous));
                done = i + typed;
                i = done - 1;
            }
        }
        return set.append(text, done, text.length()).toString();
    }

    /** How many letters here stand for one sign of a book; none in most places. */
    private static int typed(String text, int at, char c) {
        if (c == '"' || c == '\'') {
            return 1;
        }
        if (c == '-') {
            return text.startsWith("---", at) ? 3 : text.startsWith("--", at) ? 2 : 0;
        }
        return c == '.' && text.startsWith("...", at) ? 3 : 0;
    }

    private static char sign(String text, int at, int typed, char previous) {
        return switch (text.charAt(at)) {
            case '"' -> opens(previous) ? '“' : '”';
            case '\'' -> opens(previous) && !abbreviates(text, at) ? '‘' : '’';
            case '-' -> typed == 3 ? '—' : '–';
            default -> '…';
        };
    }

    /** Whether a text stays as it is, whatever stands in front of it. */
    static boolean isPlain(String text) {
        for (int i = 0, length = text.length(); i < length; i++) {
            if (typed(text, i, text.charAt(i)) > 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean opens(char previous) {
        return Character.isWhitespace(previous) || "([{—–-*_>“‘\"'".indexOf(previous) >= 0;
    }

    /** {@code '90s}: an apostrophe although a space stands in front. */
    private static boolean abbreviates(String text, int at) {
        return at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
    }
}
