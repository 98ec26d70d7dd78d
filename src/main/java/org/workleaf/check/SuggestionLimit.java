package org.workleaf.check;

/** Ends the suggestions of a rule after so many comparisons of words that the check of thousands of broken links would take minutes. */
final class SuggestionLimit {

    private static final long MAX_COMPARED = 20_000_000;

    private long compared;

    /** Whether a word may still be compared with so many others. */
    boolean allows(String word, int others) {
        compared += (long) word.length() * others;
        return compared <= MAX_COMPARED;
    }
}
