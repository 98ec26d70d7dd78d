package org.workleaf.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.workleaf.answers.Answers;
import org.workleaf.answers.AnswersFile;
import org.workleaf.answers.FilledPdfReader;
import org.workleaf.answers.PdfFiller;
import org.workleaf.worksheet.Blank;
import org.workleaf.worksheet.Card;
import org.workleaf.worksheet.Checkbox;
import org.workleaf.worksheet.Choice;
import org.workleaf.worksheet.Field;
import org.workleaf.worksheet.Scale;
import org.workleaf.worksheet.Worksheet;

/** Answers are filled into PDFs and read back. */
class RoundTripTest {

    private static final CloserPdfs GUIDE = CloserPdfs.get();

    @TempDir
    Path folder;

    static Stream<Worksheet> worksheets() {
        return GUIDE.guide().worksheets().stream().filter(sheet -> sheet.answers().anyMatch(field -> !(field instanceof Card)));
    }

    private static Answers.Value anAnswer(Field field) {
        if (field instanceof Checkbox) {
            return new Answers.Value.Ticked();
        }
        if (field instanceof Choice choice && choice.many()) {
            return new Answers.Value.Several(choice.options().stream().map(Choice.Option::value).toList());
        }
        if (field instanceof Choice choice) {
            return new Answers.Value.Text(choice.options().get(0).value());
        }
        if (field instanceof Scale scale) {
            return new Answers.Value.Text(scale.numbers().get(scale.numbers().size() - 1));
        }
        return new Answers.Value.Text(field instanceof Blank ? "żółw, “naïve” & <more>" : "First line.\nThen a second one, of " + field.id());
    }

    private static Answers full(Worksheet worksheet) {
        return new Answers("closer", Optional.empty(), List.of(new Answers.Sheet(worksheet.id(), worksheet.title(),
                worksheet.answers().map(field -> new Answers.Answer(field.id(), field.type(), field.label(), anAnswer(field))).toList())));
    }

    private Answers read(byte[] pdf) throws IOException {
        Path file = folder.resolve("filled.pdf");
        Files.write(file, pdf);
        return FilledPdfReader.read(file, GUIDE.guide(), "closer");
    }

    @ParameterizedTest
    @MethodSource("worksheets")
    void filledAnswersAreReadBack(Worksheet worksheet) throws IOException {
        Answers answers = full(worksheet);
        PdfFiller.Filled filled = PdfFiller.fill(GUIDE.pdf(worksheet.id() + "-a4"), answers);
        assertEquals(List.of(), filled.unplaced());
        assertEquals(answers, read(filled.bytes()));
    }

    @Test
    void aFilledSheetIsPdfUa1AndTheSameEachTime() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        Worksheet sheet = worksheets().filter(w -> w.id().equals("weekly-check-in")).findFirst().orElseThrow();
        Pdf blank = GUIDE.pdf("weekly-check-in-a4");
        byte[] filled = PdfFiller.fill(blank, full(sheet)).bytes();
        assertEquals(List.of(), PdfAccessibilityTest.failures(filled));
        org.junit.jupiter.api.Assertions.assertArrayEquals(filled, PdfFiller.fill(blank, full(sheet)).bytes());
    }

    @Test
    void filledAnswersAreVisible() throws IOException {
        Worksheet sheet = worksheets().filter(w -> w.id().equals("weekly-check-in")).findFirst().orElseThrow();
        Pdf blank = GUIDE.pdf("weekly-check-in-a4");
        assertTrue(ink(PdfFiller.fill(blank, full(sheet)).bytes()) > ink(blank.bytes()) * 1.05);
    }

    private static double ink(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var page = new PDFRenderer(document).renderImageWithDPI(0, 80);
            long dark = 0;
            for (int y = 0; y < page.getHeight(); y++) {
                for (int x = 0; x < page.getWidth(); x++) {
                    dark += 255 - (page.getRGB(x, y) & 0xFF);
                }
            }
            return dark;
        }
    }

    @Test
    void fieldsFilledInByOtherProgramsAreRead() throws IOException {
        Path file = folder.resolve("other.pdf");
        try (PDDocument pdf = GUIDE.open("pack-a4")) {
            PDAcroForm form = pdf.getDocumentCatalog().getAcroForm();
            form.getField("weekly-check-in.felt").setValue("hopeful");
            form.getField("weekly-check-in.appreciated").setValue("You called when the train was late.\rTwice.");
            form.getField("weekly-check-in.closeness").setValue("4");
            form.getField("listening-well.good-time").setValue("yes");
            pdf.save(file.toFile());
        }
        Answers answers = FilledPdfReader.read(file, GUIDE.guide(), "closer");
        assertEquals(List.of("weekly-check-in", "listening-well"), answers.worksheets().stream().map(Answers.Sheet::id).toList());
        List<Answers.Value> values = answers.worksheets().get(0).fields().stream().map(Answers.Answer::value).toList();
        assertEquals(List.of(new Answers.Value.Text("You called when the train was late.\nTwice."), new Answers.Value.Text("hopeful"),
                new Answers.Value.Text("4")), values);
    }

    @Test
    void anAnswersFileIsWrittenAndReadBack() throws IOException {
        Answers answers = full(worksheets().findFirst().orElseThrow());
        Path file = folder.resolve("answers.json");
        Files.writeString(file, AnswersFile.text(answers));
        assertTrue(AnswersFile.text(answers).startsWith("{\n  \"format\": \"workleaf-answers\",\n  \"version\": 1,\n  \"guide\": \"closer\""));
        assertEquals(answers, AnswersFile.read(file));
    }

    @Test
    void anAnswerWithoutAFieldIsReported() throws IOException {
        Answers old = new Answers("closer", Optional.empty(), List.of(new Answers.Sheet("weekly-check-in", "Weekly check-in", List.of(
                new Answers.Answer("gone", "text", "Gone", new Answers.Value.Text("x")),
                new Answers.Answer("closeness", "scale", "Close", new Answers.Value.Text("17")),
                new Answers.Answer("__proto__", "tick", "", new Answers.Value.Ticked())))));
        assertEquals(List.of("weekly-check-in.gone", "weekly-check-in.closeness", "weekly-check-in.__proto__"),
                PdfFiller.fill(GUIDE.pdf("weekly-check-in-a4"), old).unplaced());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "so long "})
    @Timeout(60) // fails only if something hangs
    void anAnswerMayBeAsLongAsABook(String words) throws IOException {
        String book = words.repeat(400_000 / words.length());
        PdfFiller.Filled filled = PdfFiller.fill(GUIDE.pdf("weekly-check-in-a4"), sheet(Map.of("felt", book)));
        assertEquals(1, filled.continued().size());
        assertEquals(book, value(read(filled.bytes()), "felt"));
    }

    @Test
    void aLongAnswerIsContinuedOnAPageOfItsOwn() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        String longer = IntStream.rangeClosed(1, 900).mapToObj(number -> "word" + number).collect(Collectors.joining(" ")) + ".\nThe end.";
        Pdf blank = GUIDE.pdf("weekly-check-in-a4");
        PdfFiller.Filled filled = PdfFiller.fill(blank, sheet(Map.of("appreciated", longer, "felt", longer, "because", "short")));
        assertEquals(2, filled.continued().size());
        assertEquals(List.of(), PdfAccessibilityTest.failures(filled.bytes()));
        try (PDDocument pdf = Loader.loadPDF(filled.bytes())) {
            PDFTextStripper text = new PDFTextStripper();
            text.setStartPage(blank.pages() + 1);
            String continued = text.getText(pdf).replaceAll("\\s+", " ");
            assertEquals(3, continued.split(Pattern.quote(longer.replace('\n', ' ')), -1).length, continued);
            assertTrue(sizes(pdf).stream().allMatch(size -> size >= 8), sizes(pdf).toString());
            pdf.getDocumentCatalog().getAcroForm(null).flatten();
            text.setStartPage(1);
            text.setEndPage(blank.pages());
            assertTrue(text.getText(pdf).contains("→ " + (blank.pages() + 1)));
        }
        assertEquals(longer, value(read(filled.bytes()), "appreciated"));
    }

    /** The sizes of the text in all fields. */
    private static List<Double> sizes(PDDocument pdf) throws IOException {
        List<Double> sizes = new ArrayList<>();
        for (var page : pdf.getPages()) {
            for (var annotation : page.getAnnotations()) {
                if (annotation.getNormalAppearanceStream() != null) {
                    String drawn = new String(annotation.getNormalAppearanceStream().getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
                    Pattern.compile("/Written\\d+ ([0-9.]+) Tf").matcher(drawn).results().forEach(size -> sizes.add(Double.valueOf(size.group(1))));
                }
            }
        }
        assertFalse(sizes.isEmpty());
        return sizes;
    }

    @Test
    void charactersAreDrawnInAFontThatHasThemOrNamed() throws IOException {
        PdfFiller.Filled filled = PdfFiller.fill(GUIDE.pdf("weekly-check-in-a4"), sheet(Map.of("felt", "ok 😀 שלום 中", "because", "✓ ½ Ω Ж")));
        assertEquals(Set.of("中"), filled.asWords());
        try (PDDocument pdf = Loader.loadPDF(filled.bytes())) {
            pdf.getDocumentCatalog().getAcroForm(null).flatten();
            String text = new PDFTextStripper().getText(pdf);
            assertTrue(text.contains("[cjk unified ideographs 4e2d]"), text);
            assertTrue(text.contains("✓ ½ Ω Ж"), text);
            assertTrue(text.contains("😀"), text);
        }
    }

    private static Answers sheet(Map<String, String> texts) {
        return new Answers("closer", Optional.empty(), List.of(new Answers.Sheet("weekly-check-in", "", texts.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(text -> new Answers.Answer(text.getKey(), "text", "", new Answers.Value.Text(text.getValue()))).toList())));
    }

    private static String value(Answers answers, String id) {
        return answers.worksheets().get(0).fields().stream().filter(answer -> answer.id().equals(id))
                .map(answer -> ((Answers.Value.Text) answer.value()).text()).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"format\": \"something-else\"}", "{\"format\": \"workleaf-answers\", \"version\": 2}",
            "{\"format\": \"workleaf-answers\", \"version\": 1, \"worksheets\": [", "\u0000\u0001"})
    void aFileThatIsNotAnAnswersFileIsRejected(String text) throws IOException {
        Path file = folder.resolve("no.json");
        Files.writeString(file, text);
        assertThrows(IOException.class, () -> AnswersFile.read(file));
    }

    @Test
    void invalidPartsOfAnAnswersFileAreSkipped() throws IOException {
        Path file = folder.resolve("odd.json");
        Files.writeString(file, """
                {"format": "workleaf-answers", "version": 1, "guide": 7, "worksheets": [null, 3, {"id": ["x"], "fields": "no"},
                 {"id": "weekly-check-in", "fields": [{"id": "felt", "value": {"a": 1}}, {"id": "felt", "value": "well"}, {"value": [1, "a"]}]}]}
                """);
        Answers answers = AnswersFile.read(file);
        assertEquals("well", ((Answers.Value.Text) answers.worksheets().get(1).fields().get(0).value()).text());
    }
}
