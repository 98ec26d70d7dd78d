package org.workleaf.answers;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.workleaf.guide.Guide;
import org.workleaf.pdf.Pdf;
import org.workleaf.worksheet.Choice;
import org.workleaf.worksheet.Field;
import org.workleaf.worksheet.Worksheet;

/** Reads the answers in a filled PDF of a guide, also of an earlier version of it. */
public final class FilledPdfReader {

    /** Other bytes may come before the header, in the first 1,024 bytes (ISO 32000-1, implementation note 13). */
    private static final int HEADER_WITHIN = 1024;

    private static final long MAX_BYTES = 256L << 20;
    /** A text that is longer is no date, time or number. */
    private static final int MAX_TYPED = 100;
    private static final String SAVE_AGAIN = "Open it in a PDF program and save it again under another name, or fill in a new copy of the worksheet";

    private final Path file;
    private final Guide guide;

    /** A file that is not read, with a message for the user. */
    private static final class Rejection extends IOException {

        private static final long serialVersionUID = 1;

        Rejection(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private FilledPdfReader(Path file, Guide guide) {
        this.file = file;
        this.guide = guide;
    }

    /**
     * @param name the guide's short name
     * @return the answers in the guide's order, followed by those whose fields the guide no longer has, by name
     * @throws IOException with a message for the user, if the file is not a PDF or has no form of this guide
     */
    public static Answers read(Path file, Guide guide, String name) throws IOException {
        FilledPdfReader filled = new FilledPdfReader(file, guide);
        filled.requirePdf();
        Answers asWritten;
        ULocale language;
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            filled.requireGuide(pdf, name);
            language = filled.language(pdf);
            asWritten = new Answers(name, saved(pdf), filled.sheets(pdf));
        } catch (Rejection e) {
            throw e;
        } catch (InvalidPasswordException e) {
            throw filled.rejection("is protected by a password: save a copy without one", e);
        } catch (StackOverflowError e) {
            throw filled.rejection("is nested too deeply to be read, as PDF programs don't write it. " + SAVE_AGAIN, e);
        } catch (OutOfMemoryError e) {
            throw filled.rejection("needs more memory than there is. " + SAVE_AGAIN, e);
        } catch (IOException | RuntimeException e) {
            // PDFBox lets exceptions of Java through, for example if an object is of another type than it must be.
            throw filled.rejection("is damaged" + (e instanceof IOException && e.getMessage() != null ? " (" + e.getMessage() + ")" : "") + ". " + SAVE_AGAIN, e);
        }
        return filled.inGuideOrder(AnswerRenamer.current(asWritten, guide), language);
    }

    private Rejection rejection(String reason, Throwable cause) {
        return new Rejection(file + " " + reason, cause);
    }

    private Rejection rejection(String reason) {
        return rejection(reason, null);
    }

    private void requirePdf() throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            throw rejection("is larger than 256 MB. " + SAVE_AGAIN);
        }
        try (var in = Files.newInputStream(file)) {
            if (!new String(in.readNBytes(HEADER_WITHIN), StandardCharsets.ISO_8859_1).contains("%PDF-")) {
                throw rejection("is not a PDF");
            }
        }
    }

    /** PDFs of earlier versions, and those that some programs save, don't name their guide. */
    private void requireGuide(PDDocument pdf, String name) throws IOException {
        String other = pdf.getDocumentInformation().getCustomMetadataValue(Pdf.GUIDE_KEY);
        if (other != null && !other.isBlank() && !other.equals(name)) {
            throw rejection("is of another guide, `" + other + "`. This guide is `" + name + "` (site.guide in jbake.properties)");
        }
    }

    private static Optional<String> saved(PDDocument pdf) {
        Calendar changed = pdf.getDocumentInformation().getModificationDate();
        return Optional.ofNullable(changed).map(time -> time.toInstant().toString());
    }

    private ULocale language(PDDocument pdf) {
        return ULocale.forLanguageTag(Optional.ofNullable(pdf.getDocumentCatalog().getLanguage()).filter(code -> !code.isBlank())
                .orElse(guide.language().code()));
    }

    /** The answers by the names of the form's fields: {@code worksheet.field}, or {@code worksheet.field.option} for boxes of one field. */
    private List<Answers.Sheet> sheets(PDDocument pdf) throws IOException {
        Map<String, Map<String, Answers.Answer>> sheets = new TreeMap<>();
        Map<String, String> read = new TreeMap<>();
        long size = 0;
        for (PDField field : form(pdf).getFieldTree()) {
            String name = field.getFullyQualifiedName();
            size += name == null ? 0 : name.length();
            if (field instanceof PDTerminalField terminal && name != null && name.contains(".")) {
                String value = value(terminal).orElse("");
                String label = Optional.ofNullable(field.getAlternateFieldName()).orElse("");
                size += value.length() + label.length();
                if (size > AnswersFile.MAX_BYTES) {
                    throw rejection("contains more text than an answers file can hold. Shorten the longest answers");
                }
                String before = read.putIfAbsent(name, value);
                if (before != null && !before.equals(value)) {
                    throw rejection("contains the same worksheet twice, with different answers: read the files that it was made of one by one");
                }
                String[] parts = name.split("\\.", 3);
                Map<String, Answers.Answer> answers = sheets.computeIfAbsent(parts[0], sheet -> new LinkedHashMap<>());
                if (!value.isBlank()) {
                    answers.merge(parts[1], answer(parts, value, label, terminal), FilledPdfReader::joined);
                }
            }
        }
        return sheets.entrySet().stream().map(sheet -> new Answers.Sheet(sheet.getKey(), sheet.getKey(), List.copyOf(sheet.getValue().values()))).toList();
    }

    private PDAcroForm form(PDDocument pdf) throws IOException {
        PDAcroForm form = pdf.getDocumentCatalog().getAcroForm(null);
        if (form != null && !AcroFormCheck.isReadable(form.getCOSObject())) {
            throw rejection("has a form with too many fields, or with fields that are nested too deeply or within themselves. " + SAVE_AGAIN);
        }
        if (form != null && !form.getFields().isEmpty()) {
            return form;
        }
        for (PDPage page : pdf.getPages()) {
            if (page.getAnnotations().stream().anyMatch(PDAnnotationWidget.class::isInstance)) {
                throw rejection("has lost its form, probably when PDFs were merged: read the files that it was made of one by one");
            }
        }
        throw rejection("has no fields to read. If it was filled in and then printed or exported as a PDF, its answers are only a picture: "
                + "use the file that was filled in");
    }

    private static Answers.Answer answer(String[] name, String value, String label, PDTerminalField field) {
        if (name.length > 2) {
            return new Answers.Answer(name[1], "ticks", label, new Answers.Value.Several(List.of(name[2])));
        }
        boolean box = "Btn".equals(field.getFieldType()) && (field.getFieldFlags() & 1 << 15) == 0;
        return new Answers.Answer(name[1], box ? "tick" : "text", label, box ? new Answers.Value.Ticked() : new Answers.Value.Text(value));
    }

    private static Answers.Answer joined(Answers.Answer one, Answers.Answer other) {
        if (one.value() instanceof Answers.Value.Several first && other.value() instanceof Answers.Value.Several second) {
            List<String> values = new ArrayList<>(first.values());
            second.values().stream().filter(value -> !values.contains(value)).forEach(values::add);
            return new Answers.Answer(one.id(), one.type(), one.wording(), new Answers.Value.Several(values));
        }
        return one;
    }

    /** What the page shows: the text, or the name of the button that is on. Empty if there is no text or no button is on. */
    private static Optional<String> value(PDTerminalField field) {
        if ("Btn".equals(field.getFieldType())) {
            // Some programs set only the appearance, or write the value as a string.
            return field.getWidgets().stream().map(PDAnnotationWidget::getAppearanceState).filter(state -> state != null && !state.equals(COSName.Off))
                    .map(COSName::getName).findFirst().or(() -> button(field.getCOSObject().getDictionaryObject(COSName.V)));
        }
        return Optional.ofNullable(field.getValueAsString()).map(value -> value.replace("\r\n", "\n").replace('\r', '\n'))
                .filter(value -> !value.isBlank());
    }

    private static Optional<String> button(COSBase value) {
        // Written as a string, a name may keep its slash.
        String name = value instanceof COSName state ? state.getName() : value instanceof COSString text ? text.getString().replaceFirst("^/", "") : "";
        return name.isEmpty() || name.equals("Off") ? Optional.empty() : Optional.of(name);
    }

    private Answers inGuideOrder(Answers answers, ULocale language) throws IOException {
        List<Answers.Sheet> sheets = new ArrayList<>();
        for (Worksheet worksheet : guide.worksheets()) {
            answers.on(worksheet.id()).ifPresent(sheet -> sheets.add(inOrder(sheet, worksheet, language)));
        }
        if (sheets.isEmpty()) {
            throw rejection("is not a worksheet of this guide");
        }
        answers.worksheets().stream().filter(sheet -> guide.worksheets().stream().noneMatch(worksheet -> worksheet.id().equals(sheet.id())))
                .forEach(sheets::add);
        sheets.removeIf(sheet -> sheet.fields().isEmpty());
        return new Answers(answers.guide(), answers.savedAt(), sheets);
    }

    /** The answers to the worksheet's fields, with their types and labels, and then those to fields it no longer has. */
    private static Answers.Sheet inOrder(Answers.Sheet sheet, Worksheet worksheet, ULocale language) {
        Map<String, Answers.Answer> remaining = new TreeMap<>();
        sheet.fields().forEach(answer -> remaining.put(answer.id(), answer));
        List<Answers.Answer> answers = new ArrayList<>();
        worksheet.fields().stream().filter(field -> field.type().equals("sum")).forEach(sum -> remaining.remove(sum.id()));
        for (Field field : worksheet.answers().toList()) {
            Answers.Answer answer = remaining.remove(field.id());
            if (answer != null) {
                answers.add(new Answers.Answer(field.id(), field.type(), field.label(), asStored(answer.value(), field, language)));
            }
        }
        answers.addAll(remaining.values());
        return new Answers.Sheet(worksheet.id(), worksheet.title(), answers);
    }

    /** The value as the website stores it, or as it was written if it fits no control. */
    private static Answers.Value asStored(Answers.Value value, Field field, ULocale language) {
        if (value instanceof Answers.Value.Text text && text.text().length() <= MAX_TYPED) {
            Optional<String> stored = switch (field.type()) {
                case "date" -> DateParser.iso(text.text(), language);
                case "time" -> TimeParser.iso(text.text(), language);
                case "number" -> NumberParser.plain(text.text(), language);
                default -> Optional.empty();
            };
            return new Answers.Value.Text(stored.orElse(text.text()));
        }
        if (value instanceof Answers.Value.Several several && field instanceof Choice choice) {
            List<String> values = new ArrayList<>(choice.options().stream().map(Choice.Option::value).filter(several.values()::contains).toList());
            several.values().stream().filter(each -> !values.contains(each)).forEach(values::add);
            return new Answers.Value.Several(values);
        }
        return value;
    }
}
