package org.workleaf.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.workleaf.Evening;
import org.workleaf.cli.Workleaf;

/** Switching languages, and pages written from right to left. */
class LanguagesInBrowserTest {

    @TempDir
    static Path folder;

    private static Host host;

    @BeforeAll
    static void bake() throws Exception {
        Evening guide = new Evening(folder.resolve("guide"));
        Path output = folder.resolve("site");
        assertEquals(0, Workleaf.run("build", "--no-pdf", "--source", guide.root().toString(), "--output", output.toString()));
        host = new Host(output, "/some/where/");
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @RegisterExtension
    final TestBrowser browser = new TestBrowser(options -> options.setViewportSize(1280, 900));

    private Page page;

    @BeforeEach
    void openPage() {
        page = browser.newPage();
    }

    private Locator field(String control) {
        return page.locator("[id='evening." + control + "']");
    }

    @Test
    void whatWasWrittenInOneLanguageIsThereInTheOther() {
        page.navigate(host.url("first/index.html"));
        field("felt").fill("hopeful");
        field("plans.you").check();
        field("close.4").check();
        assertThat(page.locator(".sheet-status").first()).hasText(Pattern.compile("Saved on this device.*"));
        page.locator(".foot-languages a[lang=de]").click();
        assertThat(page.locator("h1")).hasText("Der erste Abend");
        assertThat(field("felt")).hasValue("hopeful");
        assertThat(field("plans.you")).isChecked();
        assertThat(field("close.4")).isChecked();
        field("heard.often").check();
        assertThat(page.locator(".sheet-status").first()).hasText(Pattern.compile("Auf diesem Gerät gerade eben gespeichert"));
        page.locator(".foot-languages a[lang=ar]").click();
        assertThat(field("felt")).hasValue("hopeful");
        assertThat(field("heard.often")).isChecked();
    }

    @Test
    void aSearchFindsPagesOfTheReadersLanguage() {
        page.navigate(host.url("de/index.html"));
        page.locator("a[data-opens=search]").click();
        page.locator("#finder-words").fill("Telefone");
        Locator first = page.locator(".finder-results a").first();
        assertThat(first).hasText(Pattern.compile(".*Der erste Abend.*"));
        assertTrue(String.valueOf(first.getAttribute("href")).endsWith("de/first/index.html"), first.getAttribute("href"));
    }

    @Test
    void fromRightToLeftEverythingIsMirroredAndNothingOverflows() {
        page.navigate(host.url("ar/first/index.html"));
        assertTrue(left(field("close.1")) > left(field("close.5")), "a scale begins on the right");
        assertTrue(left(field("plans.me")) > left(page.locator("label[for='evening.plans.me']").first()), "a circle stands before its words");
        assertTrue(left(page.locator(".sidebar")) > left(page.locator("main h1")), "the pages stand to the right of the text");
        for (int width : new int[] {1280, 360}) {
            page.setViewportSize(width, 800);
            assertEquals(0, page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"), width + " px");
        }
    }

    @Test
    void aPageThatIsNotTranslatedHasItsTextFromLeftToRightAndItsPlaceInTheMirroredPage() {
        page.setViewportSize(1280, 800);
        page.navigate(host.url("ar/deeper/second/index.html"));
        assertTrue(left(page.locator(".sidebar")) > left(page.locator("main h1")), "the pages stand to the right of the text");
        assertEquals(left(page.locator(".text p").first()), left(page.locator(".opening h1")), 1, "all text begins on the left");
        assertEquals("ltr", page.locator(".text").evaluate("text => getComputedStyle(text).direction"));
        assertEquals(left(page.locator(".option, .tick").first()), left(page.locator(".sheet-title span").first()), 1, "and so does the sheet's title");
        assertEquals("end", page.locator(".sidebar a[dir]").first().evaluate("link => getComputedStyle(link).textAlign"));
    }

    private static double left(Locator place) {
        return place.boundingBox().x;
    }
}
