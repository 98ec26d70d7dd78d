package org.workleaf.pdf;

import java.io.IOException;
import org.workleaf.fonts.PdfFonts;
import org.workleaf.fonts.TextWidths;

/**
 * The fonts of one thread. Loading them takes longer than rendering a sheet, so they are reused.
 *
 * @param latin the font file of form fields
 */
record FontSet(PdfFonts fonts, TextWidths widths, byte[] latin) {

    static FontSet load() throws IOException {
        PdfFonts fonts = new PdfFonts();
        return new FontSet(fonts, new TextWidths(fonts), FieldFont.latin(fonts));
    }
}
