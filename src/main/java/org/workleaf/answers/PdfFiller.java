package org.workleaf.answers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.workleaf.pdf.Pdf;
import org.workleaf.pdf.PdfBatchBuilder;

/**
 * Writes answers into the form of a PDF. An answer that is too long for its lines, or for which there is no field, is printed in full on pages
 * at the end.
 */
public final class PdfFiller {

    private final PDDocument pdf;
    private final Map<String, PDField> fields = new TreeMap<>();
    private final AnswerFonts fonts;
    private final FieldAppearance appearance;
    private final ContinuationPages continuation;
    private final String continued;
    private final List<Unplaced> unplaced = new ArrayList<>();
    private final List<String> tooLong = new ArrayList<>();

    private PdfFiller(PDDocument pdf, boolean large) throws IOException {
        this.pdf = pdf;
        this.fonts = new AnswerFonts(pdf);
        this.appearance = new FieldAppearance(pdf, fonts, large);
        this.continuation = new ContinuationPages(pdf, fonts, appearance.size());
        this.continued = AnswerFonts.LEFT_TO_RIGHT_MARK + " … → " + (pdf.getNumberOfPages() + 1);
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
     * A filled PDF.
     *
     * @param unplaced  names of answers that fit no field, and are at the end
     * @param continued labels of the fields whose answers are continued at the end
     * @param asWords   characters that no font has, which are written as words
     */
    public record Filled(byte[] bytes, List<String> unplaced, List<String> continued, Set<String> asWords) {}

    private record Unplaced(String name, String label, String text) {}

    /** @param blank a PDF created by {@link PdfBatchBuilder} */
    public static Filled fill(Pdf blank, Answers answers) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(blank.bytes())) {
            PdfFiller filler = new PdfFiller(pdf, blank.format().isLarge());
            for (Answers.Sheet sheet : answers.worksheets()) {
                if (blank.sheet().isEmpty() || blank.sheet().equals(sheet.id())) {
                    for (Answers.Answer answer : sheet.fields()) {
                        filler.put(sheet.id() + "." + answer.id(), answer);
                    }
                }
            }
            // After the long answers, whose beginnings refer to a page.
            for (Unplaced answer : filler.unplaced) {
                filler.continuation.add(answer.label(), answer.text());
            }
            filler.continuation.finish();
            filler.fonts.finish();
            pdf.setDocumentId((long) blank.name().hashCode());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(blank.bytes().length);
            pdf.save(bytes);
            return new Filled(bytes.toByteArray(), filler.unplaced.stream().map(Unplaced::name).toList(), List.copyOf(filler.tooLong), Set.copyOf(filler.fonts.missing()));
        }
    }

    private void put(String name, Answers.Answer answer) throws IOException {
        if (answer.value() instanceof Answers.Value.Several several) {
            List<String> remaining = several.values().stream().filter(each -> !mark(name + "." + each, "yes") && !mark(name + "." + each, each)).toList();
            remaining.forEach(each -> unplaced.add(new Unplaced(name + "." + each, label(name, answer), each)));
            return;
        }
        PDField field = fields.get(name);
        String text = answer.value() instanceof Answers.Value.Text written ? written.text() : "yes";
        if (field == null || "Btn".equals(field.getFieldType())) {
            if (!mark(name, text)) {
                unplaced.add(new Unplaced(name, label(name, answer), answer.value() instanceof Answers.Value.Text ? text : "✓"));
            }
            return;
        }
        field.getCOSObject().setString(COSName.V, text);
        boolean isWhole = true;
        for (PDAnnotationWidget widget : field.getWidgets()) {
            isWhole &= appearance.write(widget, field, text, continued);
        }
        if (!isWhole) {
            tooLong.add(label(name, answer));
            continuation.add(label(name, answer), text);
        }
    }

    /** The field's label; for a field that no longer exists, its wording when it was answered. */
    private String label(String name, Answers.Answer answer) {
        return Optional.ofNullable(fields.get(name)).map(PDField::getAlternateFieldName)
                .orElse(answer.wording().isBlank() ? answer.id() : answer.wording());
    }

    /** Sets a checkbox or radio button. @return whether there is one with this name and value */
    private boolean mark(String name, String value) {
        PDField field = fields.get(name);
        if (field == null) {
            return false;
        }
        COSName state = COSName.getPDFName(value);
        boolean found = false;
        for (PDAnnotationWidget widget : field.getWidgets()) {
            COSDictionary appearances = widget.getCOSObject().getCOSDictionary(COSName.AP);
            COSBase states = appearances == null ? null : appearances.getDictionaryObject(COSName.N);
            boolean matches = states instanceof COSDictionary all && all.containsKey(state);
            widget.getCOSObject().setItem(COSName.AS, matches ? state : COSName.Off);
            found |= matches;
        }
        if (found) {
            field.getCOSObject().setItem(COSName.V, state);
        }
        return found;
    }
}
