package org.workleaf.pdf;

import java.lang.Character.UnicodeScript;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which letters can be set on paper: those of the typefaces that come with Workleaf, Latin, Greek and Cyrillic. Anything else would
 * come out as boxes, and what is written from right to left in the wrong order.
 */
public final class GlyphCoverage {

    private static final Set<UnicodeScript> SET = Set.of(
            UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC, UnicodeScript.COMMON, UnicodeScript.INHERITED);

    private GlyphCoverage() {}

    private static boolean isLacking(int letter) {
        return Character.isLetter(letter) && !SET.contains(UnicodeScript.of(letter));
    }

    /** Where the first letter stands that can't be set. */
    public static OptionalInt firstLacking(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (isLacking(text.codePointAt(i))) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /**
     * How many letters a text has.
     *
     * @param all     of them
     * @param lacking those that can't be set
     */
    public record Count(long all, long lacking) {

        public static final Count NONE = new Count(0, 0);

        public Count and(Count other) {
            return new Count(all + other.all, lacking + other.lacking);
        }

        /** Whether a guide of so many letters is written in such as can be set, a foreign word here and there aside. */
        public boolean isSufficient() {
            return lacking * 10 <= all;
        }
    }

    public static Count count(Stream<String> texts) {
        return texts.map(text -> new Count(text.codePoints().filter(Character::isLetter).count(),
                text.codePoints().filter(GlyphCoverage::isLacking).count())).reduce(Count.NONE, Count::and);
    }
}
