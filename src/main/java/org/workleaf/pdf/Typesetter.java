package org.workleaf.pdf;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.render.PageBox;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.w3c.dom.Document;
import org.workleaf.fonts.PdfFonts;

/** Lays out the HTML of a PDF into tagged pages with openhtmltopdf, with placeholders for form fields. */
final class Typesetter implements AutoCloseable {

    /** Draws nothing, because the stylesheet draws placeholders. */
    private static final FSObjectDrawer NOTHING = (element, x, y, width, height, device, context, dots) -> null;

    private final PDDocument pdf = new PDDocument();
    private final PdfBoxRenderer renderer;

    private final RendererLog log;

    /**
     * @param fonts  the fonts of this thread
     * @param images the images by their addresses in the document
     * @param log    receives the renderer's messages until this is closed
     */
    Typesetter(Document document, ThreadFonts fonts, Map<String, byte[]> images, RendererLog log) throws IOException {
        this.log = log;
        DefaultObjectDrawerFactory drawers = new DefaultObjectDrawerFactory();
        drawers.registerDrawer("field", NOTHING);
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .useFastMode()
                .usePdfUaAccessibility(true)
                .usePDDocument(pdf)
                .withProducer("Workleaf")
                .withDiagnosticConsumer(log)
                .useObjectDrawerFactory(drawers)
                // Only the document and its images may be read.
                .useUriResolver((base, uri) -> uri.startsWith("data:") || images.containsKey(uri) ? uri : null)
                .useProtocolsStreamImplementation(uri -> new ImageStream(images.get(uri)), PrintDocument.IMAGES)
                .withW3cDocument(document, null);
        addFonts(builder, fonts.fonts());
        if (images.keySet().stream().anyMatch(uri -> uri.endsWith(".svg"))) {
            builder.useSVGDrawer(fonts.svgDrawer());
        }
        renderer = builder.buildPdfRenderer();
        renderer.layout();
    }

    private void addFonts(PdfRendererBuilder builder, PdfFonts fonts) {
        Map<PdfFonts.Face, LazyFont> suppliers = new EnumMap<>(PdfFonts.Face.class);
        for (PdfFonts.Face face : PdfFonts.Face.values()) {
            suppliers.put(face, new LazyFont(fonts, face));
            addFont(builder, suppliers.get(face), face.family());
        }
        suppliers.forEach((face, supplier) -> PdfFonts.generic(face).forEach(generic -> addFont(builder, supplier, generic)));
    }

    private static void addFont(PdfRendererBuilder builder, LazyFont font, String family) {
        builder.useFont(font, family, font.face.weight(), style(font.face), true);
    }

    /** The renderer's name for a font's style. */
    static BaseRendererBuilder.FontStyle style(PdfFonts.Face face) {
        return face.isItalic() ? BaseRendererBuilder.FontStyle.ITALIC : BaseRendererBuilder.FontStyle.NORMAL;
    }

    private record ImageStream(byte[] bytes) implements FSStream {
        @Override
        public InputStream getStream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }

    /** Embeds a font in the document when it is first used. */
    private final class LazyFont extends PDFontSupplier {

        private final PdfFonts fonts;
        private final PdfFonts.Face face;
        private PDFont font;

        LazyFont(PdfFonts fonts, PdfFonts.Face face) {
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
                    throw new UncheckedIOException(e);
                }
            }
            return font;
        }
    }

    /** Returns problems for text that would be cut off. */
    List<PdfProblem> overflow(PdfSpec pdf) {
        return LayoutOverflowFinder.in(pdf, renderer.getRootBox(), renderer.getDotsPerPoint() * 72 / 25.4);
    }

    /** The number of the first table whose heading row would be alone at the end of a page. */
    OptionalInt strandedTable() {
        return StrandedTableFinder.first(renderer.getRootBox());
    }

    int pages() {
        return renderer.getRootBox().getLayer().getPages().size();
    }

    /** The used height of the last page, in millimetres. */
    double lastPageMm() {
        BlockBox root = renderer.getRootBox();
        List<PageBox> pages = root.getLayer().getPages();
        double dots = root.getHeight() - pages.get(pages.size() - 1).getTop();
        return dots / renderer.getDotsPerPoint() * 25.4 / 72;
    }

    /** Renders the pages. The document can be modified, and is closed with this object. */
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
