package org.workleaf.markdown;

/**
 * Trims certain characters from the ends of a text; spaces are always trimmed.
 *
 * @param leading the characters to remove from the start
 * @param trailing  the characters to remove from the end
 */
public record CharacterTrimmer(String leading, String trailing) {

    private static final String SPACES = " \t\n\u000B\f\r";

    public CharacterTrimmer {
        leading += SPACES;
        trailing += SPACES;
    }

    /** {@code "… How long: …"} → {@code "How long"}, with leading {@code "…"} and trailing {@code "…:"}. */
    public String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && leading.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && trailing.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start, end);
    }
}
