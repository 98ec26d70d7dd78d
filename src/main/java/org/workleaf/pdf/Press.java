package org.workleaf.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PageMode;

/** Makes leaflets one at a time; each thread has its own, with its own case of types. */
final class Press {

    private final GuideModel guide;
    private final LeafletTemplate template;
    private final TypeCase types;

    Press(GuideModel guide, LeafletTemplate template, TypeCase types) {
        this.guide = guide;
        this.template = template;
        this.types = types;
    }

    /** @param fits for the worksheets of a pack or of the guide, the steps at which they are drawn */
    Paper print(Leaflet leaflet, Map<String, Integer> fits) throws IOException {
        if (leaflet.kind() == Leaflet.Kind.SHEET) {
            return printSheet(leaflet);
        }
        PaperTree tree = tree(leaflet, fits);
        try (Typesetter set = new Typesetter(tree.dom(), types.fonts())) {
            return leaflet.paper(finished(set, tree, leaflet), 0, set.pages(), 0);
        }
    }

    /** Draws a sheet at the first step at which it takes no more pages than it is meant to. */
    private Paper printSheet(Leaflet leaflet) throws IOException {
        int over = 0;
        for (int fit = 0; fit < leaflet.format().fits(); fit++) {
            PaperTree tree = tree(leaflet, fit);
            try (Typesetter set = new Typesetter(tree.dom(), types.fonts())) {
                int meant = meant(leaflet, tree);
                if (set.pages() <= meant || leaflet.format().fits() == 1) {
                    return leaflet.paper(finished(set, tree, leaflet), fit, set.pages(), 0);
                }
                over = set.pages() == meant + 1 ? (int) Math.ceil(set.lastPageMm()) : 0;
            }
        }
        PaperTree tree = tree(leaflet, Format.USUAL);
        try (Typesetter set = new Typesetter(tree.dom(), types.fonts())) {
            return leaflet.paper(finished(set, tree, leaflet), Format.USUAL, set.pages(), over);
        }
    }

    /** A deck takes as many pages as it has cards for; nothing is gained by drawing it closer. */
    private static int meant(Leaflet leaflet, PaperTree tree) {
        return "cards".equals(leaflet.sheets().get(0).get("kind")) ? Integer.MAX_VALUE - 1 : tree.pagesMeant();
    }

    private PaperTree tree(Leaflet leaflet, int fit) throws IOException {
        return tree(leaflet, Map.of((String) leaflet.sheets().get(0).get("id"), fit));
    }

    private PaperTree tree(Leaflet leaflet, Map<String, Integer> fits) throws IOException {
        // A sheet's links lead from its own address, those of the guide from the page that holds all of it.
        String from = guide.said("home") + (leaflet.holdsPages() ? "print/" : "worksheets/sheet/");
        return PaperTree.of(template.html(leaflet, fits), leaflet.format(), guide.fullAddress(from), types.widths());
    }

    private byte[] finished(Typesetter set, PaperTree tree, Leaflet leaflet) throws IOException {
        PDDocument pdf = set.pdf();
        FormMaker.make(pdf, tree.gaps(), new FieldFont(pdf, types.latin(), leaflet.format().isLarge()));
        PDDocumentCatalog catalog = pdf.getDocumentCatalog();
        if (leaflet.kind() != Leaflet.Kind.SHEET) {
            catalog.setPageMode(PageMode.USE_OUTLINES);
        }
        // The same bytes from the same guide: no clock, and an id that follows from the name.
        pdf.getDocumentInformation().getCOSObject().removeItem(COSName.CREATION_DATE);
        pdf.setDocumentId((long) leaflet.name().hashCode());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 17);
        pdf.save(bytes);
        return bytes.toByteArray();
    }
}
