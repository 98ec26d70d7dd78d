package org.workleaf.answers;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.workleaf.pdf.FieldFont;

/** Pages at the end of a filled PDF, with the whole text of answers that do not fit on their lines. Tagged, as PDF/UA-1 requires. */
final class ContinuationPages {

    private static final double MARGIN = 56;

    private final PDDocument pdf;
    private final AnswerFonts fonts;
    private final double size;
    private final PDRectangle paper;
    private final COSArray parentTree;
    private final COSDictionary section = new COSDictionary();
    private final COSArray paragraphs = new COSArray();
    private COSDictionary page;
    private COSArray pageParents;
    private final StringBuilder content = new StringBuilder();
    private double height;

    /** @param size the size of the text in points */
    ContinuationPages(PDDocument pdf, AnswerFonts fonts, double size) {
        this.pdf = pdf;
        this.fonts = fonts;
        this.size = size;
        this.paper = pdf.getPage(0).getMediaBox();
        this.parentTree = pdf.getDocumentCatalog().getStructureTreeRoot().getCOSObject().getCOSDictionary(COSName.PARENT_TREE).getCOSArray(COSName.NUMS);
    }

    /** @param question the label of the field */
    void add(String question, String answer) throws IOException {
        paragraph(fonts.printable(question), Math.max(FieldAppearance.MIN_POINTS, 0.85 * size), 1.8 * size);
        for (String text : fonts.printable(answer).split("\n", -1)) {
            paragraph(text, size, 0.6 * size);
        }
        if (page != null) {
            height -= size;
        }
    }

    /** @param space the space above it, in points */
    private void paragraph(String text, double points, double space) throws IOException {
        if (text.isBlank()) {
            return;
        }
        COSDictionary element = element("P");
        List<COSBase> contents = new ArrayList<>();
        height -= space;
        boolean open = false;
        for (String line : fonts.wrap(text, points, paper.getWidth() - 2 * MARGIN)) {
            if (page == null || height - 1.4 * points < MARGIN) {
                if (open) {
                    content.append("EMC\n");
                }
                open = false;
                newPage();
            }
            if (!open) {
                contents.add(markedContent());
                pageParents.add(element);
                open = true;
            }
            height -= 1.4 * points;
            double left = AnswerFonts.isRightToLeft(line) ? paper.getWidth() - MARGIN - fonts.width(line, points) : MARGIN;
            content.append("BT 0 g 1 0 0 1 ").append(FieldFont.number(left)).append(' ').append(FieldFont.number(height)).append(" Tm ")
                    .append(fonts.show(line, points)).append("ET\n");
        }
        content.append("EMC\n");
        COSArray kids = new COSArray();
        contents.forEach(kids::add);
        element.setItem(COSName.K, kids);
        element.setItem(COSName.P, section);
        paragraphs.add(element);
    }

    /** Begins marked content on the current page; the result refers to it. */
    private COSDictionary markedContent() {
        int id = pageParents.size();
        content.append("/P <</MCID ").append(id).append(">> BDC\n");
        COSDictionary reference = new COSDictionary();
        reference.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
        reference.setItem(COSName.PG, page);
        reference.setInt(COSName.MCID, id);
        return reference;
    }

    private void newPage() throws IOException {
        finishPage();
        PDPage added = new PDPage(paper);
        pdf.addPage(added);
        page = added.getCOSObject();
        pageParents = new COSArray();
        COSDictionary root = pdf.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
        int key = root.getInt(COSName.PARENT_TREE_NEXT_KEY, parentTree.size() / 2);
        page.setInt(COSName.STRUCT_PARENTS, key);
        page.setName(COSName.getPDFName("Tabs"), "S");
        parentTree.add(COSInteger.get(key));
        parentTree.add(pageParents);
        root.setInt(COSName.PARENT_TREE_NEXT_KEY, key + 1);
        height = paper.getHeight() - MARGIN;
    }

    private void finishPage() throws IOException {
        if (page == null) {
            return;
        }
        COSStream stream = pdf.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.toString().getBytes(StandardCharsets.ISO_8859_1));
        }
        page.setItem(COSName.CONTENTS, stream);
        page.setItem(COSName.RESOURCES, fonts.resources());
        content.setLength(0);
    }

    /** Writes the last page, and adds all paragraphs to the structure of the document. */
    void finish() throws IOException {
        if (page == null) {
            return;
        }
        finishPage();
        COSDictionary root = pdf.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
        COSBase kids = root.getDictionaryObject(COSName.K);
        COSDictionary document = (COSDictionary) (kids instanceof COSArray array ? array.getObject(0) : kids);
        section.setItem(COSName.TYPE, COSName.STRUCT_ELEM);
        section.setItem(COSName.S, COSName.getPDFName("Sect"));
        section.setItem(COSName.P, document);
        section.setItem(COSName.K, paragraphs);
        COSBase existing = document.getDictionaryObject(COSName.K);
        COSArray all = existing instanceof COSArray array ? array : new COSArray();
        if (!(existing instanceof COSArray) && existing != null) {
            all.add(existing);
        }
        all.add(section);
        document.setItem(COSName.K, all);
    }

    private static COSDictionary element(String type) {
        COSDictionary element = new COSDictionary();
        element.setItem(COSName.TYPE, COSName.STRUCT_ELEM);
        element.setItem(COSName.S, COSName.getPDFName(type));
        return element;
    }
}
