package org.workleaf.markdown;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Assigns the same anchors to the headings of a page as GitHub does, so that links work in both places. */
public final class HeadingAnchors {

    private final Set<String> taken = new HashSet<>();

    /** {@code "It's hard, sometimes"} → {@code its-hard-sometimes}; a second such heading gets {@code -1}. */
    public String anchorFor(String heading) {
        String slug = slug(heading);
        String anchor = slug;
        for (int n = 1; !taken.add(anchor); n++) {
            anchor = slug + "-" + n;
        }
        return anchor;
    }

    /** Lower-cases the text, turns spaces into hyphens, and drops everything but letters, digits, hyphens and underscores. */
    public static String slug(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        StringBuilder slug = new StringBuilder(lower.length());
        for (int i = 0, c; i < lower.length(); i += Character.charCount(c)) {
            c = lower.codePointAt(i);
            if (c == ' ') {
                slug.append('-');
            } else if (Character.isLetterOrDigit(c) || c == '-' || c == '_') {
                slug.appendCodePoint(c);
            }
        }
        return slug.toString();
    }
}
