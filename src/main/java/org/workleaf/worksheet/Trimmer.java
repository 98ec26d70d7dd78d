package org.workleaf.worksheet;

/**
 * Signs that are no part of the words when they stand at an end of a text; spaces are so in any case.
 *
 * @param front what is taken away from the beginning
 * @param back  what is taken away from the end
 */
record Trimmer(String front, String back) {

    private static final String SPACES = " \t\n\u000B\f\r";

    Trimmer {
        front += SPACES;
        back += SPACES;
    }

    /** {@code "… How long: …"} → {@code "How long"}, with an ellipsis in front and that and a colon behind. */
    String without(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && front.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && back.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start, end);
    }
}
