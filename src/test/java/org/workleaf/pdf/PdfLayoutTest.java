package org.workleaf.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.workleaf.worksheet.Worksheet;
import org.workleaf.worksheet.WorksheetPart;

/** The layout of sheets, pack and guide in PDFs. */
class PdfLayoutTest {

    private static final CloserPdfs GUIDE = CloserPdfs.get();
    private static final int DOTS = 150;
    private static final double DOTS_PER_MM = DOTS / 25.4;

    private static String text(String name) throws IOException {
        try (PDDocument pdf = GUIDE.open(name)) {
            PDFTextStripper stripper = new PDFTextStripper();
            return stripper.getText(pdf).replace("\r\n", "\n");
        }
    }

    private static BufferedImage picture(String name, int page) throws IOException {
        try (PDDocument pdf = GUIDE.open(name)) {
            return new PDFRenderer(pdf).renderImageWithDPI(page, DOTS, ImageType.GRAY);
        }
    }

    @Test
    void eachSheetTakesOnePageOnA4AndLetterUnlessItHasPageBreaks() {
        for (Worksheet worksheet : GUIDE.guide().worksheets()) {
            if (worksheet.parts().stream().noneMatch(WorksheetPart.Deck.class::isInstance)) {
                int meant = 1 + (int) worksheet.parts().stream().filter(WorksheetPart.PageBreak.class::isInstance).count();
                assertEquals(meant, GUIDE.pdf(worksheet.id() + "-a4").pages(), worksheet.id());
                assertEquals(meant, GUIDE.pdf(worksheet.id() + "-letter").pages(), worksheet.id());
            }
        }
    }

    @Test
    void sheetsTakeNoMorePagesInAPackThanAlone() {
        int alone = GUIDE.guide().worksheets().stream().mapToInt(sheet -> GUIDE.pdf(sheet.id() + "-letter").pages()).sum();
        assertEquals(alone + 1, GUIDE.pdf("pack-letter").pages());
    }

    @Test
    void pagesHaveTheSizeOfThePaper() throws IOException {
        try (PDDocument a4 = GUIDE.open("weekly-check-in-a4"); PDDocument letter = GUIDE.open("weekly-check-in-letter")) {
            assertEquals(595, Math.round(a4.getPage(0).getMediaBox().getWidth()));
            assertEquals(842, Math.round(a4.getPage(0).getMediaBox().getHeight()));
            assertEquals(612, Math.round(letter.getPage(0).getMediaBox().getWidth()));
            assertEquals(792, Math.round(letter.getPage(0).getMediaBox().getHeight()));
        }
    }

    @Test
    void theTextIsInReadingOrder() throws IOException {
        List<String> order = List.of("Weekly check-in", "Fill in one each, once a week.", "Date of this check-in:",
                "Something you did that I appreciated", "This week I mostly felt", "because", "One thing that was hard for me was",
                "How close did I feel to you this week?", "In the coming week it would help me if", "We both had a turn to speak");
        String text = text("weekly-check-in-a4");
        int from = 0;
        for (String words : order) {
            int at = text.indexOf(words, from);
            assertTrue(at >= 0, "“" + words + "” does not follow the text before it in:\n" + text);
            from = at + words.length();
        }
    }

    @Test
    void theFooterHasTheAddressOfASheetAndItsQrCode() throws Exception {
        String text = text("weekly-check-in-letter");
        assertTrue(text.contains("Closer · Weekly check-in"), text);
        BufferedImage page = picture("weekly-check-in-letter", 0);
        BufferedImage corner = page.getSubimage(page.getWidth() * 3 / 4, page.getHeight() * 85 / 100, page.getWidth() / 4,
                page.getHeight() * 15 / 100);
        int[] dots = corner.getRGB(0, 0, corner.getWidth(), corner.getHeight(), null, 0, corner.getWidth());
        String address = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(
                        new com.google.zxing.RGBLuminanceSource(corner.getWidth(), corner.getHeight(), dots))),
                Map.of(DecodeHintType.TRY_HARDER, true)).getText();
        assertEquals(GUIDE.model().fullAddress("worksheets/weekly-check-in/"), address);
    }

    @Test
    void ruledLinesAreAtLeastEightMillimetresApart() throws IOException {
        BufferedImage page = picture("needs-desires-and-fears-a4", 0);
        int rules = 0;
        int last = -1000;
        for (int y = 0; y < page.getHeight() * 9 / 10; y++) {
            int dark = 0;
            for (int x = 0; x < page.getWidth(); x++) {
                dark += page.getRaster().getSample(x, y, 0) < 200 ? 1 : 0;
            }
            if (dark > page.getWidth() * 0.78) {
                if (y - last > 2) {
                    assertTrue(y - last >= 8 * DOTS_PER_MM - 2, "lines " + (y - last) / DOTS_PER_MM + " mm apart");
                    rules++;
                }
                last = y;
            }
        }
        // The head's line, and two lines to write on for each of four questions.
        assertEquals(9, rules);
    }

    @Test
    void noPageIsEmptyAndPagesUseLittleInk() throws IOException {
        for (String name : List.of("weekly-check-in-a4", "conversation-cards-letter", "where-are-we-now-large-a4", "the-30-day-practice-letter")) {
            for (int n = 0; n < GUIDE.pdf(name).pages(); n++) {
                BufferedImage page = picture(name, n);
                long dark = 0;
                for (int y = 0; y < page.getHeight(); y += 2) {
                    for (int x = 0; x < page.getWidth(); x += 2) {
                        dark += page.getRaster().getSample(x, y, 0) < 128 ? 1 : 0;
                    }
                }
                double share = dark * 4.0 / page.getWidth() / page.getHeight();
                assertTrue(share > 0.004 && share < 0.08, name + " page " + (n + 1) + ": " + share);
            }
        }
    }

    @Test
    void aDeckHasEightCardsOnAPage() throws IOException {
        int cards = GUIDE.guide().worksheets().stream().filter(sheet -> sheet.id().equals("conversation-cards"))
                .mapToInt(sheet -> sheet.fields().size()).sum();
        assertEquals(1 + (cards + 7) / 8, GUIDE.pdf("conversation-cards-a4").pages());
    }

    @Test
    void largePrintIsEighteenPoints() throws IOException {
        try (PDDocument pdf = GUIDE.open("listening-well-large-a4")) {
            double[] size = new double[1];
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<org.apache.pdfbox.text.TextPosition> letters) {
                    if (text.contains("I put my phone")) {
                        size[0] = letters.get(0).getFontSizeInPt();
                    }
                }
            }.getText(pdf);
            assertEquals(18, size[0], 0.1);
        }
    }

    @Test
    void everyFontIsEmbeddedAndSubset() throws IOException {
        for (String name : List.of("weekly-check-in-a4", "guide-letter")) {
            int fonts = 0;
            try (PDDocument pdf = GUIDE.open(name)) {
                for (PDPage page : pdf.getPages()) {
                    for (COSName font : page.getResources().getFontNames()) {
                        PDFont used = page.getResources().getFont(font);
                        fonts++;
                        assertTrue(used.isEmbedded(), used.getName());
                        assertTrue(used.getName().matches("[A-Z]{6}\\+.*"), used.getName());
                    }
                }
            }
            assertTrue(fonts > 1, name + " has " + fonts + " fonts");
        }
    }

    @Test
    void theSameGuideGivesTheSameBytes() throws IOException {
        List<PdfSpec> some = PdfSpec.of(GUIDE.model()).stream().filter(spec ->
                List.of("guide-letter", "pack-a4", "weekly-check-in-a4", "conversation-cards-large-a4").contains(spec.name())).toList();
        for (Pdf again : new PdfBatchBuilder(GUIDE.model(), Optional.empty()).build(some)) {
            assertArrayEquals(GUIDE.pdf(again.name()).bytes(), again.bytes(), again.name());
        }
    }

    @Test
    void aPdfContainsNoTime() throws IOException {
        try (PDDocument pdf = GUIDE.open("weekly-check-in-a4")) {
            assertEquals(null, pdf.getDocumentInformation().getCreationDate());
            assertEquals(null, pdf.getDocumentInformation().getModificationDate());
            String metadata = new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8);
            assertFalse(metadata.contains("Date"), metadata);
        }
    }

    @Test
    void thePackStartsWithAListOfItsSheetsAndTheirPages() throws IOException {
        try (PDDocument pdf = GUIDE.open("pack-a4")) {
            PDFTextStripper first = new PDFTextStripper();
            first.setEndPage(1);
            String list = first.getText(pdf);
            GUIDE.guide().worksheets().forEach(sheet -> assertTrue(list.contains(sheet.title()), sheet.title()));
            assertTrue(list.contains("Weekly check-in"));
        }
    }
}
