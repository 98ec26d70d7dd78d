package org.workleaf.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sheets with answers and tables that are as long or as wide as a page. */
class LongSheetsTest {

    @TempDir
    private Path folder;

    private List<Pdf> pdfs(String parts, String prefix) throws IOException {
        return SampleGuide.in(folder).write("content/10-page.md", "# Page\n\n<!-- worksheet: long -->\n\n## Long\n\n" + parts
                + "\n\nDone: ____ <!-- #done -->\n\n<!-- end -->\n").pdfs(prefix);
    }

    private static String answer(int lines) {
        return "**Everything** <!-- #all -->\n\n" + "______________\n".repeat(lines);
    }

    private static String text(Pdf pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<String> pages(Pdf pdf) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setPageEnd("\f");
        try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
            return List.of(stripper.getText(document).split("\f"));
        }
    }

    @ParameterizedTest
    @CsvSource({"a4, 29", "letter, 27", "large-a4, 40"})
    void anAnswerOfAPageIsOnOnePageWithItsField(String format, int lines) throws IOException {
        Pdf pdf = pdfs("Words.\n\n" + answer(lines), "long-" + format).get(0);
        assertEquals(List.of(), pdf.problems());
        try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
            var widget = document.getDocumentCatalog().getAcroForm().getField("long.all").getWidgets().get(0);
            assertTrue(widget.getRectangle().getHeight() > 0.8 * PrintFormat.named(format).orElseThrow().columnHeight() * 72 / 25.4,
                    widget.getRectangle().toString());
            assertEquals(1, document.getPages().indexOf(widget.getPage()));
        }
    }

    @Test
    void anAnswerThatIsTallerThanAPageIsAProblemOfItsField() throws IOException {
        for (Pdf pdf : pdfs(answer(30), "long-")) {
            assertEquals(pdf.format().isLarge() ? List.of() : List.of(new PdfProblem.Sheet("long", "all")),
                    pdf.problems().stream().map(PdfProblem::place).toList(), pdf.name());
        }
    }

    @ParameterizedTest
    @CsvSource({"19", "20", "21", "22"})
    void aTableThatBeginsAtTheTopOfAPageIsPrinted(int paragraphs) throws IOException {
        Pdf pdf = pdfs("Line here.\n\n".repeat(paragraphs) + "| One | Two |\n|---|---|\n| First | Second |\n| Third | Fourth |\n", "long-large-a4").get(0);
        assertEquals(List.of(), pdf.problems());
        assertTrue(text(pdf).contains("Fourth"), text(pdf));
    }

    @ParameterizedTest
    @CsvSource({"17", "18", "19", "20", "21", "22"})
    void aTableHasItsHeadingRowOnEachOfItsPages(int paragraphs) throws IOException {
        Pdf pdf = pdfs("Line here.\n\n".repeat(paragraphs) + "| Alpha | Beta |\n|---|---|\n" + "| Row | Words |\n".repeat(90), "long-large-a4").get(0);
        assertEquals(List.of(), pdf.problems());
        List<String> pages = pages(pdf);
        assertTrue(pages.size() >= 5, pages.toString());
        for (String page : pages) {
            assertEquals(page.contains("Row"), page.contains("Alpha"), page);
        }
    }

    @Test
    void aScreenReaderMeetsTheHeadingRowOfALongTableOnce() throws IOException {
        Pdf pdf = pdfs("| | Alpha |\n|---|---|\n" + "| Row | Words |\n".repeat(90), "long-a4").get(0);
        assertEquals(3, pages(pdf).stream().filter(page -> page.contains("Alpha")).count());
        try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
            assertEquals(1, TaggedText.of(document).split("Alpha", -1).length - 1);
        }
    }

    @Test
    void aColumnNextToALongWordIsAsWideAsItsWords() throws IOException {
        String table = "| Name | Value | Other |\n|---|---|---|\n| " + "identifier".repeat(15) + " | short words another | yet another different |\n";
        String text = text(pdfs(table, "long-a4").get(0));
        assertFalse(text.contains("anothe\n"), text);
        assertTrue(text.contains("another") && text.contains("different"), text);
    }

    @Test
    void aTableWithTooManyColumnsForTheirWordsBecomesAListForEachRow() throws IOException {
        String table = ("| Conversations ".repeat(9) + "|\n" + "|---".repeat(9) + "|\n" + "| appointments ".repeat(9) + "|\n");
        Pdf pdf = pdfs(table, "long-large-a4").get(0);
        assertEquals(List.of(), pdf.problems());
        assertEquals(9, text(pdf).split("appointments", -1).length - 1, text(pdf));
    }
}
