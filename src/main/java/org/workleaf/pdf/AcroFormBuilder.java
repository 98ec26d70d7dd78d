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
 * Builds the form of a PDF: puts a form field at each placeholder, and tags it in reading order.
 *
 * <p>{@link Typesetter} lays out a placeholder as an image: a {@code Figure} whose alternative text starts with {@link #MARK}.
 * It becomes a {@code Form} with the field as its only kid, as PDF/UA-1 (ISO 14289-1, 7.18.4) requires. Fields are named
 * {@code worksheet.field}, and boxes of one field {@code worksheet.field.value}, so that a filled copy can be read back.
 */
final class AcroFormBuilder {

    /** Starts the alternative text of a placeholder, before its number: a private-use character, which does not occur in text. */
    static final String MARK = "\uE000";

    /** Starts the alternative text of an image of the guide, before its number. */
    static final String FIGURE = "\uE001";

    private static final COSName OBJR = COSName.getPDFName("OBJR");
    private static final COSName STRUCT_PARENT = COSName.STRUCT_PARENT;
    private static final int MULTILINE = 1 << 12;
    private static final int RADIO = 1 << 15;

    private final List<FieldPlaceholder> placeholders;
    private final List<PrintDocument.Figure> figures;
    private final PlacementCheck placements = new PlacementCheck();
    private final FieldFont font;
    private final CheckboxAppearance checks;
    private final COSArray fields = new COSArray();
    private final COSArray calculated = new COSArray();
    private final Map<String, COSDictionary> parents = new LinkedHashMap<>();
    private final COSArray parentTree;
    private final COSDictionary structure;
    private int nextKey;

    private AcroFormBuilder(PDDocument pdf, List<FieldPlaceholder> placeholders, List<PrintDocument.Figure> figures, FieldFont font) {
        this.placeholders = placeholders;
        this.figures = figures;
        this.font = font;
        this.checks = new CheckboxAppearance(pdf);
        this.structure = pdf.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
        this.parentTree = structure.getCOSDictionary(COSName.PARENT_TREE).getCOSArray(COSName.NUMS);
        this.nextKey = parentTree.size() / 2;
    }

    /**
     * Adds the form, and sets the alternative text of the guide's images.
     *
     * @return the positions of all fields and images
     */
    static PlacementCheck build(PDDocument pdf, List<FieldPlaceholder> placeholders, List<PrintDocument.Figure> figures, FieldFont font)
            throws IOException {
        AcroFormBuilder builder = new AcroFormBuilder(pdf, placeholders, figures, font);
        builder.visit(builder.structure);
        builder.structure.setItem(COSName.PARENT_TREE_NEXT_KEY, COSInteger.get(builder.nextKey));
        if (builder.fields.size() > 0) {
            pdf.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, builder.form());
        }
        return builder.placements;
    }

    private COSDictionary form() {
        COSDictionary form = new COSDictionary();
        form.setItem(COSName.FIELDS, fields);
        form.setItem(COSName.DR, font.resources());
        form.setString(COSName.DA, font.appearance(0));
        if (calculated.size() > 0) {
            form.setItem(COSName.getPDFName("CO"), calculated);
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
                replaceByField(element, Integer.parseInt(alternative.substring(MARK.length())));
            } else if (alternative.startsWith(FIGURE)) {
                int number = Integer.parseInt(alternative.substring(FIGURE.length()));
                placements.addFigure(number, element.getCOSDictionary(COSName.PG), rectangle(element));
                element.setString(COSName.ALT, figures.get(number).alt());
            } else {
                visit(element);
            }
        }
    }

    private void replaceByField(COSDictionary element, int number) throws IOException {
        FieldPlaceholder placeholder = placeholders.get(number);
        COSDictionary page = element.getCOSDictionary(COSName.PG);
        PDRectangle rectangle = rectangle(element);
        placements.addField(number, page, rectangle);
        removeContent(page, element);
        COSDictionary widget = widget(placeholder, rectangle, page);
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

    /** Removes the reference to the placeholder's content, which is empty. */
    private void removeContent(COSDictionary page, COSDictionary element) {
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

    private COSDictionary widget(FieldPlaceholder placeholder, PDRectangle area, COSDictionary page) throws IOException {
        COSDictionary widget = new COSDictionary();
        widget.setItem(COSName.TYPE, COSName.ANNOT);
        widget.setItem(COSName.SUBTYPE, COSName.getPDFName("Widget"));
        widget.setItem(COSName.RECT, area.getCOSArray());
        widget.setInt(COSName.F, 4);
        widget.setItem(COSName.P, page);
        if (placeholder.isText()) {
            textField(widget, placeholder, area);
        } else {
            widget.setItem(COSName.AP, checks.of(placeholder, area));
            widget.setItem(COSName.AS, COSName.Off);
            widget.setItem(COSName.MK, caption(placeholder.isCircle() ? "l" : "4"));
            if (placeholder.isCircle()) {
                circle(widget, placeholder);
            } else {
                box(widget, placeholder);
            }
        }
        return widget;
    }

    /** The character in ZapfDingbats that programs draw if they generate appearances themselves. */
    private static COSDictionary caption(String letter) {
        COSDictionary look = new COSDictionary();
        look.setDirect(true);
        look.setString(COSName.CA, letter);
        return look;
    }

    private void textField(COSDictionary field, FieldPlaceholder placeholder, PDRectangle area) throws IOException {
        field(field, sheet(placeholder), placeholder.field(), "Tx", placeholder.label());
        field.setString(COSName.DA, font.appearance(placeholder.pitch()));
        if (placeholder.pitch() > 0) {
            field.setInt(COSName.FF, MULTILINE);
        }
        COSDictionary states = new COSDictionary();
        states.setDirect(true);
        states.setItem(COSName.N, CheckboxAppearance.form(font.pdf(), area.getWidth(), area.getHeight(), "/Tx BMC EMC",
                new COSDictionary()));
        field.setItem(COSName.AP, states);
        if (!placeholder.sum().isEmpty()) {
            field.setItem(COSName.AA, calculation(placeholder));
            calculated.add(field);
        }
    }

    private static COSDictionary calculation(FieldPlaceholder placeholder) {
        List<String> names = new ArrayList<>();
        placeholder.sum().forEach(id -> names.add("\"" + placeholder.sheet() + "." + id + "\""));
        COSDictionary script = new COSDictionary();
        script.setItem(COSName.S, COSName.JAVA_SCRIPT);
        // If nothing is chosen, the total is empty instead of 0.
        script.setString(COSName.JS, "var total = 0, any = false; [" + String.join(", ", names) + "].forEach(function (name) {"
                + " var field = this.getField(name); var value = field ? Number(field.value) : NaN;"
                + " if (!isNaN(value) && field.value !== \"\" && field.value !== \"Off\") { total += value; any = true; } }, this);"
                + " event.value = any ? total : \"\";");
        COSDictionary actions = new COSDictionary();
        actions.setItem(COSName.C, script);
        return actions;
    }

    private void circle(COSDictionary widget, FieldPlaceholder placeholder) {
        String name = placeholder.sheet() + "." + placeholder.field();
        COSDictionary group = parents.get(name);
        if (group == null) {
            group = new COSDictionary();
            field(group, sheet(placeholder), placeholder.field(), "Btn", placeholder.label());
            group.setInt(COSName.FF, RADIO);
            group.setItem(COSName.V, COSName.Off);
            group.setItem(COSName.KIDS, new COSArray());
            parents.put(name, group);
        }
        widget.setItem(COSName.PARENT, group);
        widget.setItem(COSName.TU, new COSString(placeholder.name()));
        group.getCOSArray(COSName.KIDS).add(widget);
    }

    private void box(COSDictionary field, FieldPlaceholder placeholder) {
        if (placeholder.sharesField()) {
            field(field, parent(sheet(placeholder), placeholder.sheet() + "." + placeholder.field(), placeholder.field()),
                    placeholder.value(), "Btn", placeholder.name());
        } else {
            field(field, sheet(placeholder), placeholder.field(), "Btn", placeholder.label());
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

    private COSDictionary sheet(FieldPlaceholder placeholder) {
        COSDictionary sheet = parents.get(placeholder.sheet());
        if (sheet == null) {
            sheet = node(placeholder.sheet());
            fields.add(sheet);
            parents.put(placeholder.sheet(), sheet);
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
