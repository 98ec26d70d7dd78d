package org.workleaf.pdf;

import java.lang.Character.UnicodeScript;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.workleaf.site.BlockModel;
import org.workleaf.site.PageModel;

/**
 * Which letters the PDF fonts contain: Latin, Greek and Cyrillic. Others would be printed as boxes, and text from right to left in the
 * wrong order.
 */
public final class GlyphCoverage {

    private static final Set<UnicodeScript> COVERED = Set.of(
            UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC, UnicodeScript.COMMON, UnicodeScript.INHERITED);

    private GlyphCoverage() {}

    private static boolean isMissing(int letter) {
        return Character.isLetter(letter) && !COVERED.contains(UnicodeScript.of(letter));
    }

    /** The index of the first letter that the fonts lack. */
    public static OptionalInt firstMissing(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (isMissing(text.codePointAt(i))) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /**
     * The number of letters in a text.
     *
     * @param all     all letters
     * @param missing letters that the fonts lack
     */
    public record Count(long all, long missing) {

        public static final Count NONE = new Count(0, 0);

        public Count and(Count other) {
            return new Count(all + other.all, missing + other.missing);
        }

        /** Whether the fonts cover a guide's text, except for at most a tenth of it. */
        public boolean isSufficient() {
            return missing * 10 <= all;
        }
    }

    /** The letters on some pages, by their models. */
    public static Count ofPages(Stream<PageModel> pages) {
        return count(pages.flatMap(page -> Stream.concat(Stream.of(page.title()), page.parts().stream()
                .filter(BlockModel.Text.class::isInstance).map(part -> ((BlockModel.Text) part).html()))));
    }

    public static Count count(Stream<String> texts) {
        return texts.map(text -> new Count(text.codePoints().filter(Character::isLetter).count(),
                text.codePoints().filter(GlyphCoverage::isMissing).count())).reduce(Count.NONE, Count::and);
    }
}
