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
        char previous = before;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> set.append(opens(previous) ? '“' : '”');
                case '\'' -> set.append(opens(previous) && !abbreviates(text, i) ? '‘' : '’');
                case '-' -> {
                    if (text.startsWith("---", i)) {
                        set.append('—');
                        i += 2;
                    } else if (text.startsWith("--", i)) {
                        set.append('–');
                        i++;
                    } else {
                        set.append(c);
                    }
                }
                case '.' -> {
                    if (text.startsWith("...", i)) {
                        set.append('…');
                        i += 2;
                    } else {
                        set.append(c);
                    }
                }
                default -> set.append(c);
            }
            previous = c;
        }
        return set.toString();
    }

    /** Whether a text stays as it is, whatever stands in front of it. */
    static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\'' || c == '-' || c == '.' && text.startsWith("...", i)) {
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
