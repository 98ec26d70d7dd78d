package org.workleaf.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PageMode;

/** Makes the bytes of a leaflet, one at a time; each thread has its own. */
final class Press {

    private final GuideModel guide;
    private final LeafletTemplate template;
    private final PaperFonts fonts = new PaperFonts();
    private final TextWidths widths = new TextWidths(fonts);
    private final byte[] latin;

    Press(GuideModel guide) throws IOException {
        this.guide = guide;
        this.template = new LeafletTemplate(guide);
        this.latin = FieldFont.latin(fonts);
    }

    /** Makes a leaflet whose sheets stand as close as their pages need. */
    Printed print(Leaflet leaflet) throws IOException {
        if (leaflet.kind() == Leaflet.Kind.SHEET) {
            return printSheet(leaflet);
        }
        Map<String, Integer> fits = new LinkedHashMap<>();
        for (Map<String, Object> worksheet : leaflet.sheets()) {
            fits.put((String) worksheet.get("id"), fit(Leaflet.sheet(worksheet, leaflet.format())));
        }
        PaperTree tree = tree(leaflet, fits);
        try (Typesetter set = new Typesetter(tree.dom(), fonts)) {
            return new Printed(finished(set, tree, leaflet), set.pages(), 0);
        }
    }

    private Printed printSheet(Leaflet leaflet) throws IOException {
        double over = 0;
        for (int fit = 0; fit < leaflet.format().fits(); fit++) {
            PaperTree tree = tree(leaflet, fit);
            try (Typesetter set = new Typesetter(tree.dom(), fonts)) {
                if (set.pages() <= meant(leaflet, tree)) {
                    return new Printed(finished(set, tree, leaflet), set.pages(), 0);
                }
                if (System.getProperty("dbg") != null) System.out.println("  " + leaflet.name() + " fit " + fit + " pages " + set.pages() + " last " + set.lastPageMm());
                over = set.pages() == meant(leaflet, tree) + 1 ? set.lastPageMm() : 0;
            }
        }
        PaperTree tree = tree(leaflet, usual(leaflet.format()));
        try (Typesetter set = new Typesetter(tree.dom(), fonts)) {
            return new Printed(finished(set, tree, leaflet), set.pages(), over);
        }
    }

    private int fit(Leaflet leaflet) throws IOException {
        for (int fit = 0; fit < leaflet.format().fits(); fit++) {
            PaperTree tree = tree(leaflet, fit);
            try (Typesetter set = new Typesetter(tree.dom(), fonts)) {
                if (set.pages() <= meant(leaflet, tree)) {
                    return fit;
                }
            }
        }
        return usual(leaflet.format());
    }

    private static int usual(Format format) {
        return Math.min(Format.USUAL, format.fits() - 1);
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
        String from = leaflet.kind() == Leaflet.Kind.GUIDE ? "print/" : "worksheets/sheet/";
        return PaperTree.of(template.html(leaflet, fits), leaflet.format(), guide.fullAddress(from), widths);
    }

    private byte[] finished(Typesetter set, PaperTree tree, Leaflet leaflet) throws IOException {
        PDDocument pdf = set.pdf();
        FormMaker.make(pdf, tree.gaps(), new FieldFont(pdf, latin, leaflet.format().isLarge()));
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
