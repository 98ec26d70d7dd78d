package org.workleaf.pdf;

import java.io.IOException;
import org.workleaf.fonts.PdfFonts;
import org.workleaf.fonts.TextWidths;

/**
 * The fonts of one thread, which are reused, because loading them takes longer than rendering a sheet.
 *
 * @param latin the font file of form fields
 */
record ThreadFonts(PdfFonts fonts, TextWidths widths, byte[] latin) {

    static ThreadFonts load() throws IOException {
        PdfFonts fonts = new PdfFonts();
        return new ThreadFonts(fonts, new TextWidths(fonts), FieldFont.latin(fonts));
    }
}
