package org.workleaf.markdown;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Assigns the same anchors to the headings of a page as GitHub does, so that links work in both places. */
public final class HeadingAnchors {

    private final Set<String> taken = new HashSet<>();
    /** The last number appended to a heading, so that thousands of equal headings are not counted again for each. */
    private final Map<String, Integer> lastNumbers = new HashMap<>();

    /** {@code "It's hard, sometimes"} → {@code its-hard-sometimes}; a second such heading gets {@code -1}. */
    public String anchorFor(String heading) {
        String slug = slug(heading);
        String anchor = slug;
        while (!taken.add(anchor)) {
            anchor = slug + "-" + lastNumbers.merge(slug, 1, Integer::sum);
        }
        return anchor;
    }

    /**
     * Lower-cases the text, turns spaces into hyphens, and drops everything but letters, combining marks, numbers, connectors such as
     * underscores, and hyphens. GitHub drops everything that is not in Ruby's {@code \p{Word}}, a hyphen or a space; that class also contains
     * variation selectors, which are combining marks.
     */
    public static String slug(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        StringBuilder slug = new StringBuilder(lower.length());
        for (int i = 0, c; i < lower.length(); i += Character.charCount(c)) {
            c = lower.codePointAt(i);
            if (c == ' ') {
                slug.append('-');
            } else if (c == '-' || isWordCharacter(c)) {
                slug.appendCodePoint(c);
            }
        }
        return slug.toString();
    }

    /** Source: https://www.unicode.org/reports/tr18/#word, without the joiners. */
    private static boolean isWordCharacter(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK, Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER, Character.CONNECTOR_PUNCTUATION -> true;
            default -> Character.isAlphabetic(c);
        };
    }
}
