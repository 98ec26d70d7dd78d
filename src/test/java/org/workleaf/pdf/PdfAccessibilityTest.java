package org.workleaf.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** The accessibility of PDFs. */
class PdfAccessibilityTest {

    private static final CloserPdfs GUIDE = CloserPdfs.get();

    @BeforeAll
    static void initialiseVeraPdf() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @TestFactory
    Stream<DynamicTest> everyPdfIsPdfUa1() {
        return GUIDE.pdfs().stream().map(paper ->
                dynamicTest(paper.name(), () -> assertEquals(List.of(), failures(paper.bytes()))));
    }

    @Test
    void aTableOfSeveralPagesIsPdfUa1(@TempDir Path folder) throws Exception {
        Pdf pdf = SampleGuide.in(folder).write("content/10-page.md", "# Page\n\n<!-- worksheet: long -->\n\n## Long\n\n| | Alpha |\n|---|---|\n"
                + "| Row | Words |\n".repeat(90) + "\nDone: ____ <!-- #done -->\n\n<!-- end -->\n").pdfs("long-a4").get(0);
        assertEquals(3, pdf.pages());
        assertEquals(List.of(), failures(pdf.bytes()));
    }

    /** The violations of PDF/UA-1 that veraPDF finds, each rule once. */
    static List<String> failures(byte[] pdf) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            ValidationResult result = validator.validate(parser);
            assertTrue(result.getTotalAssertions() > 100, "hardly anything was checked");
            return result.getTestAssertions().stream()
                    .map(failed -> failed.getRuleId().getClause() + ": " + failed.getMessage()).distinct().toList();
        }
    }

    @Test
    void aSheetDeclaresItsLanguageAndTitle() throws IOException {
        try (PDDocument pdf = GUIDE.open("weekly-check-in-a4")) {
            assertEquals("en", pdf.getDocumentCatalog().getLanguage());
            assertEquals("Weekly check-in · Closer", pdf.getDocumentInformation().getTitle());
            assertTrue(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle());
        }
    }

    @Test
    void theGuideHasBookmarksForPagesAndSheets() throws IOException {
        try (PDDocument pdf = GUIDE.open("guide-a4")) {
            List<String> pages = new ArrayList<>();
            int sheets = 0;
            for (PDOutlineItem item : pdf.getDocumentCatalog().getDocumentOutline().children()) {
                pages.add(item.getTitle());
                assertNotNull(item.findDestinationPage(pdf), item.getTitle());
                for (PDOutlineItem sheet : item.children()) {
                    assertNotNull(sheet.findDestinationPage(pdf), sheet.getTitle());
                    sheets++;
                }
            }
            assertEquals(GUIDE.guide().pages().stream().map(page -> page.title()).toList(), pages);
            assertEquals(GUIDE.guide().worksheets().size(), sheets);
        }
    }

    @Test
    void aMatrixIsATableWithRowAndColumnHeadings() throws IOException {
        try (PDDocument pdf = GUIDE.open("where-are-we-now-a4")) {
            List<COSDictionary> headings = elements(pdf).stream().filter(e -> e.getNameAsString(COSName.S).equals("TH")).toList();
            assertFalse(headings.isEmpty());
            List<String> scopes = headings.stream().map(th -> th.getCOSDictionary(COSName.A).getNameAsString("Scope")).distinct().sorted().toList();
            assertEquals(List.of("Column", "Row"), scopes);
        }
    }

    @Test
    void headingLevelsAreNotSkipped() throws IOException {
        for (Pdf paper : GUIDE.pdfs()) {
            try (PDDocument pdf = GUIDE.open(paper.name())) {
                int before = 0;
                for (COSDictionary element : elements(pdf)) {
                    String type = element.getNameAsString(COSName.S);
                    if (type.matches("H[1-6]")) {
                        int level = type.charAt(1) - '0';
                        assertTrue(level <= before + 1, paper.name() + ": " + type + " after H" + before);
                        before = level;
                    }
                }
                assertTrue(before > 0, paper.name() + " has no heading");
            }
        }
    }

    @Test
    void theTabKeyFollowsTheReadingOrder() throws IOException {
        try (PDDocument pdf = GUIDE.open("pack-letter")) {
            for (PDPage page : pdf.getPages()) {
                assertEquals("S", page.getCOSObject().getNameAsString("Tabs"));
            }
        }
    }

    /** All structure elements in reading order. */
    static List<COSDictionary> elements(PDDocument pdf) {
        List<COSDictionary> elements = new ArrayList<>();
        collect(pdf.getDocumentCatalog().getStructureTreeRoot().getCOSObject(), elements);
        return elements;
    }

    private static void collect(COSDictionary element, List<COSDictionary> into) {
        if (element.containsKey(COSName.S)) {
            into.add(element);
        }
        COSBase kids = element.getDictionaryObject(COSName.K);
        for (int i = 0; kids instanceof COSArray array && i < array.size(); i++) {
            if (array.getObject(i) instanceof COSDictionary kid) {
                collect(kid, into);
            }
        }
        if (kids instanceof COSDictionary kid) {
            collect(kid, into);
        }
    }
}
