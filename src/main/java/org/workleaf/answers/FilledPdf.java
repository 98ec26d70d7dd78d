package org.workleaf.answers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.workleaf.guide.Guide;
import org.workleaf.worksheet.Checkbox;
import org.workleaf.worksheet.Choice;
import org.workleaf.worksheet.Field;
import org.workleaf.worksheet.Worksheet;

/** Reads the answers in a filled PDF of a guide. */
public final class FilledPdf {

    private FilledPdf() {}

    /**
     * @param name the guide's short name
     * @return the answers in the guide's order, followed by those whose fields the guide no longer has, by name
     * @throws IOException with a message for the user, if the file is not a PDF or has no form of this guide
     */
    public static Answers read(Path file, Guide guide, String name) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            PDAcroForm form = pdf.getDocumentCatalog().getAcroForm(null);
            if (form == null) {
                throw new IOException(file + " has no fields to read");
            }
            Map<String, Map<String, PDField>> sheetFields = fields(form);
            List<Answers.Sheet> sheets = new ArrayList<>();
            for (Worksheet worksheet : guide.worksheets()) {
                Map<String, PDField> values = sheetFields.remove(worksheet.id());
                if (values != null) {
                    sheets.add(new Answers.Sheet(worksheet.id(), worksheet.title(), answers(worksheet, values)));
                }
            }
            if (sheets.isEmpty()) {
                throw new IOException(file + " is not a worksheet of this guide");
            }
            sheetFields.forEach((id, values) -> sheets.add(new Answers.Sheet(id, id, unknownAnswers(values))));
            sheets.removeIf(sheet -> sheet.fields().isEmpty());
            return new Answers(name, saved(pdf), sheets);
        }
    }

    private static Optional<String> saved(PDDocument pdf) {
        Calendar changed = pdf.getDocumentInformation().getModificationDate();
        return Optional.ofNullable(changed).map(time -> time.toInstant().toString());
    }

    /** The fields by worksheet id, then by their names in the worksheet. */
    private static Map<String, Map<String, PDField>> fields(PDAcroForm form) {
        Map<String, Map<String, PDField>> fields = new TreeMap<>();
        for (PDField field : form.getFieldTree()) {
            String name = field.getFullyQualifiedName();
            if (field instanceof PDTerminalField && name != null && name.contains(".")) {
                int dot = name.indexOf('.');
                fields.computeIfAbsent(name.substring(0, dot), sheet -> new LinkedHashMap<>())
                        .put(name.substring(dot + 1), field);
            }
        }
        return fields;
    }

    private static List<Answers.Answer> answers(Worksheet worksheet, Map<String, PDField> values) {
        Map<String, PDField> remaining = new LinkedHashMap<>(values);
        List<Answers.Answer> answers = new ArrayList<>();
        worksheet.fields().stream().filter(field -> field.type().equals("sum")).forEach(sum -> remaining.remove(sum.id()));
        worksheet.answers().forEach(field -> value(field, remaining).ifPresent(value ->
                answers.add(new Answers.Answer(field.id(), field.type(), field.label(), value))));
        answers.addAll(unknownAnswers(remaining));
        return answers;
    }

    private static Optional<Answers.Value> value(Field field, Map<String, PDField> values) {
        if (field instanceof Choice choice && choice.many()) {
            List<String> ticked = choice.options().stream().map(Choice.Option::value)
                    .filter(value -> nonEmptyValue(values.remove(choice.id() + "." + value)).isPresent()).toList();
            return ticked.isEmpty() ? Optional.empty() : Optional.of(new Answers.Value.Several(ticked));
        }
        PDField pdfField = values.remove(field.id());
        if (field instanceof Checkbox) {
            return nonEmptyValue(pdfField).map(value -> new Answers.Value.Ticked());
        }
        return nonEmptyValue(pdfField).map(Answers.Value.Text::new);
    }

    /** The value of a field, unless the text is empty or the button is off. */
    private static Optional<String> nonEmptyValue(PDField field) {
        return Optional.ofNullable(field).map(PDField::getValueAsString)
                .map(value -> value.replace("\r\n", "\n").replace('\r', '\n'))
                .filter(value -> !value.isBlank() && !(value.equals("Off") && "Btn".equals(field.getFieldType())));
    }

    /** Answers whose fields the guide does not have, for example from an earlier version. They are kept. */
    private static List<Answers.Answer> unknownAnswers(Map<String, PDField> values) {
        List<Answers.Answer> answers = new ArrayList<>();
        new HashMap<>(values).entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry ->
                nonEmptyValue(entry.getValue()).ifPresent(value -> answers.add(new Answers.Answer(entry.getKey(), "text",
                        Optional.ofNullable(entry.getValue().getAlternateFieldName()).orElse(""),
                        new Answers.Value.Text(value)))));
        return answers;
    }
}
