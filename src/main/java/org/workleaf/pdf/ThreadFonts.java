package org.workleaf.pdf;

import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.svgsupport.PDFTranscoder.OpenHtmlFontResolver;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.batik.gvt.font.GVTFontFamily;
import org.workleaf.fonts.PdfFonts;
import org.workleaf.fonts.TextWidths;

/** The fonts of one thread, which are reused, because loading them takes longer than rendering a sheet. */
final class ThreadFonts {

    private final PdfFonts fonts = new PdfFonts();
    private final TextWidths widths = new TextWidths(fonts);
    private final byte[] latin;
    private final SvgFonts svgFonts = new SvgFonts();

    ThreadFonts() throws IOException {
        latin = FieldFont.latin(fonts);
    }

    PdfFonts fonts() {
        return fonts;
    }

    TextWidths widths() {
        return widths;
    }

    /** The font file of form fields. */
    byte[] latin() {
        return latin;
    }

    /** Draws the SVG images of one document. */
    SVGDrawer svgDrawer() {
        BatikSVGDrawer drawer = new BatikSVGDrawer();
        drawer.fontResolver = svgFonts;
        return drawer;
    }

    /** Loads the fonts of a family when a text in an SVG image uses it. The renderer would read and hash all files for each document. */
    private static final class SvgFonts extends OpenHtmlFontResolver {

        private final Set<String> loaded = new HashSet<>();

        @Override
        public GVTFontFamily resolve(String family) {
            if (loaded.add(family)) {
                for (PdfFonts.Face face : PdfFonts.Face.values()) {
                    if (face.family().equals(family) || PdfFonts.generic(face).contains(family)) {
                        load(face, family);
                    }
                }
            }
            return super.resolve(family);
        }

        private void load(PdfFonts.Face face, String family) {
            try {
                addFontStream(() -> open(face), family, face.weight(), Typesetter.style(face));
            } catch (FontFormatException e) {
                throw new IllegalStateException(face.name(), e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static InputStream open(PdfFonts.Face face) {
            try {
                return face.open();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
