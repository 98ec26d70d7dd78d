package org.workleaf.browser;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks of each page of Closer in a real browser. */
class EveryPageTest {

    private static final BuiltSite SITE = BuiltSite.get();

    static Stream<String> pages() {
        return SITE.pages().stream().filter(page -> !page.equals("404.html"));
    }

    @RegisterExtension
    final TestBrowser browser = new TestBrowser();

    /** In a browser that has not cached anything yet. */
    @ParameterizedTest
    @MethodSource("pages")
    void asksNoOtherOriginAndKeepsItsOwnPolicy(String path) {
        Page page = browser.newPage();
        List<String> requests = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        page.onRequest(request -> requests.add(request.url()));
        page.onConsoleMessage(message -> {
            if (message.type().equals("warning") && !message.text().equals(TestBrowser.SERVICE_WORKER_BLOCKED)) {
                warnings.add(message.text());
            }
        });
        page.navigate(SITE.url(path));
        page.waitForLoadState();

        assertEquals(List.of(), warnings);
        assertEquals(List.of(), requests.stream().filter(url -> !url.startsWith(SITE.origin()) && !url.startsWith("data:")).toList());
        assertTrue(requests.stream().filter(url -> !isWhatThePageIsFor(path, url)).count() <= 4, "more than four requests: " + requests);
        String policy = (String) page.evaluate("document.querySelector('meta[http-equiv=Content-Security-Policy]').content");
        assertTrue(policy.startsWith("default-src 'none';"), policy);
    }

    /** Readers who come to look after their answers, to search or to choose sheets have opened what does it. */
    private static boolean isWhatThePageIsFor(String path, String url) {
        return path.equals("answers/index.html") && url.contains("/extra/vault-")
                || path.equals("print/pack/index.html") && url.contains("/extra/pack-")
                || path.equals("search/index.html") && url.contains("/extra/")
                // Words to choose from, and answers to questions that have been renamed or removed.
                || url.contains("/extra/words-") || url.contains("/extra/earlier-");
    }

    @Test
    void axeFindsNothingOnAnyPageAndEachFitsAPhoneOf320Pixels() {
        Page page = browser.newPage();
        AxeColours light = new AxeColours();
        AxeColours dark = new AxeColours();
        assertAll(pages().map(path -> () -> {
            page.setViewportSize(1280, 720);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            page.navigate(SITE.url(path));
            assertEquals(List.of(), Axe.problemsOtherThanColours(page), path);
            assertEquals(List.of(), light.problems(page), path + " in light mode");
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            assertEquals(List.of(), dark.problems(page), path + " in dark mode");
            page.setViewportSize(320, 640);
            assertEquals(320, page.evaluate("document.documentElement.scrollWidth"), path);
        }));
    }

    @Test
    void axeFindsProblemsWhereThereAreSome() {
        Page page = browser.newPage();
        page.setContent("<!doctype html><html lang=en><title>A page</title><main><h1>A page</h1><p style='color: #999'>Pale</p><img src='data:,'>");
        assertEquals(List.of("color-contrast p", "image-alt img"), Axe.problems(page));
        assertEquals(List.of("image-alt img"), Axe.problemsOtherThanColours(page));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertEquals(List.of("color-contrast p"), Axe.problems(page, "color-contrast"));
    }

    @Test
    void coloursAreCheckedOfEachElementThatLooksNew() {
        Page page = browser.newPage();
        AxeColours colours = new AxeColours();
        String start = "<!doctype html><html lang=en><title>A page</title><main><h1>A page</h1>";
        page.setContent(start + "<p>Dark</p><p style='color: #999' id=one>Pale</p>");
        assertEquals(List.of("color-contrast #one"), colours.problems(page));
        page.setContent(start + "<p>Dark</p><p style='color: #999' id=two>Pale, too</p>");
        assertEquals(List.of(), colours.problems(page));
        page.setContent(start + "<div style='background: #555'><p>Dark</p></div>");
        assertEquals(List.of("color-contrast p"), colours.problems(page));
    }

    @Test
    void aLongWordInTheGuidesNameIsNotSplit() {
        Page page = browser.newPage(options -> options.setViewportSize(1280, 900));
        page.navigate(SITE.url("index.html"));
        assertEquals(3.0, ((Number) page.evaluate("(() => { const name = document.querySelector('h1'); name.textContent = 'Quiet evenings together';"
                + " return Math.round(name.offsetHeight / parseFloat(getComputedStyle(name).lineHeight)); })()")).doubleValue());
    }

    @Test
    void everyPageIsReadableAndHasLinksWithoutJavaScript() {
        Page page = browser.newPageWithoutScripts();
        assertAll(pages().map(path -> () -> {
            page.navigate(SITE.url(path));
            assertTrue(page.locator("h1").first().isVisible(), path);
            assertTrue(page.locator("a[href*='safety']").count() > 0, path + " has no link to the safety page");
            assertEquals(0, page.locator(".sheet-tools:visible, .sheet-progress:visible").count(), path + " shows tools that do nothing");
        }));
    }

    @Test
    void everyPageOpensFromDisk() {
        Page page = browser.newPage();
        List<String> failed = new ArrayList<>();
        page.onRequestFailed(request -> {
            // The next page is opened before the icon of this one is read.
            if (!request.failure().equals("net::ERR_ABORTED")) {
                failed.add(request.url());
            }
        });
        for (String path : pages().toList()) {
            page.navigate(SITE.fileUrl(path));
            assertTrue(page.evaluate("document.documentElement.classList.contains('js')").equals(true), path + " did not run its script");
        }
        assertEquals(List.of(), failed);
    }
}
