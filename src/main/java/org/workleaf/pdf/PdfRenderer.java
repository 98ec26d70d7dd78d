package org.workleaf.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PageMode;

/**
 * Renders PDFs one at a time. Each thread has its own renderer and fonts.
 *
 * <p>A worksheet that takes more pages than intended is laid out again, more and more compactly, until it fits. If it never does, it is
 * rendered in the default layout and its overflow is recorded.
 */
final class PdfRenderer {

    private final PdfGuideModel guide;
    private final PaperTemplateRenderer htmlRenderer;
    private final GuideImages images;
    private final ThreadFonts fonts;

    PdfRenderer(PdfGuideModel guide, PaperTemplateRenderer htmlRenderer, GuideImages images, ThreadFonts fonts) {
        this.guide = guide;
        this.htmlRenderer = htmlRenderer;
        this.images = images;
        this.fonts = fonts;
    }

    /** @param fits the fits of the worksheets in a pack or in the guide */
    Pdf render(PdfSpec spec, Map<String, Integer> fits) throws IOException {
        if (spec.kind() == PdfSpec.Kind.SHEET) {
            return renderSheet(spec);
        }
        return renderWithFit(spec, document(spec, fits), 0, 0);
    }

    /** Renders a sheet with the most generous fit with which it takes no more pages than intended. */
    private Pdf renderSheet(PdfSpec spec) throws IOException {
        int overflow = 0;
        for (int fit = 0; fit < spec.format().fits(); fit++) {
            PrintDocument document = document(spec, fit);
            RendererLog log = new RendererLog(spec);
            try (Typesetter typesetter = typeset(document, log)) {
                int intended = intendedPages(spec, document);
                if (typesetter.pages() <= intended || spec.format().fits() == 1) {
                    return finish(typesetter, document, spec, log, fit, 0);
                }
                overflow = typesetter.pages() == intended + 1 ? (int) Math.ceil(typesetter.lastPageMm()) : 0;
            } catch (RuntimeException | StackOverflowError e) {
                return failed(spec, log, e);
            }
        }
        return renderWithFit(spec, document(spec, PrintFormat.DEFAULT_FIT), PrintFormat.DEFAULT_FIT, overflow);
    }

    private Pdf renderWithFit(PdfSpec spec, PrintDocument document, int fit, int overflow) throws IOException {
        RendererLog log = new RendererLog(spec);
        try (Typesetter typesetter = typeset(document, log)) {
            return finish(typesetter, document, spec, log, fit, overflow);
        } catch (RuntimeException | StackOverflowError e) {
            return failed(spec, log, e);
        }
    }

    /** Lays out the document, again and again until no heading row is separated from its table. */
    private Typesetter typeset(PrintDocument document, RendererLog log) throws IOException {
        while (true) {
            Typesetter typesetter = new Typesetter(document.dom(), fonts, document.images(), log);
            OptionalInt stranded = typesetter.strandedTable();
            if (stranded.isEmpty()) {
                return typesetter;
            }
            typesetter.close();
            document.startOnNewPage(stranded.getAsInt());
        }
    }

    /** A bug in the renderer makes one PDF fail, not all. */
    private static Pdf failed(PdfSpec spec, RendererLog log, Throwable cause) {
        log.failed(cause);
        return spec.pdf(new byte[0], 0, 0, 0, log.problems());
    }

    /** A deck takes as many pages as its cards need; a more compact fit would not help. */
    private static int intendedPages(PdfSpec spec, PrintDocument document) {
        return spec.sheets().get(0).kind().equals("cards") ? Integer.MAX_VALUE - 1 : document.intendedPages();
    }

    private PrintDocument document(PdfSpec spec, int fit) throws IOException {
        return document(spec, Map.of(spec.sheet(), fit));
    }

    private PrintDocument document(PdfSpec spec, Map<String, Integer> fits) throws IOException {
        String base = guide.base(spec);
        return PrintDocument.of(htmlRenderer.html(spec, fits), spec.format(), guide.fullAddress(base), fonts,
                src -> images.load(base, src));
    }

    private Pdf finish(Typesetter typesetter, PrintDocument document, PdfSpec spec, RendererLog log, int fit, int overflow) throws IOException {
        PDDocument pdf = typesetter.pdf();
        RepeatedHeadingUntagger.untag(pdf);
        PlacementCheck placements = AcroFormBuilder.build(pdf, document.placeholders(), document.figures(),
                new FieldFont(pdf, fonts.latin(), spec.format().isLarge()));
        PDDocumentCatalog catalog = pdf.getDocumentCatalog();
        if (spec.kind() != PdfSpec.Kind.SHEET) {
            catalog.setPageMode(PageMode.USE_OUTLINES);
        }
        // For reproducible bytes: no date, and an id derived from the name.
        pdf.getDocumentInformation().getCOSObject().removeItem(COSName.CREATION_DATE);
        pdf.getDocumentInformation().setCustomMetadataValue(Pdf.GUIDE_KEY, guide.site().guide());
        pdf.setDocumentId((long) spec.name().hashCode());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 17);
        pdf.save(bytes);
        List<PdfProblem> problems = new ArrayList<>(log.problems());
        String file = spec.name() + ".pdf";
        document.unprintable().forEach(image ->
                problems.add(new PdfProblem(file, new PdfProblem.Image(image.path()), image.message(), image.help())));
        document.tooTall().forEach(field -> problems.add(new PdfProblem(file, new PdfProblem.Sheet(field.sheet(), field.field()),
                "the answer `" + field.label() + "` is taller than a page",
                "An answer may have " + PrintFormat.LETTER.maxLines() + " ruled lines. Write fewer, or divide the question in two.")));
        problems.addAll(typesetter.overflow(spec));
        problems.addAll(placements.problems(file, document.placeholders(), document.figures()));
        problems.addAll(UnsafeLinkCheck.problems(pdf, spec));
        return spec.pdf(bytes.toByteArray(), fit, typesetter.pages(), overflow, problems);
    }
}
