package org.workleaf.pdf;

import java.lang.Character.UnicodeScript;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Which letters can be set on paper: those of the typefaces that come with Workleaf, Latin, Greek and Cyrillic. Anything else would
 * come out as boxes, and what is written from right to left in the wrong order.
 */
public final class Letters {

    private static final Set<UnicodeScript> SET = Set.of(
            UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC, UnicodeScript.COMMON, UnicodeScript.INHERITED);

    private Letters() {}

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

    /** Whether a guide is written in letters that can be set, a foreign word here and there aside. */
    public static boolean canSet(Iterable<String> texts) {
        long letters = 0;
        long lacking = 0;
        for (String text : texts) {
            letters += text.codePoints().filter(Character::isLetter).count();
            lacking += text.codePoints().filter(Letters::isLacking).count();
        }
        return lacking * 10 <= letters;
    }
}
