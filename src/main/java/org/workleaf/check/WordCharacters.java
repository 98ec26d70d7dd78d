package org.workleaf.check;

/** Tests whether a character is a letter or digit, without a look-up for the most frequent ones: lower-case ASCII letters and spaces. */
final class WordCharacters {

    private WordCharacters() {}

    static boolean isLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c != ' ' && Character.isLetterOrDigit(c);
    }
}
