package org.workleaf.check;

/** Which characters make words: nearly all that is asked about is a small letter or a space, which are told without a table. */
final class WordCharacters {

    private WordCharacters() {}

    static boolean isLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c != ' ' && Character.isLetterOrDigit(c);
    }
}
