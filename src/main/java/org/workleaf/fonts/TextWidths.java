package org.workleaf.fonts;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;

/** Measures text in the body font. */
public final class TextWidths {

    private static final double MM_PER_POINT = 25.4 / 72;

    private final TrueTypeFont font;
    private final CmapLookup glyphs;

    public TextWidths(PdfFonts fonts) {
        this.font = fonts.of(PdfFonts.Face.SERIF);
        try {
            this.glyphs = font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The width of a text in millimetres. */
    public double mm(String text, double points) {
        try {
            double units = 0;
            for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
                units += font.getAdvanceWidth(glyphs.getGlyphId(text.codePointAt(at)));
            }
            return units / font.getUnitsPerEm() * points * MM_PER_POINT;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
