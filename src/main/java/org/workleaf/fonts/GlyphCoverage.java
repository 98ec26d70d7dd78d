package org.workleaf.fonts;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.workleaf.site.BlockModel;
import org.workleaf.site.PageModel;

/**
 * Which characters PDFs can show: those that one of their fonts contains, except letters that are read from right to left, because the
 * renderer would print them in the wrong order. A language has PDFs if most of its letters are Latin, Greek or Cyrillic.
 */
public final class GlyphCoverage {

    private static final Set<UnicodeScript> COVERED = Set.of(
            UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC, UnicodeScript.COMMON, UnicodeScript.INHERITED);

    private GlyphCoverage() {}

    private static boolean isMissing(int letter) {
        return Character.isLetter(letter) && !COVERED.contains(UnicodeScript.of(letter));
    }

    /** The index of the first letter of a script that PDFs don't support. */
    public static OptionalInt firstMissing(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (isMissing(text.codePointAt(i))) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** Whether the fonts of running text have a character. Of all their weights and styles, bold has the fewest characters. */
    public static boolean isInTextFonts(PdfFonts fonts, int character) {
        return character < 0x7F || Character.isWhitespace(character) || Character.isSpaceChar(character)
                || fonts.has(PdfFonts.Face.SERIF_BOLD, character);
    }

    /** Whether a character that the text's fonts lack is invisible and can be left out, such as a variation selector after an emoji. */
    public static boolean isIgnorable(int character) {
        return Character.getType(character) == Character.CONTROL || UCharacter.hasBinaryProperty(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    /** The font for a character that the text's fonts lack; empty if PDFs can't show it. */
    public static Optional<PdfFonts.Face> face(PdfFonts fonts, int character) {
        byte direction = Character.getDirectionality(character);
        boolean isRightToLeft = direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
        return isRightToLeft ? Optional.empty()
                : Stream.of(PdfFonts.Face.SYMBOLS, PdfFonts.Face.EMOJI).filter(face -> fonts.has(face, character)).findFirst();
    }

    /** Whether PDFs show a character as it is, or leave it out because it is invisible. */
    public static boolean isPrintable(PdfFonts fonts, int character) {
        return isInTextFonts(fonts, character) || isIgnorable(character) || face(fonts, character).isPresent();
    }

    /** A character's Unicode name: {@code shaking face}. */
    public static String name(int character) {
        String name = UCharacter.getExtendedName(character);
        return name == null || name.startsWith("<") ? String.format("U+%04X", character) : name.toLowerCase(Locale.ROOT);
    }

    /**
     * The number of letters in a text.
     *
     * @param all     all letters
     * @param missing letters of scripts that PDFs don't support
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
