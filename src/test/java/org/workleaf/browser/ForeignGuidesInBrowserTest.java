package org.workleaf.browser;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.workleaf.cli.Workleaf;
import org.workleaf.guides.ForeignGuide;

/** The pages of guides on other subjects: large images, code, long tables, and a language from right to left. */
class ForeignGuidesInBrowserTest {

    @TempDir
    static Path folder;

    private static final Map<String, Host> HOSTS = new HashMap<>();

    @BeforeAll
    static void build() throws Exception {
        for (String name : names()) {
            ForeignGuide guide = ForeignGuide.copy(name, folder.resolve(name));
            assertEquals(0, Workleaf.run("build", "--no-pdf", "--source", guide.root().toString()));
            HOSTS.put(name, new Host(site(name), "/some/where/"));
        }
    }

    @AfterAll
    static void stop() {
        HOSTS.values().forEach(Host::close);
    }

    @RegisterExtension
    final TestBrowser browser = new TestBrowser();

    static List<String> names() {
        return ForeignGuide.names();
    }

    private static Path site(String name) {
        return folder.resolve(name).resolve("target/site");
    }

    private static List<String> pages(String name) throws Exception {
        return ForeignGuide.pages(site(name)).stream().filter(path -> !path.endsWith("404.html")).toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void onAPhoneOf360PixelsNoPageScrollsSidewaysAndEachColumnOfAWorksheetHasItsName(String name) throws Exception {
        Page page = browser.newPage(options -> options.setViewportSize(360, 640));
        assertAll(pages(name).stream().map(path -> () -> {
            page.navigate(HOSTS.get(name).url(path));
            assertEquals(360, page.evaluate("document.documentElement.scrollWidth"), path);
            // What sticks out where overflow is hidden or to the left of a page is not counted as scrollable.
            assertEquals(List.of(), page.evaluate("""
                    [...document.querySelectorAll('main *')]
                      .filter(element => !element.closest('.wide-table table, .heard, thead, [hidden]'))
                      .filter(element => element.getBoundingClientRect().right > 361 || element.getBoundingClientRect().left < -1)
                      .map(element => element.outerHTML.slice(0, 120))"""), path);
            assertEquals(List.of(), page.evaluate("""
                    [...document.querySelectorAll('form.sheet table')].filter(table => table.offsetParent).flatMap(table => [...table.tHead.rows[0].cells]
                      .map(heading => heading.textContent.trim())
                      .filter(text => text && ![...table.querySelectorAll('thead th, .column')]
                        .some(element => element.textContent.trim() === text && element.getBoundingClientRect().width > 5)))"""), path);
        }));
    }

    @ParameterizedTest
    @MethodSource("names")
    void axeFindsNothing(String name) throws Exception {
        Page page = browser.newPage(options -> options.setViewportSize(1280, 720));
        AxeColours light = new AxeColours();
        AxeColours dark = new AxeColours();
        assertAll(pages(name).stream().map(path -> () -> {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            page.navigate(HOSTS.get(name).url(path));
            assertEquals(List.of(), Axe.problemsOtherThanColours(page), path);
            assertEquals(List.of(), light.problems(page), path + " in light mode");
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            assertEquals(List.of(), dark.problems(page), path + " in dark mode");
        }));
    }

    @Test
    void aDrawingStaysOnLightPaperInDarkMode() {
        Page page = browser.newPage(options -> options.setColorScheme(ColorScheme.DARK));
        page.navigate(HOSTS.get("lab-booklet").url("pendulum/index.html"));
        String background = "getComputedStyle(document.querySelector('.prose img')).backgroundColor";
        assertEquals("rgb(245, 238, 225)", page.evaluate(background));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK).setMedia(Media.PRINT));
        assertEquals("rgba(0, 0, 0, 0)", page.evaluate(background));
    }

    @Test
    void blanksNextToBoxesStayInTheirColumns() {
        Page page = browser.newPage(options -> options.setViewportSize(1280, 900));
        page.navigate(HOSTS.get("maintenance-checks").url("worksheets/monthly-check/index.html"));
        assertEquals(List.of(), page.evaluate("""
                [...document.querySelectorAll('td.write input')]
                  .filter(blank => blank.getBoundingClientRect().right > blank.parentElement.getBoundingClientRect().right + 1)
                  .map(blank => blank.id)"""));
    }

    @Test
    void aLongTablePrintsOverSeveralPagesAndAShortOneOnOne() {
        Page page = browser.newPage();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.navigate(HOSTS.get("maintenance-checks").url("worksheets/monthly-check/index.html"));
        List<?> breaks = (List<?>) page.evaluate("[...document.querySelectorAll('.matrix')].map(each => getComputedStyle(each).breakInside)");
        assertEquals(List.of("auto", "avoid", "avoid"), breaks);
    }

    @Test
    void aWideTableScrollsInItsOwnBoxAlsoWithTheKeyboard() {
        Page page = browser.newPage(options -> options.setViewportSize(360, 640));
        page.navigate(HOSTS.get("maintenance-checks").url("yearly-check/index.html"));
        page.locator(".wide-table").focus();
        assertEquals(0, page.evaluate("document.activeElement.scrollLeft"));
        page.keyboard().press("ArrowRight");
        page.waitForFunction("document.activeElement.scrollLeft > 0");
        assertTrue(page.locator(".wide-table").getAttribute("aria-label").length() > 0);
    }

    @Test
    void theFooterHasTheLicenceTheSentencesAndTheNameOfTheGuide() {
        Page page = browser.newPage();
        page.navigate(HOSTS.get("lab-booklet").url("index.html"));
        assertEquals("Licence of the text: CC BY-SA 4.0", page.locator(".foot-licence").innerText());
        assertEquals("https://creativecommons.org/licenses/by-sa/4.0/", page.locator(".foot-licence a").getAttribute("href"));
        assertEquals("From the physics room; please bring it back.", page.locator(".foot-own").innerText());
        page.navigate(HOSTS.get("after-a-loss").url("first-days/index.html"));
        assertEquals("If it is too much, turn to somebody.", page.locator(".foot-safety").innerText());
        assertEquals("turn to somebody", page.locator(".foot-safety a").innerText());
        page.navigate(HOSTS.get("two-languages").url("he/index.html"));
        assertEquals("נכתב בידי דיירי הבית.", page.locator(".foot-own").innerText());
    }
}
