package org.workleaf.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PageMode;

/** Makes leaflets one at a time; each thread has its own, with its own case of types. */
final class PdfRenderer {

    private final PdfGuideModel guide;
    private final PdfTemplate template;
    private final GuideImages images;
    private final FontSet types;

    PdfRenderer(PdfGuideModel guide, PdfTemplate template, GuideImages images, FontSet types) {
        this.guide = guide;
        this.template = template;
        this.images = images;
        this.types = types;
    }

    /** @param fits for the worksheets of a pack or of the guide, the steps at which they are drawn */
    Pdf print(PdfSpec leaflet, Map<String, Integer> fits) throws IOException {
        if (leaflet.kind() == PdfSpec.Kind.SHEET) {
            return printSheet(leaflet);
        }
        return printOnce(leaflet, tree(leaflet, fits), 0, 0);
    }

    /** Draws a sheet at the first step at which it takes no more pages than it is meant to. */
    private Pdf printSheet(PdfSpec leaflet) throws IOException {
        int over = 0;
        for (int fit = 0; fit < leaflet.format().fits(); fit++) {
            PrintDocument tree = tree(leaflet, fit);
            RendererLog log = new RendererLog(leaflet).with(tree.symbols(types.fonts(), leaflet.name() + ".pdf"));
            try (Typesetter set = new Typesetter(tree.dom(), types.fonts(), tree.images(), log)) {
                int meant = meant(leaflet, tree);
                if (set.pages() <= meant || leaflet.format().fits() == 1) {
                    return finished(set, tree, leaflet, log, fit, 0);
                }
                over = set.pages() == meant + 1 ? (int) Math.ceil(set.lastPageMm()) : 0;
            } catch (RuntimeException e) {
                return failed(leaflet, log, e);
            }
        }
        return printOnce(leaflet, tree(leaflet, PaperFormat.USUAL), PaperFormat.USUAL, over);
    }

    private Pdf printOnce(PdfSpec leaflet, PrintDocument tree, int fit, int over) throws IOException {
        RendererLog log = new RendererLog(leaflet).with(tree.symbols(types.fonts(), leaflet.name() + ".pdf"));
        try (Typesetter set = new Typesetter(tree.dom(), types.fonts(), tree.images(), log)) {
            return finished(set, tree, leaflet, log, fit, over);
        } catch (RuntimeException e) {
            return failed(leaflet, log, e);
        }
    }

    /** A bug of the renderer ends the making of one PDF, not that of all others. */
    private static Pdf failed(PdfSpec leaflet, RendererLog log, RuntimeException cause) {
        log.failed(cause);
        return leaflet.paper(new byte[0], 0, 0, 0, log.problems());
    }

    /** A deck takes as many pages as it has cards for; nothing is gained by drawing it closer. */
    private static int meant(PdfSpec leaflet, PrintDocument tree) {
        return "cards".equals(leaflet.sheets().get(0).get("kind")) ? Integer.MAX_VALUE - 1 : tree.pagesMeant();
    }

    private PrintDocument tree(PdfSpec leaflet, int fit) throws IOException {
        return tree(leaflet, Map.of((String) leaflet.sheets().get(0).get("id"), fit));
    }

    private PrintDocument tree(PdfSpec leaflet, Map<String, Integer> fits) throws IOException {
        String from = guide.base(leaflet);
        return PrintDocument.of(template.html(leaflet, fits), leaflet.format(), guide.fullAddress(from), types.widths(),
                src -> images.load(from, src));
    }

    private Pdf finished(Typesetter set, PrintDocument tree, PdfSpec leaflet, RendererLog log, int fit, int over) throws IOException {
        PDDocument pdf = set.pdf();
        PlacementCheck placements = AcroFormBuilder.make(pdf, tree.gaps(), tree.figures(),
                new FieldFont(pdf, types.latin(), leaflet.format().isLarge()));
        PDDocumentCatalog catalog = pdf.getDocumentCatalog();
        if (leaflet.kind() != PdfSpec.Kind.SHEET) {
            catalog.setPageMode(PageMode.USE_OUTLINES);
        }
        // The same bytes from the same guide: no clock, and an id that follows from the name.
        pdf.getDocumentInformation().getCOSObject().removeItem(COSName.CREATION_DATE);
        pdf.setDocumentId((long) leaflet.name().hashCode());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 17);
        pdf.save(bytes);
        List<PdfProblem> problems = new ArrayList<>(log.problems());
        String file = leaflet.name() + ".pdf";
        tree.unprintable().forEach(image ->
                problems.add(new PdfProblem(file, new PdfProblem.Image(image.path()), image.message(), image.help())));
        problems.addAll(set.overflow(leaflet));
        problems.addAll(placements.problems(file, tree.gaps(), tree.figures()));
        problems.addAll(LinkAnnotationCheck.problems(pdf, leaflet));
        return leaflet.paper(bytes.toByteArray(), fit, set.pages(), over, problems);
    }
}
