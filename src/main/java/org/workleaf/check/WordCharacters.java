package org.workleaf.check;

/** A fast test for letters and digits: most characters are lower-case ASCII letters or spaces, which need no Unicode table. */
final class WordCharacters {

    private WordCharacters() {}

    static boolean isLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c != ' ' && Character.isLetterOrDigit(c);
    }
}
