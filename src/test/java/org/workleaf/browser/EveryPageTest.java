package org.workleaf.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks of each page of Closer in a real browser. */
class EveryPageTest {

    private static final BuiltSite SITE = BuiltSite.get();

    static Stream<String> pages() {
        return SITE.pages().stream().filter(page -> !page.equals("404.html"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void asksNoOtherOriginAndKeepsItsOwnPolicy(String path) {
        try (BrowserContext context = Chromium.get().newContext()) {
            List<String> requests = new ArrayList<>();
            List<String> complaints = new ArrayList<>();
            context.onRequest(request -> requests.add(request.url()));
            Page page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") || message.type().equals("warning")) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);
            page.navigate(SITE.url(path));
            page.waitForLoadState();

            assertEquals(List.of(), complaints);
            assertEquals(List.of(), requests.stream().filter(url -> !url.startsWith(SITE.origin()) && !url.startsWith("data:")).toList());
            assertTrue(requests.stream().filter(url -> !isWhatThePageIsFor(path, url)).count() <= 4, "more than four requests: " + requests);
            String policy = (String) page.evaluate("document.querySelector('meta[http-equiv=Content-Security-Policy]').content");
            assertTrue(policy.startsWith("default-src 'none';"), policy);
        }
    }

    /** Readers who come to look after their answers, or to search, have opened what does it. */
    private static boolean isWhatThePageIsFor(String path, String url) {
        return path.equals("answers/index.html") && url.contains("/extra/vault-")
                || path.equals("search/index.html") && url.contains("/extra/");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void hasNothingThatAxeFindsAndFitsAPhoneOf320Pixels(String path) {
        try (BrowserContext context = Chromium.get().newContext(new Browser.NewContextOptions().setColorScheme(ColorScheme.LIGHT))) {
            Page page = context.newPage();
            page.navigate(SITE.url(path));
            assertEquals(List.of(), violations(page, axe -> axe.withTags(
                    List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"))), "light");
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            assertEquals(List.of(), violations(page, axe -> axe.withRules(List.of("color-contrast", "link-in-text-block"))), "dark");
            page.setViewportSize(320, 640);
            assertEquals(320, page.evaluate("document.documentElement.scrollWidth"));
        }
    }

    @Test
    void aLongWordInTheGuidesNameIsNotSplit() {
        try (BrowserContext context = Chromium.get().newContext(new Browser.NewContextOptions().setViewportSize(1280, 900))) {
            Page page = context.newPage();
            page.navigate(SITE.url("index.html"));
            assertEquals(3.0, ((Number) page.evaluate("(() => { const name = document.querySelector('h1'); name.textContent = 'Quiet evenings together';"
                    + " return Math.round(name.offsetHeight / parseFloat(getComputedStyle(name).lineHeight)); })()")).doubleValue());
        }
    }

    private static List<String> violations(Page page, UnaryOperator<AxeBuilder> what) {
        return what.apply(new AxeBuilder(page)).analyze().getViolations().stream().map(rule -> rule.getId() + " "
                + rule.getNodes().stream().limit(3).map(node -> String.valueOf(node.getTarget())).toList()).toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isReadableAndHasLinksWithoutJavaScript(String path) {
        try (BrowserContext context = Chromium.get().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(SITE.url(path));
            assertTrue(page.locator("h1").first().isVisible());
            assertTrue(page.locator("a[href*='safety']").count() > 0, "no way to the safety page");
            assertEquals(0, page.locator(".sheet-tools:visible, .sheet-progress:visible").count(), "tools that do nothing are shown");
        }
    }

    @Test
    void everyPageOpensFromDisk() {
        try (BrowserContext context = Chromium.get().newContext()) {
            Page page = context.newPage();
            List<String> failed = new ArrayList<>();
            page.onRequestFailed(request -> {
                // The next page is opened before the icon of this one is read.
                if (!request.failure().equals("net::ERR_ABORTED")) {
                    failed.add(request.url());
                }
            });
            page.onPageError(failed::add);
            for (String path : pages().toList()) {
                page.navigate(SITE.fileUrl(path));
                assertTrue(page.evaluate("document.documentElement.classList.contains('js')").equals(true), path + " did not run its script");
            }
            assertEquals(List.of(), failed);
        }
    }
}
