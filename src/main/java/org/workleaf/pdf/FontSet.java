package org.workleaf.pdf;

import java.io.IOException;

/**
 * The types that a press sets with. They take longer to lay out than a sheet takes to print, and so outlive the press.
 *
 * @param latin the font of fields, cut to what readers type
 */
record FontSet(PdfFonts fonts, TextWidths widths, byte[] latin) {

    static FontSet laidOut() throws IOException {
        PdfFonts fonts = new PdfFonts();
        return new FontSet(fonts, new TextWidths(fonts), FieldFont.latin(fonts));
    }
}
