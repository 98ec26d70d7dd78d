package org.workleaf.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.workleaf.fonts.GlyphCoverage;
import org.workleaf.fonts.PdfFonts;
import org.workleaf.guide.Guide;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;

/**
 * PDFs of random worksheets contain each word of their HTML, and each field once, inside the margins and apart from the others.
 *
 * <p>{@code -Dpdf.seeds=100-120} tests other worksheets.
 */
class RandomWorksheetsTest {

    private static final double MM = 72 / 25.4;

    @TempDir
    private Path folder;

    static LongStream seeds() {
        String[] range = System.getProperty("pdf.seeds", "1-4").split("-");
        return LongStream.rangeClosed(Long.parseLong(range[0]), Long.parseLong(range[range.length - 1]));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aPdfLosesNothing(long seed) throws IOException {
        SampleGuide guide = SampleGuide.in(folder)
                .write("content/cup.png", SampleGuide.image("png", 300, 200, Color.BLUE))
                .write("content/wide.jpg", SampleGuide.image("jpg", 3000, 200, Color.RED))
                .write("content/tall.png", SampleGuide.image("png", 200, 3000, Color.GREEN))
                .write("content/small.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M1 1h7v7z\"/></svg>\n")
                .write("content/10-one.md", RandomWorksheet.worksheet("one", seed))
                .write("content/20-two.md", RandomWorksheet.worksheet("two", -seed))
                .write("content/30-deck.md", RandomWorksheet.deck("deck", seed));
        PdfGuideModel model = guide.model();
        List<String> missing = new ArrayList<>(unreportedCharacters(guide.read()));
        for (Pdf pdf : guide.pdfs()) {
            PdfSpec spec = PdfSpec.of(model).stream().filter(each -> each.name().equals(pdf.name())).findFirst().orElseThrow();
            Document html = Jsoup.parse(new PaperTemplateRenderer(model).html(spec, Map.of()));
            if (!pdf.problems().isEmpty()) {
                pdf.problems().forEach(problem -> missing.add(pdf.name() + ": " + problem.message()));
                continue;
            }
            try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
                missing.addAll(missingWords(html, document).stream().map(word -> pdf.name() + ": the word " + word).toList());
                missing.addAll(missingImages(html, document).stream().map(image -> pdf.name() + ": the image " + image).toList());
                missing.addAll(misplacedFields(html, document).stream().map(field -> pdf.name() + ": the field " + field).toList());
            }
        }
        assertEquals(List.of(), missing);
    }

    private static List<String> missingWords(Document html, PDDocument pdf) throws IOException {
        Document body = html.clone();
        body.select(".foot, bookmarks").remove();
        GlyphFallback.apply(body, new PdfFonts());
        body.select(".entry-kind").prepend(" ");
        String text = TaggedText.of(pdf).replaceAll("\\s", "");
        return Stream.of(body.body().text().split("\\s+")).filter(Predicate.not(text::contains)).toList();
    }

    /** Characters that are in none of the fonts, on pages without a warning about them. */
    private static List<String> unreportedCharacters(Guide guide) {
        List<Diagnostic> warnings = MissingGlyphCheck.in(guide, new SourceFile("jbake.properties", "site.title=Guide"));
        PdfFonts fonts = new PdfFonts();
        return guide.pages().stream().flatMap(page -> page.source().text().codePoints().distinct()
                .filter(character -> !GlyphCoverage.isPrintable(fonts, character)).mapToObj(Character::toString)
                .filter(character -> warnings.stream().noneMatch(warning -> warning.file().equals(page.source())
                        && warning.message().contains("`" + character + "`")))).toList();
    }

    /** The alternative texts of images in the HTML that no figure of the PDF has. */
    private static List<String> missingImages(Document html, PDDocument pdf) {
        List<String> missing = new ArrayList<>(html.select(GuideImages.SELECTOR).eachAttr("alt"));
        figures(pdf.getDocumentCatalog().getStructureTreeRoot().getKids()).forEach(missing::remove);
        return missing;
    }

    private static Stream<String> figures(List<Object> elements) {
        return elements.stream().filter(PDStructureElement.class::isInstance).map(PDStructureElement.class::cast).flatMap(element ->
                Stream.concat("Figure".equals(element.getStructureType()) ? Stream.of(element.getAlternateDescription()) : Stream.of(),
                        figures(element.getKids())));
    }

    private static List<String> misplacedFields(Document html, PDDocument pdf) throws IOException {
        List<String> misplaced = new ArrayList<>();
        int widgets = 0;
        for (PDPage page : pdf.getPages()) {
            List<PDRectangle> areas = new ArrayList<>();
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationWidget widget) {
                    PDRectangle area = widget.getRectangle();
                    widgets++;
                    if (!isInside(page, area) || areas.stream().anyMatch(other -> overlap(area, other))) {
                        misplaced.add(widget.getCOSObject().getString("T") + " at " + area);
                    }
                    areas.add(area);
                }
            }
        }
        List<Element> placeholders = html.select("object[type=field]");
        if (placeholders.size() != widgets) {
            misplaced.add("count is " + widgets + " instead of " + placeholders.size());
        }
        TreeSet<String> expected = new TreeSet<>(placeholders.stream().map(RandomWorksheetsTest::name).toList());
        TreeSet<String> actual = new TreeSet<>();
        if (!placeholders.isEmpty()) {
            pdf.getDocumentCatalog().getAcroForm(null).getFieldTree().forEach(field -> actual.add(field.getFullyQualifiedName()));
        }
        expected.removeAll(actual);
        misplaced.addAll(expected);
        return misplaced;
    }

    private static String name(Element placeholder) {
        String field = placeholder.attr("data-sheet") + "." + placeholder.attr("data-field");
        return placeholder.attr("data-type").equals("ticks") ? field + "." + placeholder.attr("data-value") : field;
    }

    private static boolean isInside(PDPage page, PDRectangle area) {
        PDRectangle paper = page.getMediaBox();
        return area.getLowerLeftX() >= 17.5 * MM && area.getUpperRightX() <= paper.getWidth() - 17.5 * MM
                && area.getLowerLeftY() >= 23.5 * MM && area.getUpperRightY() <= paper.getHeight() - 14.5 * MM
                && area.getWidth() >= 4.3 * MM && area.getHeight() >= 4.3 * MM;
    }

    private static boolean overlap(PDRectangle one, PDRectangle other) {
        return Math.min(one.getUpperRightX(), other.getUpperRightX()) - Math.max(one.getLowerLeftX(), other.getLowerLeftX()) > 0.5 * MM
                && Math.min(one.getUpperRightY(), other.getUpperRightY()) - Math.max(one.getLowerLeftY(), other.getLowerLeftY()) > 0.5 * MM;
    }
}
