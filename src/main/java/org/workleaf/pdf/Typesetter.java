package org.workleaf.pdf;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.render.PageBox;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.w3c.dom.Document;

/** A leaflet's tree as pages with tags, by openhtmltopdf; places for answers are left open and marked. */
final class Typesetter implements AutoCloseable {

    /** The stylesheet draws a place for an answer; there is nothing to add to it. */
    private static final FSObjectDrawer NOTHING = (element, x, y, width, height, device, context, dots) -> null;

    static {
        XRLog.setLoggingEnabled(false);
    }

    private final PDDocument pdf = new PDDocument();
    private final PdfBoxRenderer renderer;

    Typesetter(Document tree, PaperFonts fonts) throws IOException {
        DefaultObjectDrawerFactory places = new DefaultObjectDrawerFactory();
        places.registerDrawer("field", NOTHING);
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .useFastMode()
                .usePdfUaAccessibility(true)
                .usePDDocument(pdf)
                .withProducer("Workleaf")
                .useObjectDrawerFactory(places)
                .withW3cDocument(tree, null);
        for (PaperFonts.Face face : PaperFonts.Face.values()) {
            builder.useFont(new WhenUsed(fonts, face), face.family, face.weight, face.style, true);
        }
        renderer = builder.buildPdfRenderer();
        renderer.layout();
    }

    /** A typeface is put into a document by the first word set in it. */
    private final class WhenUsed extends PDFontSupplier {

        private final PaperFonts fonts;
        private final PaperFonts.Face face;
        private PDFont font;

        WhenUsed(PaperFonts fonts, PaperFonts.Face face) {
            super(null);
            this.fonts = fonts;
            this.face = face;
        }

        @Override
        public PDFont supply() {
            if (font == null) {
                try {
                    font = PDType0Font.load(pdf, fonts.of(face), true);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
            return font;
        }
    }

    int pages() {
        return renderer.getRootBox().getLayer().getPages().size();
    }

    /** How much of the last page is used, in millimetres. */
    double lastPageMm() {
        BlockBox root = renderer.getRootBox();
        List<PageBox> pages = root.getLayer().getPages();
        double dots = root.getHeight() - pages.get(pages.size() - 1).getTop();
        return dots / renderer.getDotsPerPoint() * 25.4 / 72;
    }

    /** The pages, open for what is still to be done; closing this closes them. */
    PDDocument pdf() throws IOException {
        renderer.createPDFWithoutClosing();
        return pdf;
    }

    @Override
    public void close() throws IOException {
        renderer.close();
        pdf.close();
    }
}
