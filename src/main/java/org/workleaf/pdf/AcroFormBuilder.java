package org.workleaf.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Makes the form: a field over each place that the typesetter left open, tagged where it is read.
 *
 * <p>The typesetter takes such a place for a picture: a {@code Figure} whose alternative text begins with {@link #MARK}. It
 * becomes a {@code Form} with the field as its only kid, as PDF/UA-1 (ISO 14289-1, 7.18.4) wants it. Fields are named
 * {@code worksheet.field}, and boxes of one field {@code worksheet.field.value}, so that a filled copy can be read back.
 */
final class AcroFormBuilder {

    /** Begins the alternative text of a place for an answer, in front of its number; no writer has it on a keyboard. */
    static final String MARK = "\uE000";

    /** Begins the alternative text of an image of the guide, before its number. */
    static final String FIGURE = "\uE001";

    private static final COSName OBJR = COSName.getPDFName("OBJR");
    private static final COSName STRUCT_PARENT = COSName.STRUCT_PARENT;
    private static final int MULTILINE = 1 << 12;
    private static final int RADIO = 1 << 15;

    private final List<FieldPlaceholder> gaps;
    private final List<PrintDocument.Figure> figures;
    private final PlacementCheck placements = new PlacementCheck();
    private final FieldFont font;
    private final CheckAppearance marks;
    private final COSArray fields = new COSArray();
    private final COSArray sums = new COSArray();
    private final Map<String, COSDictionary> parents = new LinkedHashMap<>();
    private final COSArray parentTree;
    private final COSDictionary structure;
    private int nextKey;

    private AcroFormBuilder(PDDocument pdf, List<FieldPlaceholder> gaps, List<PrintDocument.Figure> figures, FieldFont font) {
        this.gaps = gaps;
        this.figures = figures;
        this.font = font;
        this.marks = new CheckAppearance(pdf);
        this.structure = pdf.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
        this.parentTree = structure.getCOSDictionary(COSName.PARENT_TREE).getCOSArray(COSName.NUMS);
        this.nextKey = parentTree.size() / 2;
    }

    /**
     * Also gives the images of the guide their alternative text.
     *
     * @return where each field and each image is
     */
    static PlacementCheck make(PDDocument pdf, List<FieldPlaceholder> gaps, List<PrintDocument.Figure> figures, FieldFont font) throws IOException {
        AcroFormBuilder maker = new AcroFormBuilder(pdf, gaps, figures, font);
        maker.visit(maker.structure);
        maker.structure.setItem(COSName.PARENT_TREE_NEXT_KEY, COSInteger.get(maker.nextKey));
        if (maker.fields.size() > 0) {
            pdf.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, maker.form());
        }
        return maker.placements;
    }

    private COSDictionary form() {
        COSDictionary form = new COSDictionary();
        form.setItem(COSName.FIELDS, fields);
        form.setItem(COSName.DR, font.resources());
        form.setString(COSName.DA, font.appearance(0));
        if (sums.size() > 0) {
            form.setItem(COSName.getPDFName("CO"), sums);
        }
        return form;
    }

    private void visit(COSDictionary element) throws IOException {
        COSBase kids = element.getDictionaryObject(COSName.K);
        if (kids instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                visitKid(array.getObject(i));
            }
        } else {
            visitKid(kids);
        }
    }

    private void visitKid(COSBase kid) throws IOException {
        if (kid instanceof COSDictionary element && element.containsKey(COSName.S)) {
            String alternative = element.getString(COSName.ALT, "");
            if (alternative.startsWith(MARK)) {
                place(element, Integer.parseInt(alternative.substring(MARK.length())));
            } else if (alternative.startsWith(FIGURE)) {
                int number = Integer.parseInt(alternative.substring(FIGURE.length()));
                placements.addFigure(number, element.getCOSDictionary(COSName.PG), rectangle(element));
                element.setString(COSName.ALT, figures.get(number).alt());
            } else {
                visit(element);
            }
        }
    }

    private void place(COSDictionary element, int number) throws IOException {
        FieldPlaceholder gap = gaps.get(number);
        COSDictionary page = element.getCOSDictionary(COSName.PG);
        PDRectangle rectangle = rectangle(element);
        placements.addField(number, page, rectangle);
        forgetContent(page, element);
        COSDictionary widget = widget(gap, rectangle, page);
        widget.setInt(STRUCT_PARENT, nextKey);
        parentTree.add(COSInteger.get(nextKey++));
        parentTree.add(element);
        COSDictionary reference = new COSDictionary();
        reference.setDirect(true);
        reference.setItem(COSName.TYPE, OBJR);
        reference.setItem(COSName.OBJ, widget);
        reference.setItem(COSName.PG, page);
        element.setItem(COSName.S, COSName.getPDFName("Form"));
        element.setItem(COSName.K, reference);
        element.removeItem(COSName.ALT);
        element.removeItem(COSName.A);
        COSArray annotations = page.getCOSArray(COSName.ANNOTS);
        if (annotations == null) {
            annotations = new COSArray();
            page.setItem(COSName.ANNOTS, annotations);
        }
        annotations.add(widget);
    }

    private static PDRectangle rectangle(COSDictionary element) {
        return new PDRectangle(element.getCOSDictionary(COSName.A).getCOSArray(COSName.BBOX));
    }

    /** The picture's own content is empty; nothing may lead to it any more. */
    private void forgetContent(COSDictionary page, COSDictionary element) {
        COSBase kid = element.getDictionaryObject(COSName.K);
        COSBase content = kid instanceof COSArray array && array.size() > 0 ? array.getObject(0) : kid;
        int number = content instanceof COSDictionary dictionary ? dictionary.getInt(COSName.MCID)
                : content instanceof COSInteger integer ? integer.intValue() : -1;
        int key = page.getInt(COSName.STRUCT_PARENTS);
        for (int i = 0; number >= 0 && i < parentTree.size(); i += 2) {
            if (((COSInteger) parentTree.getObject(i)).intValue() == key
                    && parentTree.getObject(i + 1) instanceof COSArray contents && number < contents.size()) {
                contents.set(number, COSNull.NULL);
            }
        }
    }

    private COSDictionary widget(FieldPlaceholder gap, PDRectangle place, COSDictionary page) throws IOException {
        COSDictionary widget = new COSDictionary();
        widget.setItem(COSName.TYPE, COSName.ANNOT);
        widget.setItem(COSName.SUBTYPE, COSName.getPDFName("Widget"));
        widget.setItem(COSName.RECT, place.getCOSArray());
        widget.setInt(COSName.F, 4);
        widget.setItem(COSName.P, page);
        if (gap.isWriting()) {
            writing(widget, gap, place);
        } else {
            widget.setItem(COSName.AP, marks.of(gap, place));
            widget.setItem(COSName.AS, COSName.Off);
            widget.setItem(COSName.MK, caption(gap.isCircle() ? "l" : "4"));
            if (gap.isCircle()) {
                circle(widget, gap);
            } else {
                box(widget, gap);
            }
        }
        return widget;
    }

    /** The mark that a program draws which makes its own appearances: ZapfDingbats, which it has. */
    private static COSDictionary caption(String letter) {
        COSDictionary look = new COSDictionary();
        look.setDirect(true);
        look.setString(COSName.CA, letter);
        return look;
    }

    private void writing(COSDictionary field, FieldPlaceholder gap, PDRectangle place) throws IOException {
        field(field, sheet(gap), gap.field(), "Tx", gap.label());
        field.setString(COSName.DA, font.appearance(gap.pitch()));
        if (gap.pitch() > 0) {
            field.setInt(COSName.FF, MULTILINE);
        }
        COSDictionary states = new COSDictionary();
        states.setDirect(true);
        states.setItem(COSName.N, CheckAppearance.form(font.pdf(), place.getWidth(), place.getHeight(), "/Tx BMC EMC",
                new COSDictionary()));
        field.setItem(COSName.AP, states);
        if (!gap.sum().isEmpty()) {
            field.setItem(COSName.AA, calculation(gap));
            sums.add(field);
        }
    }

    private static COSDictionary calculation(FieldPlaceholder gap) {
        List<String> names = new ArrayList<>();
        gap.sum().forEach(id -> names.add("\"" + gap.sheet() + "." + id + "\""));
        COSDictionary script = new COSDictionary();
        script.setItem(COSName.S, COSName.JAVA_SCRIPT);
        // Nothing chosen is no total of nought.
        script.setString(COSName.JS, "var total = 0, any = false; [" + String.join(", ", names) + "].forEach(function (name) {"
                + " var field = this.getField(name); var value = field ? Number(field.value) : NaN;"
                + " if (!isNaN(value) && field.value !== \"\" && field.value !== \"Off\") { total += value; any = true; } }, this);"
                + " event.value = any ? total : \"\";");
        COSDictionary actions = new COSDictionary();
        actions.setItem(COSName.C, script);
        return actions;
    }

    private void circle(COSDictionary widget, FieldPlaceholder gap) {
        String name = gap.sheet() + "." + gap.field();
        COSDictionary group = parents.get(name);
        if (group == null) {
            group = new COSDictionary();
            field(group, sheet(gap), gap.field(), "Btn", gap.label());
            group.setInt(COSName.FF, RADIO);
            group.setItem(COSName.V, COSName.Off);
            group.setItem(COSName.KIDS, new COSArray());
            parents.put(name, group);
        }
        widget.setItem(COSName.PARENT, group);
        widget.setItem(COSName.TU, new COSString(gap.name()));
        group.getCOSArray(COSName.KIDS).add(widget);
    }

    private void box(COSDictionary field, FieldPlaceholder gap) {
        if (gap.isOneOfMany()) {
            field(field, parent(sheet(gap), gap.sheet() + "." + gap.field(), gap.field()), gap.value(), "Btn", gap.name());
        } else {
            field(field, sheet(gap), gap.field(), "Btn", gap.label());
        }
        field.setItem(COSName.V, COSName.Off);
    }

    private static void field(COSDictionary field, COSDictionary parent, String name, String type, String label) {
        field.setItem(COSName.FT, COSName.getPDFName(type));
        field.setItem(COSName.T, new COSString(name));
        field.setItem(COSName.TU, new COSString(label));
        field.setItem(COSName.PARENT, parent);
        parent.getCOSArray(COSName.KIDS).add(field);
    }

    private COSDictionary sheet(FieldPlaceholder gap) {
        COSDictionary sheet = parents.get(gap.sheet());
        if (sheet == null) {
            sheet = node(gap.sheet());
            fields.add(sheet);
            parents.put(gap.sheet(), sheet);
        }
        return sheet;
    }

    private COSDictionary parent(COSDictionary above, String path, String name) {
        COSDictionary parent = parents.get(path);
        if (parent == null) {
            parent = node(name);
            parent.setItem(COSName.PARENT, above);
            above.getCOSArray(COSName.KIDS).add(parent);
            parents.put(path, parent);
        }
        return parent;
    }

    private static COSDictionary node(String name) {
        COSDictionary node = new COSDictionary();
        node.setItem(COSName.T, new COSString(name));
        node.setItem(COSName.KIDS, new COSArray());
        return node;
    }
}
