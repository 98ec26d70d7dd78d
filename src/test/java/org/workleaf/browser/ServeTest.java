package org.workleaf.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.workleaf.FileEdit;
import org.workleaf.cli.DiagnosticFormatter;
import org.workleaf.preview.CheckResult;
import org.workleaf.preview.PreviewServer;

/** The preview in a browser: open pages show every save, and nothing else on them changes. */
class ServeTest {

    private static final String BE_OPEN = "content/30-practices/10-be-open.md";

    @TempDir
    Path root;

    @RegisterExtension
    final TestBrowser browser = new TestBrowser();

    private PreviewServer server;
    private Page page;

    @BeforeEach
    void serve() throws Exception {
        for (String own : List.of("content", "templates", "assets", "jbake.properties")) {
            try (Stream<Path> files = Files.walk(Path.of(own))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.createDirectories(root.resolve(file).getParent());
                    Files.copy(file, root.resolve(file));
                }
            }
        }
        server = new PreviewServer(root, false, 0, result -> {}, ServeTest::text);
        page = browser.newPage();
    }

    private static String text(CheckResult result) {
        return result.problems().stream().map(DiagnosticFormatter.plain()::text).collect(Collectors.joining("\n"))
                + result.failure().orElse("");
    }

    @AfterEach
    void end() throws Exception {
        page.close(); // or it would report that the connection is lost
        server.close();
    }

    private void open(String path) {
        page.navigate("http://localhost:" + server.port() + path);
        // Wait until it is connected and has fetched the page as it was sent.
        page.waitForCondition(() -> page.evaluate("performance.getEntriesByName(location.href, 'resource').length").equals(1));
        page.evaluate("window.isStillThis = true");
    }

    private void change(String file, String from, String to) throws Exception {
        Path fresh = Files.copy(root.resolve(file), root.resolve(file + "~"));
        FileEdit.replace(fresh, from, to);
        Files.move(fresh, root.resolve(file), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private String firstSentence() throws Exception {
        return Files.readAllLines(root.resolve(BE_OPEN)).stream().filter(line -> line.matches("[A-Z][a-z' ]+[.]")).findFirst().orElseThrow();
    }

    private void isStillThePageThatWasOpened() {
        assertEquals(true, page.evaluate("window.isStillThis === true"));
    }

    @Test
    void aSavedSentenceIsOnThePageAndNothingElseMoves() throws Exception {
        open("/practices/be-open/");
        Locator sheet = page.locator("work-sheet").first();
        Locator blank = sheet.locator("input[type=text]:visible").first();
        blank.fill("being heard");
        blank.evaluate("(blank) => blank.setSelectionRange(3, 5)");
        Object place = page.evaluate("scrollY");
        assertTrue(((Number) place).intValue() > 100, "it is not scrolled: " + place);
        change(BE_OPEN, firstSentence(), "A sentence that nobody wrote before.");
        assertThat(page.locator("main")).containsText("A sentence that nobody wrote before.");
        isStillThePageThatWasOpened();
        assertThat(blank).hasValue("being heard");
        assertThat(blank).isFocused();
        assertEquals(3, blank.evaluate("(blank) => blank.selectionStart"));
        assertEquals(((Number) place).doubleValue(), ((Number) page.evaluate("scrollY")).doubleValue(), 60);
    }

    @Test
    void aSheetThatChangesKeepsWhatIsWrittenAndGoesOnSaving() throws Exception {
        open("/worksheets/weekly-check-in/");
        Locator felt = page.locator("work-sheet input[type=text]:visible").first();
        String name = felt.getAttribute("name");
        felt.fill("tired and glad");
        String source = "content/30-practices/index.md";
        String text = Files.readString(root.resolve(source));
        String file = text.contains("<!-- worksheet: weekly-check-in") ? source : sheetFile("weekly-check-in");
        String whole = Files.readString(root.resolve(file));
        int at = whole.indexOf("<!-- end -->", whole.indexOf("worksheet: weekly-check-in"));
        Files.writeString(root.resolve(file), whole.substring(0, at)
                + "And one thing more was ____________. <!-- #one-thing-more -->\n\n" + whole.substring(at));
        Locator added = page.locator("[name=one-thing-more]");
        assertThat(added).isVisible();
        isStillThePageThatWasOpened();
        assertThat(page.locator("[name=" + name + "]")).hasValue("tired and glad");
        added.fill("a new field works");
        added.blur();
        assertThat(page.locator(".sheet-status")).containsText("Saved");
        page.reload();
        assertThat(page.locator("[name=" + name + "]")).hasValue("tired and glad");
        assertThat(page.locator("[name=one-thing-more]")).hasValue("a new field works");
    }

    private String sheetFile(String id) throws Exception {
        try (Stream<Path> files = Files.walk(root.resolve("content"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".md")).toList()) {
                if (Files.readString(file).contains("<!-- worksheet: " + id)) {
                    return root.relativize(file).toString();
                }
            }
        }
        throw new IllegalStateException("no sheet " + id);
    }

    @Test
    void anErrorIsShownOverTheLastValidPageUntilItIsFixed() throws Exception {
        open("/practices/be-open/");
        String sentence = firstSentence();
        change(BE_OPEN, sentence, "<!-- worksheet: half -->\n\n## Half\n\nI felt ____________.\n\n<!-- end -->");
        Locator report = page.locator("workleaf-serving pre");
        assertThat(report).isVisible();
        assertThat(report).containsText(BE_OPEN);
        assertThat(report).containsText("error[missing-id]");
        assertThat(page.locator("main")).containsText(sentence);
        change(BE_OPEN, "<!-- worksheet: half -->\n\n## Half\n\nI felt ____________.\n\n<!-- end -->", sentence);
        assertThat(report).isHidden();
        isStillThePageThatWasOpened();
    }

    @Test
    void aBrokenTemplateKeepsThePage() throws Exception {
        open("/practices/be-open/");
        change("templates/section.ftl", "<@section.opening/>", "<@section.openning/>");
        assertThat(page.locator("workleaf-serving pre")).containsText("templates/section.ftl");
        assertThat(page.locator("h1")).isVisible();
        change("templates/section.ftl", "<@section.openning/>", "<p id=\"new\">A new line</p><@section.opening/>");
        assertThat(page.locator("#new")).isVisible();
        assertThat(page.locator("workleaf-serving pre")).isHidden();
    }

    @Test
    void aChangedStylesheetIsReplaced() throws Exception {
        open("/practices/be-open/");
        change("assets/css/base.css", "body {", "h1 { scroll-margin-left: 7px; }\nbody {");
        assertThat(page.locator("h1")).hasCSS("scroll-margin-left", "7px");
        assertThat(page.locator("head link[rel=stylesheet]")).hasCount(1);
        isStillThePageThatWasOpened();
    }

    @Test
    void thePrintPreviewFollowsThePage() throws Exception {
        page.navigate("http://localhost:" + server.port() + "/_serve/beside.html?/worksheets/weekly-check-in/");
        FrameLocator frame = page.frameLocator("iframe");
        assertThat(frame.locator("h1")).containsText("Weekly check-in");
        Locator sheet = page.locator(".sheets img").first();
        assertThat(sheet).hasAttribute("alt", "Sheet 1 of 1");
        page.waitForCondition(() -> sheet.evaluate("(sheet) => sheet.naturalWidth > 900").equals(true));
        String before = sheet.getAttribute("src");
        page.getByLabel("Letter").check();
        page.waitForCondition(() -> !before.equals(sheet.getAttribute("src")));
        String letter = sheet.getAttribute("src");
        String file = sheetFile("weekly-check-in");
        change(file, "## Weekly check-in", "## Weekly look back");
        assertThat(frame.locator("h1")).containsText("Weekly look back");
        page.waitForCondition(() -> !letter.equals(sheet.getAttribute("src")));
    }
}
