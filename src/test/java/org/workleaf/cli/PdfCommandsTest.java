package org.workleaf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workleaf.Evening;

/** The commands that create, fill and read PDFs, on Closer. */
class PdfCommandsTest {

    @TempDir
    Path folder;

    private static CommandResult run(String... words) {
        return CommandResult.ofGuide(Path.of("."), words);
    }

    @Test
    void aPackContainsTheRequestedSheetsInOrder() throws Exception {
        Path file = folder.resolve("pack.pdf");
        CommandResult ran = run("pdf", "--pack", "date-planner,weekly-check-in", "--size", "letter", "--output", file.toString());
        assertEquals(0, ran.exit(), ran.err());
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            assertEquals(612, Math.round(pdf.getPage(0).getMediaBox().getWidth()));
            List<String> sheets = new ArrayList<>();
            pdf.getDocumentCatalog().getAcroForm(null).getFields().forEach(field -> sheets.add(field.getPartialName()));
            assertEquals(List.of("date-planner", "weekly-check-in"), sheets);
        }
    }

    @Test
    void anUnknownSheetIsReportedWithASuggestion() {
        CommandResult ran = run("pdf", "--pack", "weekly-chekin", "--output", folder.resolve("x.pdf").toString());
        assertEquals(2, ran.exit());
        assertTrue(ran.err().contains("Did you mean `weekly-check-in`?"), ran.err());
    }

    @Test
    void anUnknownSizeIsReported() {
        CommandResult ran = run("pdf", "--pack", "weekly-check-in", "--size", "a5", "--output", folder.resolve("x.pdf").toString());
        assertEquals(2, ran.exit());
        assertTrue(ran.err().contains("a4, letter, large-a4"), ran.err());
    }

    @Test
    void aGuideInALanguageWithoutPdfsIsRejected() throws Exception {
        for (String part : List.of("content", "templates", "assets")) {
            Files.createDirectories(folder.resolve(part));
        }
        Files.writeString(folder.resolve("content/index.md"), "# ابدأ هنا\n\nهذه هي الصفحة الأولى من الدليل.\n");
        Files.writeString(folder.resolve("jbake.properties"), Files.readString(Path.of("jbake.properties")) + "\nsite.language=ar\n");
        CommandResult ran = CommandResult.ofGuide(folder, "pdf", "--output", folder.resolve("pdf").toString());
        assertEquals(2, ran.exit(), ran.out());
        assertTrue(ran.err().contains("There are no PDFs in Arabic"), ran.err());
        assertTrue(Files.notExists(folder.resolve("pdf")));
    }

    @Test
    void answersAreFilledIntoAPdfAndReadBack() throws Exception {
        Path answers = folder.resolve("answers.json");
        Files.writeString(answers, """
                {"format": "workleaf-answers", "version": 1, "guide": "closer", "worksheets": [{"id": "weekly-check-in", "title": "x",
                 "fields": [{"id": "felt", "type": "text", "wording": "x", "value": "calm"}, {"id": "both-spoke", "type": "tick", "wording": "x", "value": true}]}]}
                """);
        Path pdf = folder.resolve("filled.pdf");
        assertEquals(0, run("fill", "weekly-check-in", answers.toString(), "--output", pdf.toString()).exit());
        CommandResult read = run("answers", pdf.toString());
        assertEquals(0, read.exit(), read.err());
        assertTrue(read.out().contains("\"value\": \"calm\""), read.out());
        assertTrue(read.out().contains("\"value\": true"), read.out());
        assertTrue(read.out().contains("\"title\": \"Weekly check-in\""), read.out());
    }

    @Test
    void anEmptyFormIsReported() throws Exception {
        Path pdf = folder.resolve("empty.pdf");
        assertEquals(0, run("pdf", "--pack", "weekly-check-in", "--output", pdf.toString()).exit());
        CommandResult read = run("answers", pdf.toString());
        assertEquals(0, read.exit(), read.err());
        assertTrue(read.out().contains("\"worksheets\": []"), read.out());
        assertTrue(read.err().startsWith("There are no answers in " + pdf + ": its form is empty."), read.err());
    }

    @Test
    void aFileThatIsNotAPdfIsRejected() throws Exception {
        Path file = Files.writeString(folder.resolve("no.pdf"), "not a PDF");
        CommandResult ran = run("answers", file.toString());
        assertEquals(2, ran.exit());
        assertTrue(ran.err().startsWith("The answers cannot be read: "), ran.err());
        assertEquals(2, run("answers", folder.resolve("missing.pdf").toString()).exit());
    }

    @Test
    void answersThatFitNoFieldAreOnAPageAtTheEnd() throws Exception {
        Path answers = Files.writeString(folder.resolve("answers.json"), """
                {"format": "workleaf-answers", "version": 1, "guide": "closer", "worksheets": [{"id": "weekly-check-in", "title": "x", "fields": [
                 {"id": "date", "type": "date", "wording": "On", "value": "3 May-ish"},
                 {"id": "closeness", "type": "scale", "wording": "How close?", "value": "eleven"},
                 {"id": "both-spoke", "type": "tick", "wording": "Both spoke", "value": "nearly"},
                 {"id": "felt", "type": "ticks", "wording": "I felt", "value": ["moved", "calm"]},
                 {"id": "gone", "type": "text", "wording": "What we used to ask", "value": "an old answer"},
                 {"id": "gone-box", "type": "tick", "wording": "A former box", "value": true}]}]}
                """);
        Path pdf = folder.resolve("filled.pdf");
        CommandResult ran = run("fill", "weekly-check-in", answers.toString(), "--output", pdf.toString());
        assertEquals(0, ran.exit(), ran.err());
        assertTrue(ran.err().contains("The answer weekly-check-in.gone does not fit any field on this sheet; it is on a page at the end."), ran.err());
        try (PDDocument filled = Loader.loadPDF(pdf.toFile())) {
            assertEquals("3 May-ish", filled.getDocumentCatalog().getAcroForm(null).getField("weekly-check-in.date").getValueAsString());
            PDFTextStripper last = new PDFTextStripper();
            last.setStartPage(filled.getNumberOfPages());
            String text = last.getText(filled);
            for (String part : new String[] {"eleven", "nearly", "moved", "calm", "What we used to ask", "an old answer", "A former box"}) {
                assertTrue(text.contains(part), part + " is not in " + text);
            }
        }
    }

    @Test
    void answersOfAnotherGuideAreRejected() throws Exception {
        for (String guide : new String[] {"\"guide\": \"quality-time\",", ""}) {
            Path answers = Files.writeString(folder.resolve("answers.json"), "{\"format\": \"workleaf-answers\", \"version\": 1, " + guide
                    + "\"worksheets\": [{\"id\": \"weekly-check-in\", \"fields\": [{\"id\": \"felt\", \"value\": \"calm\"}]}]}");
            Path pdf = folder.resolve("other.pdf");
            CommandResult ran = run("fill", "weekly-check-in", answers.toString(), "--output", pdf.toString());
            assertEquals(2, ran.exit(), ran.err());
            assertTrue(ran.err().startsWith("The answers in " + answers + " are of another guide"), ran.err());
            assertTrue(ran.err().contains("This guide is `closer` (site.guide in jbake.properties)."), ran.err());
            assertTrue(Files.notExists(pdf));
        }
    }

    @Test
    void aPdfOfAnotherGuideIsRejected() throws Exception {
        Evening guide = new Evening(folder.resolve("guide"), "");
        Path pdf = folder.resolve("first.pdf");
        CommandResult built = CommandResult.ofGuide(guide.root(), "pdf", "--pack", "evening", "--output", pdf.toString());
        assertEquals(0, built.exit(), built.err());
        assertEquals(0, CommandResult.ofGuide(guide.root(), "answers", pdf.toString()).exit());
        CommandResult ran = run("answers", pdf.toString());
        assertEquals(2, ran.exit());
        assertEquals("The answers cannot be read: " + pdf + " is of another guide, `evening`. This guide is `closer` (site.guide in jbake.properties).",
                ran.err().strip());
    }
}
