package org.workleaf.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The search, from any page. */
class SearchTest {

    private static final BuiltSite SITE = BuiltSite.get();
    private static final String PAGE = "practices/be-open/index.html";

    @RegisterExtension
    final TestBrowser browser = new TestBrowser();

    private Page page;

    @BeforeEach
    void openPage() {
        page = browser.newPage();
    }

    private Locator line() {
        return page.locator(".finder-words");
    }

    private Locator results() {
        return page.locator(".finder-results a");
    }

    private Locator status() {
        return page.locator(".finder-status");
    }

    private void search(String words) {
        page.keyboard().press("/");
        assertThat(line()).isFocused();
        line().pressSequentially(words);
    }

    @Test
    void inflectedFormsAreFoundAndHighlighted() {
        page.navigate(SITE.url(PAGE));
        search("listened");
        assertThat(results().first()).isVisible();
        assertThat(page.locator(".finder-results mark").first()).hasText(Pattern.compile("listen.*", Pattern.CASE_INSENSITIVE));
        assertTrue(page.locator(".finder-results mark").allTextContents().stream()
                .anyMatch(word -> word.equalsIgnoreCase("listening") || word.equalsIgnoreCase("listen")));
    }

    @Test
    void resultsFollowTheTyping() {
        page.navigate(SITE.url(PAGE));
        search("li");
        assertThat(status()).hasText(Pattern.compile("\\d+ results"));
        for (char letter : "stening".toCharArray()) {
            page.keyboard().type(String.valueOf(letter));
            assertThat(results().first()).isVisible();
        }
        assertThat(status()).hasText(Pattern.compile("\\d+ results?"));
        line().fill("");
        assertThat(results()).hasCount(0);
        assertThat(status()).hasText("");
    }

    @Test
    void aWorksheetIsFoundByItsTitleAndAPromptByItsWords() {
        page.navigate(SITE.url(PAGE));
        search("weekly check-in");
        assertThat(results().first()).hasText("Weekly check-in");
        assertEquals(SITE.url("worksheets/weekly-check-in/index.html"), results().first().evaluate("link => link.href"));
    }

    @Test
    void moreWordsFindLess() {
        page.navigate(SITE.url(PAGE));
        search("afraid");
        assertThat(status()).hasText(Pattern.compile("^\\d+ results"));
        int one = count();
        line().fill("afraid partner");
        assertThat(status()).hasText(Pattern.compile("^(?!" + one + " )\\d+ results?"));
        assertTrue(count() < one);
    }

    private int count() {
        return Integer.parseInt(status().textContent().replaceAll("\\D.*", ""));
    }

    @Test
    void theKeyboardAloneSearchesAndComesBack() {
        page.navigate(SITE.url(PAGE));
        Locator start = page.locator(".top-links a").last();
        start.focus();
        search("listen");
        assertThat(results().first()).isVisible();
        page.keyboard().press("ArrowDown");
        assertThat(results().first()).isFocused();
        page.keyboard().press("ArrowDown");
        assertThat(results().nth(1)).isFocused();
        page.keyboard().press("ArrowUp");
        page.keyboard().press("ArrowUp");
        assertThat(line()).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog")).not().isVisible();
        assertThat(start).isFocused();
        search("listen");
        page.keyboard().press("Enter");
        String target = (String) results().first().evaluate("link => link.href");
        page.keyboard().press("Enter");
        page.waitForURL(target);
    }

    @Test
    void aSlashThatIsWrittenStaysASlash() {
        page.navigate(SITE.url("worksheets/weekly-check-in/index.html"));
        Locator field = page.locator("[id='weekly-check-in.felt']");
        field.focus();
        page.keyboard().type("up/down");
        assertThat(field).hasValue("up/down");
        assertEquals(0, page.locator("dialog[open]").count());
    }

    @Test
    void theKeyCanBeTurnedOff() {
        page.navigate(SITE.url(PAGE));
        search("x");
        page.locator(".search-key input").uncheck();
        page.keyboard().press("Escape");
        page.reload();
        page.keyboard().press("/");
        page.locator("a[data-opens=search]").click();
        assertThat(page.locator(".search-key input")).not().isChecked();
    }

    @Test
    void aWordThatIsNowhereIsSaidToBeNowhere() {
        page.navigate(SITE.url(PAGE));
        search("zyzzyva");
        assertThat(status()).hasText(Pattern.compile("Nothing found for “zyzzyva”.*"));
        line().fill("lisening");
        assertThat(status()).hasText(Pattern.compile("Nothing found for “lisening”, but .*"));
        assertThat(results().first()).isVisible();
    }

    @Test
    void whatIsWrittenIsNeverReadAsAPattern() {
        page.navigate(SITE.url(PAGE));
        search("listen");
        for (String words : List.of("*", "+-~^:", "title:listen", "<img src=x onerror=alert(1)>", "__proto__", "constructor", "'", "\\")) {
            line().fill(words);
        }
        line().fill("listen");
        assertThat(results().first()).isVisible();
        assertEquals(0, page.locator(".search-dialog img").count());
    }

    @Test
    void itSearchesOnAPageOpenedFromAFolder() {
        page.navigate(SITE.fileUrl(PAGE));
        search("listening");
        assertThat(results().first()).isVisible();
        results().first().click();
        page.waitForURL(Pattern.compile("file:.*"));
        assertThat(page.locator("h1")).isVisible();
    }

    @Test
    void nothingOfTheSearchIsLoadedBeforeItIsOpened() {
        List<String> requests = new ArrayList<>();
        page.onRequest(request -> requests.add(request.url()));
        page.navigate(SITE.url(PAGE));
        page.waitForLoadState();
        assertEquals(List.of(), requests.stream().filter(url -> url.contains("lunr") || url.contains("search-")).toList());
        search("open");
        assertThat(results().first()).isVisible();
        assertEquals(1, requests.stream().filter(url -> url.contains("search-index")).count());
    }

    @Test
    void withoutJavaScriptItsPageSaysHowToFindThings() {
        Page page = browser.newPageWithoutScripts();
        page.navigate(SITE.url(PAGE));
        page.locator("a[data-opens=search]").click();
        assertThat(page.locator("h1")).hasText("Search");
        assertThat(page.getByText("the whole guide on one page")).isVisible();
        assertTrue(page.locator(".book-contents a").count() > 10);
    }

    @Test
    void theSearchPageSearchesInPlace() {
        page.navigate(SITE.url("search/index.html"));
        line().fill("listening");
        assertThat(results().first()).isVisible();
        page.locator("h1").click();
        page.keyboard().press("/");
        assertThat(line()).isFocused();
        assertEquals(0, page.locator("dialog").count());
    }

    @Test
    void itFindsNothingThatAxeDoesInAnyStateAndFitsAPhone() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(320, 360, 1280)) {
                page = browser.newPage(options -> options.setColorScheme(scheme).setViewportSize(width, 760));
                page.navigate(SITE.url(PAGE));
                page.keyboard().press("/");
                for (String words : List.of("", "zyzzyva", "listening")) {
                    line().fill(words);
                    assertThat(status()).hasText(Pattern.compile(words.isEmpty() ? "^$" : ".*(found|result).*"));
                    Axe.assertNoProblems(page);
                    assertEquals(width, page.evaluate("document.documentElement.scrollWidth"));
                    assertTrue((boolean) page.evaluate("(d => d.scrollWidth <= d.clientWidth)(document.querySelector('dialog'))"));
                }
                page.close();
            }
        }
    }

    @Test
    void aSlowPhoneAnswersItsReaderAllTheWhile() {
        OperatingSystemMXBean machine = ManagementFactory.getOperatingSystemMXBean();
        assumeTrue(machine.getSystemLoadAverage() < machine.getAvailableProcessors(), "this machine is busy: a measure would say nothing");
        page.addInitScript("""
                window.longest = 0;
                new PerformanceObserver((list) => {
                  for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
                }).observe({ type: 'longtask' });""");
        double best = Double.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            page.navigate(SITE.url(PAGE));
            page.keyboard().press("/");
            assertThat(line()).isFocused();
            page.keyboard().press("Escape");
            CDPSession session = page.context().newCDPSession(page);
            JsonObject slow = new JsonObject();
            slow.addProperty("rate", 4);
            session.send("Emulation.setCPUThrottlingRate", slow);
            page.evaluate("window.longest = 0");
            search("listening");
            assertThat(status()).hasText(Pattern.compile("\\d+ results"));
            best = Math.min(best, ((Number) page.evaluate("window.longest")).doubleValue());
            session.detach();
        }
        assertTrue(best <= 50, "the page did not answer for " + best + " ms");
    }
}
