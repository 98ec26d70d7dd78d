package org.workleaf.fonts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The fonts of PDFs, each parsed when it is first used. Parsed fonts have a read position, so each thread needs its own instance.
 */
public final class PdfFonts {

    private static final String NOTO = "/gems/asciidoctor-pdf-2.3.23/data/fonts/";
    private static final String DEJAVU = "/gems/prawn-icon-3.0.0/data/fonts/";

    /** A font file with the CSS family, weight and style that select it. */
    public enum Face {
        SERIF("Noto Serif", 400, false, NOTO + "notoserif-regular-subset.ttf"),
        SERIF_ITALIC("Noto Serif", 400, true, NOTO + "notoserif-italic-subset.ttf"),
        SERIF_BOLD("Noto Serif", 700, false, NOTO + "notoserif-bold-subset.ttf"),
        SERIF_BOLD_ITALIC("Noto Serif", 700, true, NOTO + "notoserif-bold_italic-subset.ttf"),
        SANS("Noto Sans", 400, false, NOTO + "notosans-regular-subset.ttf"),
        SANS_ITALIC("Noto Sans", 400, true, NOTO + "notosans-italic-subset.ttf"),
        SANS_BOLD("Noto Sans", 700, false, NOTO + "notosans-bold-subset.ttf"),
        SANS_BOLD_ITALIC("Noto Sans", 700, true, NOTO + "notosans-bold_italic-subset.ttf"),
        MONO("M+ 1mn", 400, false, NOTO + "mplus1mn-regular-subset.ttf"),
        MONO_ITALIC("M+ 1mn", 400, true, NOTO + "mplus1mn-italic-subset.ttf"),
        MONO_BOLD("M+ 1mn", 700, false, NOTO + "mplus1mn-bold-subset.ttf"),
        MONO_BOLD_ITALIC("M+ 1mn", 700, true, NOTO + "mplus1mn-bold_italic-subset.ttf"),
        /** For symbols that the other fonts lack. */
        SYMBOLS("DejaVu Sans", 400, false, DEJAVU + "DejaVuSans.ttf"),
        EMOJI("Noto Emoji", 400, false, NOTO + "notoemoji-subset.ttf");

        private final String family;
        private final int weight;
        private final boolean isItalic;
        private final String file;

        Face(String family, int weight, boolean isItalic, String file) {
            this.family = family;
            this.weight = weight;
            this.isItalic = isItalic;
            this.file = file;
        }

        /** Its name in CSS. */
        public String family() {
            return family;
        }

        /** Its weight in CSS: 400 or 700. */
        public int weight() {
            return weight;
        }

        public boolean isItalic() {
            return isItalic;
        }

        public InputStream open() throws IOException {
            InputStream in = PdfFonts.class.getResourceAsStream(file);
            if (in == null) {
                throw new IOException("the font " + file + " is not on the class path");
            }
            return in;
        }
    }

    /** The font families for the generic families of CSS, and for the names that the renderer gives three of them. */
    private static final Map<String, String> GENERIC = Map.ofEntries(
            Map.entry("Serif", "Noto Serif"), Map.entry("SansSerif", "Noto Sans"), Map.entry("Monospaced", "M+ 1mn"),
            Map.entry("ui-serif", "Noto Serif"), Map.entry("math", "Noto Serif"),
            Map.entry("fangsong", "Noto Serif"), Map.entry("cursive", "Noto Serif"), Map.entry("fantasy", "Noto Serif"),
            Map.entry("sans-serif", "Noto Sans"), Map.entry("ui-sans-serif", "Noto Sans"), Map.entry("ui-rounded", "Noto Sans"),
            Map.entry("system-ui", "Noto Sans"), Map.entry("emoji", "Noto Emoji"),
            Map.entry("monospace", "M+ 1mn"), Map.entry("ui-monospace", "M+ 1mn"));

    private final Map<Face, TrueTypeFont> fonts = new EnumMap<>(Face.class);

    /** The names of generic families for which a font is used. */
    public static List<String> generic(Face face) {
        return GENERIC.entrySet().stream().filter(entry -> entry.getValue().equals(face.family())).map(Map.Entry::getKey).toList();
    }

    public TrueTypeFont of(Face face) {
        return fonts.computeIfAbsent(face, PdfFonts::parse);
    }

    /** Embeds a font, to be subset when its text is complete. */
    public PDType0Font embedIn(PDDocument pdf, Face face) throws IOException {
        return PDType0Font.load(pdf, of(face), true);
    }

    /** Whether a font has a glyph for a character. */
    public boolean has(Face face, int character) {
        try {
            return of(face).getUnicodeCmapLookup().getGlyphId(character) != 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrueTypeFont parse(Face face) {
        try (InputStream in = face.open()) {
            return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
