package org.workleaf.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.workleaf.fonts.PdfFonts;

/** PDFs with code, wide tables and images in all formats are complete, and nothing extends beyond the margins. */
class CompletePdfTest {

    private static final double MM = 72 / 25.4;

    @TempDir
    private static Path folder;

    private static PdfGuideModel model;
    private static final Map<String, Pdf> PDFS = new LinkedHashMap<>();

    private static final String CODE = """
            # Code

            Words with `inline code` and `ὁ Ж ő`.

            ```java
            class VeryLong { String line = "that is much wider than any page and has to be wrapped somewhere before it ends here"; }
                indented();
            ```

            > A quotation with `quotedCode()`.

            1. An item with `itemCode()` in it
            2. **Bold `boldCode()`** and *italic `italicCode()`*

            ## A heading with `headingCode()`

            | Key | Does |
            |-----|------|
            | `Ctrl+C` | copies `cellCode()` |
            | `org.workleaf.pdf.Typesetter.aNameThatIsLongerThanItsCellIsWideAndStillGoesOnAndOnForEverAndEver` | nothing |

            A tick ✓, a star ★, an arrow ⇒ and a smile 😀.

            The last line of this page.
            """;

    private static final String SHEETS = """
            # Sheets

            <!-- worksheet: planner -->

            ## Planner

            | Day    | Who starts                        | At                             | Done                      |
            |--------|-----------------------------------|--------------------------------|:-------------------------:|
            | Monday | ____________ <!-- #monday-who --> | ______ <!-- #monday-at time --> | [ ] <!-- #monday-done --> |
            | Friday | ____________ <!-- #friday-who --> | ______ <!-- #friday-at time --> | [ ] <!-- #friday-done --> |

            Type `sampleCode()` here: ____________ <!-- #typed -->

            <!-- end -->

            <!-- worksheet: matrix -->

            ## Matrix

            How often?

            | | Never <!-- =0 --> | Once a year <!-- =1 --> | Every month <!-- =2 --> | Every week <!-- =3 --> | Every day <!-- =4 --> | Several times a day <!-- =5 --> | Always <!-- =6 --> | Incomprehensibly often <!-- =7 --> | Reason |
            |---|:-:|:-:|:-:|:-:|:-:|:-:|:-:|:-:|---|
            | I got the time I needed <!-- #time --> | ( ) | ( ) | ( ) | ( ) | ( ) | ( ) | ( ) | ( ) | ______ <!-- #time-why --> |
            | I could bring up a worry <!-- #worry --> | ( ) | ( ) | ( ) | ( ) | ( ) | ( ) | ( ) | ( ) | ______ <!-- #worry-why --> |

            The last line below the matrix.

            <!-- end -->

            <!-- worksheet: nine -->

            ## Nine columns

            | Week | Monday | Tuesday | Wednesday | Thursday | Friday | Saturday | Sunday | Remarks |
            |---|---|---|---|---|---|---|---|---|
            | First | ____ <!-- #a1 --> | ____ <!-- #a2 --> | ____ <!-- #a3 --> | ____ <!-- #a4 --> | ____ <!-- #a5 --> | ____ <!-- #a6 --> | ____ <!-- #a7 --> | ____ <!-- #a8 --> |
            | Second | ____ <!-- #b1 --> | ____ <!-- #b2 --> | ____ <!-- #b3 --> | ____ <!-- #b4 --> | ____ <!-- #b5 --> | ____ <!-- #b6 --> | ____ <!-- #b7 --> | ____ <!-- #b8 --> |

            <!-- end -->

            <!-- worksheet: long-headings -->

            ## Long headings

            | Donaudampfschifffahrtsgesellschaft | Rechtsschutzversicherungsgesellschaften | Kraftfahrzeughaftpflichtversicherung | Done |
            |---|---|---|---|
            | Arbeiterunfallversicherungsgesetz | ____ at ____ o'clock <!-- #r1 #r1-at --> | ____ <!-- #r2 --> | [ ] <!-- #r3 --> |

            <!-- end -->
            """;

    private static final String IMAGES = """
            # Images

            A small one ![A small oval](img/small.png) in a line.

            ![A photograph](img/photo.jpg)

            ![A tall oval](img/tall.png)

            - In a list ![A drawing](img/drawing.svg)

            > ![A wide drawing](img/wide%20one.svg)

            | One | Two |
            |-----|-----|
            | ![A photograph in a cell](img/photo.jpg) | ![An animation](img/anim.gif) |

            ![A dot](img/dot.webp)

            <!-- worksheet: pictured -->

            ## Pictured

            ![A small oval on a sheet](img/small.png)

            What do you see in ![the drawing](img/drawing.svg)? ____________ <!-- #seen -->

            <!-- end -->

            <!-- cards: deck -->

            ## Deck

            - ![A photograph on a card](img/photo.jpg) What is this? <!-- #one -->
            - Only `cardCode()` <!-- #two -->

            <!-- end -->
            """;

    @BeforeAll
    static void createPdfs() throws IOException {
        VeraGreenfieldFoundryProvider.initialise();
        SampleGuide guide = SampleGuide.in(folder)
                .write("content/10-code.md", CODE)
                .write("content/20-sheets.md", SHEETS)
                .write("content/30-images.md", IMAGES)
                .write("content/img/small.png", SampleGuide.image("png", 200, 100, Color.ORANGE))
                .write("content/img/tall.png", SampleGuide.image("png", 300, 3000, Color.GREEN))
                .write("content/img/photo.jpg", SampleGuide.image("jpg", 4000, 3000, Color.BLUE))
                .write("content/img/anim.gif", SampleGuide.image("gif", 120, 90, Color.RED))
                .write("content/img/dot.webp", SampleGuide.WEBP)
                .write("content/img/drawing.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 200 100'>"
                        + "<style>.t { font-family: Helvetica }</style><circle cx='50' cy='50' r='30' fill='teal'/>"
                        + "<text class='t' x='90' y='55'>Text</text></svg>")
                .write("content/img/wide one.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='2000' height='500'>"
                        + "<rect width='2000' height='500' fill='#ccc'/><text x='100' y='300' font-size='120'>Text</text></svg>");
        model = guide.model();
        guide.pdfs().forEach(pdf -> PDFS.put(pdf.name(), pdf));
    }

    static Stream<String> names() {
        return PDFS.keySet().stream();
    }

    private static PDDocument open(String name) throws IOException {
        return Loader.loadPDF(PDFS.get(name).bytes());
    }

    private static Document html(String name) throws IOException {
        PdfSpec spec = PdfSpec.of(model).stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
        return Jsoup.parse(new PaperTemplateRenderer(model).html(spec, Map.of()));
    }

    private static boolean isInside(PDPage page, double left, double bottom, double right, double top) {
        PDRectangle paper = page.getMediaBox();
        return left >= 17 * MM && right <= paper.getWidth() - 17 * MM && bottom >= 5 * MM && top <= paper.getHeight() - 14 * MM;
    }

    @ParameterizedTest
    @MethodSource("names")
    void nothingIsReported(String name) {
        assertEquals(List.of(), PDFS.get(name).problems());
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyWordOfTheHtmlIsInThePdf(String name) throws IOException {
        Document html = html(name);
        html.select(".foot, bookmarks").remove();
        try (PDDocument pdf = open(name)) {
            // A line's text is drawn before its elements: sorting by position finds words, drawing order finds wrapped words.
            PDFTextStripper asSeen = new PDFTextStripper();
            asSeen.setSortByPosition(true);
            String text = (new PDFTextStripper().getText(pdf) + asSeen.getText(pdf)).replaceAll("\\s", "");
            List<String> missing = Stream.of(html.body().text().split("\\s+")).filter(word -> !text.contains(word)).toList();
            assertEquals(List.of(), missing);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void noCharacterExtendsBeyondTheMargins(String name) throws IOException {
        try (PDDocument pdf = open(name)) {
            List<String> outside = new ArrayList<>();
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    PDPage page = getCurrentPage();
                    if (!isInside(page, text.getX(), 20, text.getX() + text.getWidth(), 20)) {
                        outside.add(text.getUnicode());
                    }
                }
            };
            stripper.getText(pdf);
            assertEquals(List.of(), outside);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyFieldAppearsOnceInsideTheMargins(String name) throws IOException {
        try (PDDocument pdf = open(name)) {
            int fields = 0;
            for (PDPage page : pdf.getPages()) {
                for (var annotation : page.getAnnotations()) {
                    if (annotation instanceof PDAnnotationWidget widget) {
                        PDRectangle area = widget.getRectangle();
                        assertTrue(isInside(page, area.getLowerLeftX(), area.getLowerLeftY(), area.getUpperRightX(), area.getUpperRightY()),
                                widget.getCOSObject().toString());
                        assertTrue(area.getWidth() > 4.3 * MM && area.getHeight() > 4.3 * MM, "too small: " + area);
                        fields++;
                    }
                }
            }
            assertEquals(html(name).select("object[type=field]").size(), fields);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyImageHasItsAlternativeText(String name) throws IOException {
        try (PDDocument pdf = open(name)) {
            List<String> figures = PdfAccessibilityTest.elements(pdf).stream()
                    .filter(element -> element.getNameAsString(COSName.S).equals("Figure"))
                    .map(element -> element.getString(COSName.ALT)).toList();
            assertEquals(html(name).select(GuideImages.SELECTOR).stream().map(image -> image.attr("alt")).toList(), figures);
        }
    }

    /** Only raster images, because SVGs become shapes. */
    @ParameterizedTest
    @MethodSource("names")
    void everyRasterImageIsDrawnInsideTheMargins(String name) throws IOException {
        long expected = html(name).select(GuideImages.SELECTOR).stream().map(image -> image.attr("src")).filter(src -> !src.endsWith(".svg")).count();
        try (PDDocument pdf = open(name)) {
            DrawnImages drawn = new DrawnImages();
            for (PDPage page : pdf.getPages()) {
                drawn.processPage(page);
            }
            assertEquals(expected, drawn.count - drawn.codes);
            assertEquals(List.of(), drawn.outside);
        }
    }

    /** Counts drawn images; QR codes in footers are recognized by their size. */
    private static final class DrawnImages extends PDFStreamEngine {

        private int count;
        private int codes;
        private final List<String> outside = new ArrayList<>();

        DrawnImages() {
            addOperator(new Concatenate(this));
            addOperator(new Save(this));
            addOperator(new Restore(this));
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (operator.getName().equals("Do") && getResources().getXObject((COSName) operands.get(0)) instanceof PDImageXObject) {
                Matrix at = getGraphicsState().getCurrentTransformationMatrix();
                count++;
                boolean code = Math.abs(at.getScalingFactorX() - 12 * MM) < 1 && Math.abs(at.getScalingFactorY() - 12 * MM) < 1;
                codes += code ? 1 : 0;
                if (!isInside(getCurrentPage(), at.getTranslateX(), at.getTranslateY(), at.getTranslateX() + at.getScalingFactorX(),
                        at.getTranslateY() + at.getScalingFactorY())) {
                    outside.add(at.toString());
                }
            } else {
                super.processOperator(operator, operands);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void itIsPdfUa1(String name) throws Exception {
        assertEquals(List.of(), PdfAccessibilityTest.failures(PDFS.get(name).bytes()));
    }

    @Test
    void codeIsInAMonospacedFont() throws IOException {
        try (PDDocument pdf = open("guide-a4")) {
            List<String> fonts = new ArrayList<>();
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    if (text.getUnicode().equals("{")) {
                        fonts.add(text.getFont().getName());
                    }
                }
            };
            stripper.getText(pdf);
            assertTrue(!fonts.isEmpty() && fonts.stream().allMatch(font -> font.contains("mplus1mn")), fonts.toString());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "A tick ✓ and a smile 😀 | A tick ✓ and a smile 😀",
        "Newer than this program \uD83E\uDEE8. | Newer than this program [U+1FAE8].",
        "Older \uD83E\uDD2F | Older [shocked face with exploding head]",
        "A heart ❤️, a joined family 👩‍👧 | A heart ❤, a joined family 👩‍👧",
        "A wave \uD83D\uDC4B\uD83C\uDFFD | A wave 👋[emoji modifier fitzpatrick type-4]",
        "Tone marks: nǐ hǎo, ȡ | Tone marks: nǐ hǎo, ȡ",
        "Shalom שלום! | Shalom [hebrew letter shin, hebrew letter lamed, hebrew letter vav, hebrew letter final mem]!",
        "日本 | [cjk unified ideograph-65e5, cjk unified ideograph-672c]",
        "Private \uE123 | Private [U+E123]",
    })
    void aCharacterThatNoFontHasIsReplacedByItsName(String text, String expected) throws IOException {
        PrintDocument tree = PrintDocument.of("<!doctype html><html lang='en'><head><title>t</title></head><body style='font-family: \"Noto Serif\"'><p>"
                + text + "</p></body></html>", PrintFormat.A4, "", new ThreadFonts(), src -> null);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Typesetter set = new Typesetter(tree.dom(), new ThreadFonts(), Map.of(),
                new RendererLog(new PdfSpec("symbol-a4", PdfSpec.Kind.PACK, PrintFormat.A4, List.of())))) {
            set.pdf().save(bytes);
        }
        try (PDDocument pdf = Loader.loadPDF(bytes.toByteArray())) {
            PDFTextStripper asSeen = new PDFTextStripper();
            asSeen.setSortByPosition(true);
            assertEquals(expected.replaceAll("[\\s\u200d]", ""), asSeen.getText(pdf).replaceAll("[\\s\u200d]", ""));
        }
    }

    @Test
    void aTableTooWideForLargePrintBecomesAListForEachRow() throws IOException {
        try (PDDocument pdf = open("nine-large-a4")) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertEquals(3, text.split("Wednesday", -1).length, "each row's list contains each column's heading: " + text);
        }
    }

    @ParameterizedTest
    @MethodSource("genericElements")
    void everyElementWithAGenericFontIsPrinted(String tag) throws IOException {
        PrintDocument tree = PrintDocument.of("<!doctype html><html lang='en'><head><title>t</title></head><body style='font-family: serif'><p>Before <" + tag + ">inside</"
                + tag.split(" ")[0] + "> after</p></body></html>", PrintFormat.A4, "", new ThreadFonts(), src -> null);
        PdfSpec spec = new PdfSpec("element-a4", PdfSpec.Kind.PACK, PrintFormat.A4, List.of());
        RendererLog log = new RendererLog(spec);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Typesetter set = new Typesetter(tree.dom(), new ThreadFonts(), Map.of(), log)) {
            set.pdf().save(bytes);
        }
        try (PDDocument pdf = Loader.loadPDF(bytes.toByteArray())) {
            PDFTextStripper asSeen = new PDFTextStripper();
            asSeen.setSortByPosition(true);
            assertEquals("Beforeinsideafter", asSeen.getText(pdf).replaceAll("[\\s“”\"]", ""));
        }
        assertEquals(List.of(), log.problems().stream().map(PdfProblem::message).filter(message -> !message.contains("description")).toList());
    }

    static Stream<String> genericElements() {
        return Stream.of("code", "kbd", "samp", "tt", "var", "pre", "b", "i", "cite", "q", "small", "sub", "sup", "dfn", "abbr",
                "span style='font-family: cursive'", "span style='font-family: fantasy'", "span style='font-family: system-ui'",
                "span style='font-family: monospace; font-weight: bold; font-style: italic'", "span style='font-family: sans-serif'");
    }
}
