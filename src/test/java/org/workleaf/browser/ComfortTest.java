package org.workleaf.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Contrast;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The display settings: text size, contrast, spacing, paper and plain names. */
class ComfortTest {

    private static final BuiltSite SITE = BuiltSite.get();
    private static final String SECTION = "practices/be-open/index.html";
    private static final String CHECK_IN = "worksheets/weekly-check-in/index.html";
    private static final String EVERYTHING =
            "{\"text\":\"larger\",\"spacing\":\"wide\",\"contrast\":\"more\",\"paper\":\"large\",\"names\":\"plain\"}";

    @RegisterExtension
    final TestBrowser browser = new TestBrowser(options -> options.setViewportSize(360, 740));

    private Page page;

    @BeforeEach
    void openPage() {
        page = browser.newPage();
    }

    private void openPanel(String path) {
        page.navigate(SITE.url(path));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Aa: reading settings")).click();
        assertThat(page.locator(".comfort")).isVisible();
    }

    private Locator choice(String name, String value) {
        return page.locator("[id='comfort." + name + "." + value + "']");
    }

    private Object style(String property, String selector) {
        return page.evaluate("([property, selector]) => getComputedStyle(document.querySelector(selector))[property]",
                List.of(property, selector));
    }

    /** Stores a choice as on an earlier visit, without the panel. */
    private void hasChosen(String json) {
        page.context().addInitScript("localStorage.setItem('workleaf', '" + json + "')");
    }

    @Test
    void aChoiceHoldsAtOnceOnEveryPageAndAfterAReload() {
        openPanel(SECTION);
        double before = Double.parseDouble(((String) style("fontSize", "article p")).replace("px", ""));
        choice("text", "larger").check();
        choice("spacing", "wide").check();
        double after = Double.parseDouble(((String) style("fontSize", "article p")).replace("px", ""));
        assertTrue(after > before * 1.4, before + " → " + after);
        page.navigate(SITE.url(CHECK_IN));
        assertThat(page.locator("html")).hasAttribute("data-text", "larger");
        assertThat(page.locator("html")).hasAttribute("data-spacing", "wide");
        openPanel(SECTION);
        assertThat(choice("text", "larger")).isChecked();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Reset all")).click();
        assertThat(choice("text", "")).isChecked();
        assertEquals(null, page.evaluate("localStorage.getItem('workleaf')"));
        assertFalse((boolean) page.evaluate("document.documentElement.hasAttribute('data-text')"));
    }

    @Test
    void anotherTabFollows() {
        openPanel(SECTION);
        Page other = page.context().newPage();
        other.navigate(SITE.url(CHECK_IN));
        choice("contrast", "more").check();
        assertThat(other.locator("html")).hasAttribute("data-contrast", "more");
    }

    @Test
    void contrastFollowsTheDeviceAndCanBeChosen() {
        page.emulateMedia(new Page.EmulateMediaOptions().setContrast(Contrast.MORE));
        openPanel(SECTION);
        assertEquals("rgb(0, 0, 0)", style("color", "body"));
        page.emulateMedia(new Page.EmulateMediaOptions().setContrast(Contrast.NO_PREFERENCE));
        assertFalse(style("color", "body").equals("rgb(0, 0, 0)"));
        choice("contrast", "more").check();
        assertEquals("rgb(0, 0, 0)", style("color", "body"));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertEquals("rgb(255, 255, 255)", style("color", "body"));
    }

    @Test
    void theKeyboardOpensAndClosesThePanelAndKeepsItsPlace() {
        page.navigate(SITE.url(SECTION));
        Locator opener = page.locator(".top-comfort");
        opener.focus();
        page.keyboard().press("Enter");
        assertThat(opener).hasAttribute("aria-expanded", "true");
        page.keyboard().press("Tab");
        assertThat(choice("text", "")).isFocused();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("html")).hasAttribute("data-text", "large");
        page.keyboard().press("Escape");
        assertThat(page.locator(".comfort")).isHidden();
        assertThat(opener).isFocused();
    }

    @Test
    void nothingMovesWhileAPageOpensWithLargeText() {
        hasChosen("{\"text\":\"larger\",\"spacing\":\"wide\"}");
        page.navigate(SITE.url(SECTION));
        page.waitForLoadState();
        // Shifts are reported in order, so the page's own ones come before the one that the test causes.
        Object moved = page.evaluate("""
                () => new Promise((resolve) => {
                  const end = performance.now();
                  let moved = 0;
                  new PerformanceObserver((list) => {
                    for (const { startTime, value } of list.getEntries()) {
                      if (startTime >= end) resolve(moved);
                      else moved += value;
                    }
                  }).observe({ type: 'layout-shift', buffered: true });
                  document.body.style.paddingTop = '200px';
                })""");
        assertTrue(((Number) moved).doubleValue() < 0.01, "moved by " + moved);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{broken", "null", "[]", "{\"text\":\"\\\\\"><script>\",\"contrast\":7,\"__proto__\":{\"text\":\"large\"}}", "\"large\"", "true"})
    void whatSomeoneElseWroteIntoTheStoreDoesNoHarm(String json) {
        hasChosen(json);
        page.navigate(SITE.url(CHECK_IN));
        assertThat(page.locator(".sheet-tools")).isVisible();
        assertFalse((boolean) page.evaluate("document.documentElement.hasAttribute('data-text')"));
        assertFalse((boolean) page.evaluate("document.documentElement.hasAttribute('data-contrast')"));
    }

    @Test
    void whereNothingCanBeKeptTheChoiceHoldsForThePageAndItSaysSo() {
        page.addInitScript("Object.defineProperty(window, 'localStorage', { get() { throw new Error('blocked'); } });");
        openPanel(SECTION);
        choice("text", "large").check();
        assertThat(page.locator("html")).hasAttribute("data-text", "large");
        assertThat(page.locator(".comfort-status")).hasText("This browser does not save your settings. They last until you leave the page.");
    }

    @Test
    void largePrintIsRememberedWhereverItIsChosen() throws IOException {
        page.navigate(SITE.url(CHECK_IN));
        page.locator(".sheet-large").click();
        openPanel("worksheets/listening-well/index.html");
        assertThat(page.locator(".sheet-large")).hasAttribute("aria-pressed", "true");
        assertThat(choice("paper", "large")).isChecked();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
        assertEquals("24px", style("fontSize", "form.sheet label"));
    }

    @Test
    void theBrowsersPrintCommandPrintsBlankSheetsIfChosen() {
        openPanel(CHECK_IN);
        choice("sheets", "blank").check();
        page.reload();
        page.locator("input[name=felt]").fill("something private");
        String paper = printed();
        assertTrue(paper.contains("Weekly check-in"), paper);
        assertFalse(paper.contains("something private"), paper);
        assertThat(page.locator("html")).not().hasAttribute("data-print", "blank");
    }

    @Test
    void plainNamesRevealNothingInTheTitleAndInTheFooterOfPrints() {
        openPanel(CHECK_IN);
        choice("names", "plain").check();
        assertThat(page).hasTitle("Notes");
        page.navigate(SITE.url(CHECK_IN));
        assertThat(page).hasTitle("Notes");
        page.evaluate("window.print = () => { window.printedAs = document.title; }");
        page.locator("[data-action=print-filled]").click();
        assertEquals("Notes", page.evaluate("window.printedAs"));
        page.keyboard().press("Escape");
        String paper = printed();
        assertTrue(paper.contains("Weekly check-in"), paper);
        assertFalse(paper.contains("Closer") || paper.contains("github.io"), paper);
        page.navigate(SITE.url("answers/index.html"));
        assertEquals("notes.json", page.waitForDownload(() -> page.locator("[data-action=save]").click()).suggestedFilename());
        openPanel(CHECK_IN);
        choice("names", "plain").uncheck();
        assertThat(page).hasTitle(Pattern.compile("Weekly check-in · Closer"));
    }

    private String printed() {
        byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", SECTION, CHECK_IN, "worksheets/where-are-we-now/index.html", "safety/index.html", "worksheets/index.html"})
    void everythingAtItsLargestFitsAPhoneOf320PixelsAndADesk(String path) {
        hasChosen(EVERYTHING);
        for (int width : List.of(320, 1024, 1280)) {
            page.setViewportSize(width, 720);
            page.navigate(SITE.url(path));
            assertEquals(width, page.evaluate("document.documentElement.scrollWidth"));
        }
    }

    @Test
    void nothingIsFoundByAxeInThePanelWithMoreContrastAndWithout() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            openPanel(CHECK_IN);
            Axe.assertNoProblems(page);
            choice("contrast", "more").check();
            Axe.assertNoProblems(page);
            choice("contrast", "").check();
        }
    }
}
