package org.workleaf.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;

/** Puts answers into a blank sheet. */
public final class PdfFiller {

    private final PDDocument pdf;
    private final Map<String, PDField> fields = new TreeMap<>();
    private final FieldAppearance writing;
    private final List<String> lost = new ArrayList<>();

    private PdfFiller(PDDocument pdf, boolean large) throws IOException {
        this.pdf = pdf;
        this.writing = new FieldAppearance(pdf, large);
        PDAcroForm form = pdf.getDocumentCatalog().getAcroForm(null);
        if (form != null) {
            for (PDField field : form.getFieldTree()) {
                if (field instanceof PDTerminalField) {
                    fields.put(field.getFullyQualifiedName(), field);
                }
            }
        }
    }

    /**
     * A sheet with the answers on it.
     *
     * @param lost names of answers that have no place on the sheet any more
     */
    public record Filled(byte[] bytes, List<String> lost) {}

    /** @param blank a sheet as {@link PdfBuilder} made it */
    public static Filled fill(Pdf blank, Answers answers) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(blank.bytes())) {
            PdfFiller filler = new PdfFiller(pdf, blank.format().isLarge());
            for (Answers.Sheet sheet : answers.worksheets()) {
                if (blank.sheet().isEmpty() || blank.sheet().equals(sheet.id())) {
                    for (Answers.Answer answer : sheet.fields()) {
                        filler.put(sheet.id() + "." + answer.id(), answer.value());
                    }
                }
            }
            filler.writing.finish();
            pdf.setDocumentId((long) blank.name().hashCode());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(blank.bytes().length);
            pdf.save(bytes);
            return new Filled(bytes.toByteArray(), List.copyOf(filler.lost));
        }
    }

    private void put(String name, Answers.Value value) throws IOException {
        if (value instanceof Answers.Value.Several several) {
            for (String each : several.values()) {
                if (!mark(name + "." + each, "yes") && !mark(name + "." + each, each)) {
                    lost.add(name + "." + each);
                }
            }
            return;
        }
        PDField field = fields.get(name);
        String text = value instanceof Answers.Value.Text words ? words.text() : "yes";
        if (field == null) {
            lost.add(name);
        } else if ("Btn".equals(field.getFieldType())) {
            if (!mark(name, text)) {
                lost.add(name);
            }
        } else {
            field.getCOSObject().setString(COSName.V, text);
            for (PDAnnotationWidget widget : field.getWidgets()) {
                writing.write(widget, field, text);
            }
        }
    }

    /** @return whether there is such a box or circle with such a value */
    private boolean mark(String name, String value) {
        PDField field = fields.get(name);
        if (field == null) {
            return false;
        }
        COSName state = COSName.getPDFName(value);
        boolean found = false;
        for (PDAnnotationWidget widget : field.getWidgets()) {
            COSDictionary look = widget.getCOSObject().getCOSDictionary(COSName.AP);
            COSBase states = look == null ? null : look.getDictionaryObject(COSName.N);
            boolean own = states instanceof COSDictionary all && all.containsKey(state);
            widget.getCOSObject().setItem(COSName.AS, own ? state : COSName.Off);
            found |= own;
        }
        if (found) {
            field.getCOSObject().setItem(COSName.V, state);
        }
        return found;
    }
}
