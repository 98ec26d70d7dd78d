package org.workleaf.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDRadioButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.workleaf.worksheet.Card;
import org.workleaf.worksheet.Checkbox;
import org.workleaf.worksheet.Choice;
import org.workleaf.worksheet.Field;
import org.workleaf.worksheet.RuledLines;
import org.workleaf.worksheet.Scale;
import org.workleaf.worksheet.Worksheet;

/** Compares the fields of PDFs with those of their worksheets. */
class PdfFieldsTest {

    private static final CloserPdfs GUIDE = CloserPdfs.get();
    private static final double MM = 72 / 25.4;

    static Stream<String> sheets() {
        return GUIDE.pdfs().stream().filter(paper -> paper.kind() == PdfSpec.Kind.SHEET).map(Pdf::name);
    }

    private static Map<String, PDField> fields(PDDocument pdf) {
        Map<String, PDField> fields = new LinkedHashMap<>();
        if (pdf.getDocumentCatalog().getAcroForm(null) != null) {
            for (PDField field : pdf.getDocumentCatalog().getAcroForm(null).getFieldTree()) {
                if (field instanceof PDTerminalField) {
                    fields.put(field.getFullyQualifiedName(), field);
                }
            }
        }
        return fields;
    }

    private static Worksheet worksheet(Pdf pdf) {
        return GUIDE.guide().worksheets().stream().filter(sheet -> sheet.id().equals(pdf.sheet())).findFirst().orElseThrow();
    }

    /** Field names with their labels, in reading order. */
    private static Map<String, String> expected(Worksheet worksheet) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Field field : worksheet.fields()) {
            String name = worksheet.id() + "." + field.id();
            if (field instanceof Choice choice && choice.many()) {
                choice.options().forEach(option -> names.put(name + "." + option.value(), null));
            } else if (!(field instanceof Card)) {
                names.put(name, field.label());
            }
        }
        return names;
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void everyFieldHasItsIdAndItsLabelAsTooltip(String name) throws IOException {
        try (PDDocument pdf = GUIDE.open(name)) {
            Map<String, String> expected = expected(worksheet(GUIDE.pdf(name)));
            Map<String, PDField> fields = fields(pdf);
            assertEquals(List.copyOf(expected.keySet()), List.copyOf(fields.keySet()));
            expected.forEach((field, label) -> {
                String tooltip = fields.get(field).getAlternateFieldName();
                if (label == null) {
                    assertFalse(tooltip.isBlank(), field);
                } else {
                    assertEquals(label, tooltip, field);
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void everyFieldHasItsType(String name) throws IOException {
        try (PDDocument pdf = GUIDE.open(name)) {
            Worksheet worksheet = worksheet(GUIDE.pdf(name));
            Map<String, PDField> fields = fields(pdf);
            for (Field field : worksheet.fields()) {
                PDField made = fields.get(worksheet.id() + "." + field.id());
                if (field instanceof RuledLines) {
                    assertTrue(((PDTextField) made).isMultiline(), field.id());
                } else if (field instanceof Checkbox) {
                    assertEquals("yes", ((PDCheckBox) made).getOnValue());
                } else if (field instanceof Scale scale) {
                    assertEquals(scale.numbers(), onStates(made));
                } else if (field instanceof Choice choice && !choice.many()) {
                    assertTrue(made instanceof PDRadioButton, field.id());
                    assertEquals(choice.options().stream().map(Choice.Option::value).toList(), onStates(made));
                }
            }
        }
    }

    private static List<String> onStates(PDField field) {
        List<String> states = new ArrayList<>();
        for (PDAnnotationWidget widget : field.getWidgets()) {
            COSDictionary look = widget.getCOSObject().getCOSDictionary(COSName.AP).getCOSDictionary(COSName.N);
            look.keySet().stream().map(COSName::getName).filter(state -> !state.equals("Off")).forEach(states::add);
        }
        return states;
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void fieldsAreTaggedInReadingOrder(String name) throws IOException {
        try (PDDocument pdf = GUIDE.open(name)) {
            List<COSDictionary> read = PdfAccessibilityTest.elements(pdf).stream()
                    .filter(element -> element.getNameAsString(COSName.S).equals("Form"))
                    .map(form -> form.getCOSDictionary(COSName.K).getCOSDictionary(COSName.OBJ)).toList();
            List<COSDictionary> byPosition = fields(pdf).values().stream()
                    .flatMap(field -> field.getWidgets().stream()).map(PDAnnotationWidget::getCOSObject).toList();
            assertEquals(byPosition, read);
        }
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void fieldsAreLargeEnoughForHandwriting(String name) throws IOException {
        boolean large = GUIDE.pdf(name).format().isLarge();
        try (PDDocument pdf = GUIDE.open(name)) {
            for (PDField field : fields(pdf).values()) {
                for (PDAnnotationWidget widget : field.getWidgets()) {
                    PDRectangle place = widget.getRectangle();
                    assertTrue(widget.isPrinted(), field.getFullyQualifiedName());
                    if (field instanceof PDTextField text && text.isMultiline()) {
                        Worksheet worksheet = worksheet(GUIDE.pdf(name));
                        int lines = worksheet.fields().stream()
                                .filter(f -> field.getFullyQualifiedName().equals(worksheet.id() + "." + f.id()))
                                .mapToInt(f -> ((RuledLines) f).count()).findFirst().orElseThrow();
                        assertTrue(place.getHeight() / lines >= 8 * MM - 0.1, field.getFullyQualifiedName());
                    } else if (!(field instanceof PDTextField)) {
                        // The field is inside the printed border, which is 0.3 mm wide on each side.
                        assertTrue(place.getWidth() >= (large ? 6.9 : 4.39) * MM, field.getFullyQualifiedName());
                        assertTrue(Math.abs(place.getHeight() - place.getWidth()) < 0.1, field.getFullyQualifiedName());
                    } else {
                        assertTrue(place.getWidth() > 10 * MM, field.getFullyQualifiedName());
                    }
                    assertTrue(place.getUpperRightX() <= pdf.getPage(0).getMediaBox().getWidth() - 17 * MM,
                            field.getFullyQualifiedName() + " runs off the column");
                }
            }
        }
    }

    @Test
    void thePackContainsTheFieldsOfEverySheetOnce() throws IOException {
        try (PDDocument pdf = GUIDE.open("pack-a4")) {
            List<String> all = GUIDE.guide().worksheets().stream().flatMap(sheet -> expected(sheet).keySet().stream()).toList();
            assertEquals(all, List.copyOf(fields(pdf).keySet()));
        }
    }
}
