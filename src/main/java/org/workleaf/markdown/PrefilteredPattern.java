package org.workleaf.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern of which every match begins with one of a few signs. It is tried only where one of these stands: most text has none of them,
 * and to try it at each letter takes longer than to parse the page.
 *
 * <p>{@code PrefilteredPattern.of("_", "_{4,}")} finds what {@code Pattern.compile("_{4,}")} finds.
 */
public final class PrefilteredPattern {

    private final String signs;
    private final CharacterSet begins;
    private final Pattern pattern;

    private PrefilteredPattern(String signs, Pattern pattern) {
        this.signs = signs;
        this.begins = CharacterSet.in(signs);
        this.pattern = pattern;
    }

    /**
     * @param signs the letters with which a match may begin
     * @param regex matches no empty text; it may look at what stands in front of a match
     */
    public static PrefilteredPattern of(String signs, String regex) {
        return new PrefilteredPattern(signs, Pattern.compile(regex));
    }

    /** Whether a text with these signs may hold a match. */
    public boolean mayMatch(CharacterSet present) {
        return present.mayHold(begins);
    }

    /** The first match, if there is one. */
    public Optional<MatchResult> first(String text) {
        int at = sign(text, 0);
        return at < 0 ? Optional.empty() : next(matcher(text), text, at);
    }

    /** Each match, from the first to the last; none begins within another. */
    public List<MatchResult> all(String text) {
        int at = sign(text, 0);
        if (at < 0) {
            return List.of();
        }
        List<MatchResult> all = new ArrayList<>();
        Matcher matcher = matcher(text);
        for (Optional<MatchResult> match = next(matcher, text, at); match.isPresent(); match = next(matcher, text, sign(text, match.get().end()))) {
            all.add(match.get());
        }
        return all;
    }

    private Matcher matcher(String text) {
        return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }

    /** @param from where one of the signs stands; below zero, if there is none any more */
    private Optional<MatchResult> next(Matcher matcher, String text, int from) {
        for (int at = from; at >= 0; at = sign(text, at + 1)) {
            if (matcher.region(at, text.length()).lookingAt()) {
                return Optional.of(matcher.toMatchResult());
            }
        }
        return Optional.empty();
    }

    /** Where the next of the signs stands; below zero, if there is none any more. */
    private int sign(String text, int from) {
        if (signs.length() == 1) {
            return text.indexOf(signs.charAt(0), from);
        }
        for (int i = from; i < text.length(); i++) {
            if (signs.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
