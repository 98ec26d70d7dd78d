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
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.w3c.dom.Document;

/** A leaflet's tree as pages with tags, by openhtmltopdf; places for answers are left open and marked. */
final class Typesetter implements AutoCloseable {

    /** The stylesheet draws a place for an answer; there is nothing to add to it. */
    private static final FSObjectDrawer NOTHING = (element, x, y, width, height, device, context, dots) -> null;

    private final PDDocument pdf = new PDDocument();
    private final PdfBoxRenderer renderer;

    private final RendererLog log;

    /**
     * @param fonts  of this thread
     * @param images by the address at which the tree names them
     * @param log    gets what the renderer reports from now on until this is closed
     */
    Typesetter(Document tree, PdfFonts fonts, Map<String, byte[]> images, RendererLog log) throws IOException {
        this.log = log;
        DefaultObjectDrawerFactory places = new DefaultObjectDrawerFactory();
        places.registerDrawer("field", NOTHING);
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .useFastMode()
                .usePdfUaAccessibility(true)
                .usePDDocument(pdf)
                .withProducer("Workleaf")
                .withDiagnosticConsumer(log)
                .useObjectDrawerFactory(places)
                // Nothing is read but what is in the tree and the images that go with it.
                .useUriResolver((base, uri) -> uri.startsWith("data:") || images.containsKey(uri) ? uri : null)
                .useProtocolsStreamImplementation(uri -> new ImageStream(images.get(uri)), PrintDocument.IMAGES)
                .withW3cDocument(tree, null);
        addFonts(builder, fonts);
        if (images.keySet().stream().anyMatch(uri -> uri.endsWith(".svg"))) {
            builder.useSVGDrawer(new BatikSVGDrawer());
        }
        renderer = builder.buildPdfRenderer();
        renderer.layout();
    }

    private void addFonts(PdfRendererBuilder builder, PdfFonts fonts) {
        Map<PdfFonts.Face, WhenUsed> suppliers = new EnumMap<>(PdfFonts.Face.class);
        for (PdfFonts.Face face : PdfFonts.Face.values()) {
            suppliers.put(face, new WhenUsed(fonts, face));
            addFont(builder, suppliers.get(face), face.family);
        }
        PdfFonts.GENERIC.forEach((generic, family) -> suppliers.forEach((face, supplier) -> {
            if (face.family.equals(family)) {
                addFont(builder, supplier, generic);
            }
        }));
    }

    private static void addFont(PdfRendererBuilder builder, WhenUsed font, String family) {
        builder.useFont(font, family, font.face.weight, font.face.style, true);
        builder.useFont(font::file, family, font.face.weight, font.face.style, true, EnumSet.of(BaseRendererBuilder.FSFontUseCase.SVG));
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

    /** A font is embedded in a document when the first word is set in it. */
    private final class WhenUsed extends PDFontSupplier {

        private final PdfFonts fonts;
        private final PdfFonts.Face face;
        private PDFont font;

        WhenUsed(PdfFonts fonts, PdfFonts.Face face) {
            super(null);
            this.fonts = fonts;
            this.face = face;
        }

        InputStream file() {
            try {
                return face.open();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
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

    /** Text that would be cut off. */
    List<PdfProblem> overflow(PdfSpec pdf) {
        return LayoutOverflow.in(pdf, renderer.getRootBox(), renderer.getDotsPerPoint() * 72 / 25.4);
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
