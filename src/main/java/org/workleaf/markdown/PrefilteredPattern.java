package org.workleaf.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern whose matches begin with one of a few characters. It is only tried at these characters: most text has none of them, and
 * trying it at each character takes longer than parsing the page.
 *
 * <p>{@code PrefilteredPattern.of("_", "_{4,}")} finds what {@code Pattern.compile("_{4,}")} finds.
 */
public final class PrefilteredPattern {

    private final String firstCharacters;
    private final CharacterSet firstCharacterSet;
    private final Pattern pattern;

    private PrefilteredPattern(String firstCharacters, Pattern pattern) {
        this.firstCharacters = firstCharacters;
        this.firstCharacterSet = CharacterSet.of(firstCharacters);
        this.pattern = pattern;
    }

    /**
     * @param firstCharacters the characters with which a match may begin
     * @param regex           must not match empty text; it may look behind
     */
    public static PrefilteredPattern of(String firstCharacters, String regex) {
        return new PrefilteredPattern(firstCharacters, Pattern.compile(regex));
    }

    /** Whether a text with these characters may contain a match. */
    public boolean mayMatch(CharacterSet present) {
        return present.intersects(firstCharacterSet);
    }

    /** The first match, if there is one. */
    public Optional<MatchResult> first(String text) {
        int at = nextCandidate(text, 0);
        return at < 0 ? Optional.empty() : next(matcher(text), text, at);
    }

    /** All matches in order; they do not overlap. */
    public List<MatchResult> all(String text) {
        int at = nextCandidate(text, 0);
        if (at < 0) {
            return List.of();
        }
        List<MatchResult> all = new ArrayList<>();
        Matcher matcher = matcher(text);
        for (Optional<MatchResult> match = next(matcher, text, at); match.isPresent();
                match = next(matcher, text, nextCandidate(text, match.get().end()))) {
            all.add(match.get());
        }
        return all;
    }

    private Matcher matcher(String text) {
        return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }

    /** @param from the offset of one of the first characters; negative if there are no more */
    private Optional<MatchResult> next(Matcher matcher, String text, int from) {
        for (int at = from; at >= 0; at = nextCandidate(text, at + 1)) {
            if (matcher.region(at, text.length()).lookingAt()) {
                return Optional.of(matcher.toMatchResult());
            }
        }
        return Optional.empty();
    }

    /** The offset of the next of the first characters; negative if there are no more. */
    private int nextCandidate(String text, int from) {
        if (firstCharacters.length() == 1) {
            return text.indexOf(firstCharacters.charAt(0), from);
        }
        for (int i = from; i < text.length(); i++) {
            if (firstCharacters.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
