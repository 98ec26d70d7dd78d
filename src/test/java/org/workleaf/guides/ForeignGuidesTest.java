package org.workleaf.guides;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.workleaf.cli.Workleaf;
import org.workleaf.guide.Guide;
import org.workleaf.guide.GuideReader;
import org.workleaf.preview.PreviewServer;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Severity;
import org.workleaf.worksheet.Card;
import org.workleaf.worksheet.Field;
import org.workleaf.worksheet.Worksheet;
import org.workleaf.worksheet.WorksheetPart;

/** Guides on other subjects than Closer's are checked, built, printed and served without losing anything. */
class ForeignGuidesTest {

    @TempDir
    static Path folder;

    private static final Map<String, ForeignGuide> BUILT = new HashMap<>();

    static List<String> names() {
        return ForeignGuide.names();
    }

    /** The guide, which is built when a test first asks for it. */
    private static ForeignGuide built(String name) throws Exception {
        if (!BUILT.containsKey(name)) {
            ForeignGuide guide = ForeignGuide.copy(name, folder.resolve(name));
            assertEquals(0, Workleaf.run("build", "--source", guide.root().toString()), name + " has errors");
            BUILT.put(name, guide);
        }
        return BUILT.get(name);
    }

    private static Path site(ForeignGuide guide) {
        return guide.root().resolve("target/site");
    }

    private static Guide read(ForeignGuide guide) throws Exception {
        List<Diagnostic> problems = new ArrayList<>();
        Guide read = new GuideReader().read(guide.root(), false, problems);
        assertEquals(List.of(), problems.stream().filter(problem -> problem.severity() == Severity.ERROR).toList());
        return read;
    }

    /** So that the tests below see every kind of field on a page, on paper and in a PDF. A new kind belongs in {@code src/test/resources/guides}. */
    @Test
    void theGuidesHaveEveryKindOfPartAndField() throws Exception {
        Set<Class<?>> missing = new HashSet<>(Set.of(WorksheetPart.class.getPermittedSubclasses()));
        missing.addAll(Set.of(Field.class.getPermittedSubclasses()));
        for (String name : names()) {
            for (Worksheet worksheet : read(built(name)).worksheets()) {
                worksheet.parts().forEach(part -> missing.remove(part.getClass()));
                worksheet.fields().forEach(field -> missing.remove(field.getClass()));
            }
        }
        assertEquals(Set.of(), missing);
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyFieldIsOnThePageOfItsWorksheet(String name) throws Exception {
        ForeignGuide guide = built(name);
        List<Worksheet> worksheets = read(guide).worksheets();
        assertFalse(worksheets.isEmpty());
        for (Worksheet worksheet : worksheets) {
            Document page = Jsoup.parse(site(guide).resolve("worksheets/" + worksheet.id() + "/index.html"), "UTF-8");
            Set<String> controls = page.select("[name], output[id], [data-card]").stream()
                    .map(control -> control.hasAttr("data-card") ? control.attr("data-card")
                            : control.hasAttr("name") ? control.attr("name") : control.id().substring(worksheet.id().length() + 1))
                    .collect(Collectors.toCollection(TreeSet::new));
            for (Field field : worksheet.fields()) {
                assertTrue(controls.contains(field.id()), name + ": " + worksheet.id() + "#" + field.id() + " is not among " + controls);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyFieldIsInThePdfOfItsWorksheet(String name) throws Exception {
        ForeignGuide guide = built(name);
        for (Worksheet worksheet : read(guide).worksheets()) {
            try (PDDocument pdf = Loader.loadPDF(site(guide).resolve("pdf/" + worksheet.id() + "-a4.pdf").toFile())) {
                Set<String> fields = new TreeSet<>();
                if (pdf.getDocumentCatalog().getAcroForm(null) != null) {
                    for (PDField field : pdf.getDocumentCatalog().getAcroForm(null).getFieldTree()) {
                        if (field instanceof PDTerminalField) {
                            fields.add(field.getFullyQualifiedName());
                        }
                    }
                }
                List<String> missing = worksheet.fields().stream().filter(field -> !(field instanceof Card))
                        .map(field -> worksheet.id() + "." + field.id())
                        .filter(field -> fields.stream().noneMatch(found -> found.equals(field) || found.startsWith(field + "."))).toList();
                assertEquals(List.of(), missing, name);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyPageAndImageIsServed(String name) throws Exception {
        ForeignGuide guide = built(name);
        HttpClient http = HttpClient.newHttpClient();
        try (PreviewServer server = new PreviewServer(guide.root(), false, 0, result -> { }, result -> "")) {
            for (String path : ForeignGuide.pages(site(guide))) {
                if (path.equals("404.html")) {
                    continue;
                }
                URI url = URI.create("http://localhost:" + server.port() + "/" + path.replaceFirst("index\\.html$", ""));
                HttpResponse<String> response = http.send(HttpRequest.newBuilder(url).build(), HttpResponse.BodyHandlers.ofString());
                assertEquals(200, response.statusCode(), name + ": " + url);
                Document page = Jsoup.parse(response.body(), url.toString());
                assertEquals(Jsoup.parse(site(guide).resolve(path), "UTF-8").select("h1").text(), page.select("h1").text(), path);
                for (Element image : page.select("main img")) {
                    HttpRequest asked = HttpRequest.newBuilder(URI.create(image.absUrl("src"))).build();
                    assertEquals(200, http.send(asked, HttpResponse.BodyHandlers.discarding()).statusCode(), image.outerHtml());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void nothingOfCloserIsInTheSite(String name) throws Exception {
        ForeignGuide guide = built(name);
        try (Stream<Path> files = Files.walk(site(guide))) {
            for (Path file : files.filter(each -> each.toString().matches(".*\\.(html|css|js|webmanifest)")).toList()) {
                assertFalse(Files.readString(file).contains("Closer"), file.toString());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void eachPrintedPageHasTheNameOfTheGuide(String name) throws Exception {
        ForeignGuide guide = built(name);
        String title = Jsoup.parse(site(guide).resolve("index.html"), "UTF-8").select(".top-name").text();
        try (Stream<Path> files = Files.list(site(guide).resolve("css"))) {
            assertTrue(files.map(ForeignGuidesTest::text).anyMatch(css -> css.contains("@bottom-left{content:\"" + title + "\"")), title);
        }
    }

    private static String text(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
