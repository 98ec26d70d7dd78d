package org.workleaf.markdown;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives the headings of one page the anchors that GitHub gives them, so that a link works in both places. */
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

    /** Lower case, spaces to hyphens, everything but letters, digits, hyphens and underscores left out. */
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
