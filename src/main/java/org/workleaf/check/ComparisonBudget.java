package org.workleaf.check;

/**
 * Limits how many words a rule compares to find suggestions; otherwise a guide with thousands of broken links would take minutes to check.
 */
final class ComparisonBudget {

    private static final long MAX_COMPARED = 20_000_000;

    private long compared;

    /** Whether a word may still be compared with so many others. */
    boolean allows(String word, int others) {
        compared += (long) word.length() * others;
        return compared <= MAX_COMPARED;
    }
}
