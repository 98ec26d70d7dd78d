package org.workleaf.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick exit. */
class QuickExitTest {

    private static final BuiltSite SITE = BuiltSite.get();
    private static final String CHECK_IN = "worksheets/weekly-check-in/index.html";
    private static final String SAFETY = "safety/index.html";
    private static final Pattern ELSEWHERE = Pattern.compile("https://www\\.bbc\\.com/.*");

    @RegisterExtension
    final TestBrowser browser = new TestBrowser();

    private Page page;

    @BeforeEach
    void openPage() {
        page = withANeutralPageToGoTo(browser.newPage());
    }

    private static Page withANeutralPageToGoTo(Page page) {
        page.context().route(ELSEWHERE, route -> route.fulfill(new Route.FulfillOptions().setContentType("text/html")
                .setBody("<!doctype html><title>Weather</title><link rel=icon href='data:,'><h1>Sun and showers</h1>")));
        return page;
    }

    private void pressShift(int times) {
        for (int i = 0; i < times; i++) {
            page.keyboard().press("Shift");
        }
    }

    @Test
    void theButtonPutsANeutralPageInThePlaceOfThisOne() {
        page.navigate(SITE.url("index.html"));
        page.navigate(SITE.url(CHECK_IN));
        page.locator(".exit-link").click();
        assertThat(page).hasURL(ELSEWHERE);
        page.goBack();
        assertThat(page).hasURL(SITE.url("index.html"));
    }

    @Test
    void aDialogOverThePageHasTheWayOutToo() {
        page.navigate(SITE.url("answers/index.html"));
        page.locator("your-answers [data-action=set]").click();
        page.locator("dialog .exit-link").click();
        assertThat(page).hasURL(ELSEWHERE);
    }

    @ParameterizedTest
    @ValueSource(strings = {CHECK_IN, SAFETY, "practices/be-open/index.html"})
    void shiftThreeTimesDoesTheSame(String path) {
        page.navigate(SITE.url(path));
        pressShift(2);
        assertThat(page.locator(".exit-status")).hasText("Press Shift once more to leave.");
        pressShift(1);
        assertThat(page).hasURL(ELSEWHERE);
    }

    @Test
    void capitalLettersAndShortcutsDoNotLeaveThePage() {
        page.navigate(SITE.url(CHECK_IN));
        page.locator("input[name=felt]").click();
        for (String key : List.of("Shift+A", "Shift+B", "Shift+Tab", "Shift+C", "Shift", "Shift+D", "Shift", "a", "Shift", "Control+Shift", "Shift")) {
            page.keyboard().press(key);
        }
        assertThat(page).hasURL(SITE.url(CHECK_IN));
        assertThat(page.locator("body")).isVisible();
    }

    @Test
    void thePageIsCoveredBeforeTheOtherOneAnswers() {
        List<Object> seen = new ArrayList<>();
        page.exposeBinding("leaving", (source, arguments) -> seen.add(arguments[0]));
        page.navigate(SITE.url(CHECK_IN));
        page.locator("input[name=felt]").fill("hopeful");
        page.evaluate("""
                () => addEventListener('beforeunload', () => window.leaving([getComputedStyle(document.body).display,
                    document.title, document.querySelector('link[rel=icon]').getAttribute('href')].join(' ')))""");
        pressShift(3);
        assertThat(page).hasURL(ELSEWHERE);
        assertEquals(List.of("none Loading… data:,"), seen);
    }

    @Test
    void theAnswersAreAskedToLockThemselves() {
        List<Object> locked = new ArrayList<>();
        page.exposeBinding("locked", (source, arguments) -> locked.add(true));
        page.navigate(SITE.url(CHECK_IN));
        page.evaluate("window.workleaf = { ...window.workleaf, lock: () => window.locked() }");
        pressShift(3);
        assertThat(page).hasURL(ELSEWHERE);
        assertEquals(List.of(true), locked);
    }

    @Test
    void aFailingLockDoesNotPreventTheExit() {
        page.navigate(SITE.url(CHECK_IN));
        page.evaluate("window.workleaf = { lock() { throw new Error('no lock'); } }");
        page.locator(".exit-link").click();
        assertThat(page).hasURL(ELSEWHERE);
    }

    @Test
    void whatWasTypedLastIsKept() {
        page.navigate(SITE.url(CHECK_IN));
        page.locator("input[name=felt]").pressSequentially("in a hurry");
        pressShift(3);
        assertThat(page).hasURL(ELSEWHERE);
        page.navigate(SITE.url(CHECK_IN));
        assertThat(page.locator("input[name=felt]")).hasValue("in a hurry");
    }

    /** Simulates a slow device, which opens the answers only after the reader has typed and left. */
    @Test
    void whatWasTypedBeforeTheAnswersWereOpenIsKept() {
        page.addInitScript("""
                const open = IDBFactory.prototype.open;
                IDBFactory.prototype.open = function (...named) {
                  const request = open.apply(this, named);
                  Object.defineProperty(request, 'onsuccess', { set() {} }); // as if it took longer than the reader stays
                  return request;
                };""");
        page.clock().install();
        page.navigate(SITE.url(CHECK_IN));
        page.clock().pauseAt(System.currentTimeMillis() + 60_000); // the longest wait for the answers does not end
        page.locator("input[name=felt]").pressSequentially("in a hurry");
        pressShift(3);
        assertThat(page).hasURL(ELSEWHERE);
        Page later = page.context().newPage();
        later.navigate(SITE.url(CHECK_IN));
        assertThat(later.locator("input[name=felt]")).hasValue("in a hurry");
    }

    @Test
    void answersThatNeverOpenDoNotPreventTheExit() {
        page.addInitScript("IDBFactory.prototype.open = () => ({});");
        page.clock().install();
        page.navigate(SITE.url(CHECK_IN));
        page.clock().pauseAt(System.currentTimeMillis() + 60_000);
        page.locator("input[name=felt]").pressSequentially("in a hurry");
        pressShift(3);
        assertThat(page).hasURL(ELSEWHERE);
    }

    @Test
    void itWorksWhereTheRestOfTheScriptFails() {
        browser.expectError("broken");
        page.addInitScript("customElements.define = () => { throw new Error('broken'); };");
        page.navigate(SITE.url(CHECK_IN));
        pressShift(3);
        assertThat(page).hasURL(ELSEWHERE);
    }

    @Test
    void withoutJavaScriptTheButtonIsAPlainLink() {
        Page page = withANeutralPageToGoTo(browser.newPageWithoutScripts());
        page.navigate(SITE.url(CHECK_IN));
        assertThat(page.locator(".exit-keys")).isHidden();
        page.locator(".exit-link").click();
        assertThat(page).hasURL(ELSEWHERE);
    }

    @Test
    void itIsOnlyOnPagesWithAWorksheetAndOnTheSafetyPage() throws IOException {
        for (String path : SITE.pages()) {
            Document document = Jsoup.parse(SITE.folder().resolve(path));
            boolean isNeeded = !document.select("work-sheet").isEmpty() || path.equals(SAFETY) || path.equals("answers/index.html");
            assertEquals(isNeeded ? 1 : 0, document.select("a.exit-link[href^=https]").size(), path);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 768, 1280})
    void itStaysInViewAndNeverCoversWhatHasTheFocus(int width) {
        page.setViewportSize(width, 480);
        page.navigate(SITE.url("worksheets/where-are-we-now/index.html"));
        int fields = page.locator("form.sheet input, form.sheet textarea").count();
        assertTrue(fields > 20, fields + " fields");
        for (String key : List.of("Tab", "Shift+Tab")) {
            for (int i = 0; i < Math.min(fields, 40); i++) {
                page.keyboard().press(key);
                assertNothingFocusedIsCovered();
            }
        }
        page.evaluate("document.activeElement.blur()");
        page.locator("form.sheet textarea").first().focus();
        for (int step = 0; step < 12; step++) {
            page.evaluate("window.scrollBy({ top: 60, behavior: 'instant' })");
            assertNothingFocusedIsCovered();
        }
    }

    private void assertNothingFocusedIsCovered() {
        Object seen = page.evaluate("""
                async () => {
                  for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
                  const bar = document.querySelector('.exit-bar');
                  const place = bar.getBoundingClientRect();
                  if (place.top < 0 || place.bottom > innerHeight) return 'the button is out of view';
                  const focused = document.activeElement;
                  if (bar.contains(focused) || focused === document.body) return '';
                  const { top, bottom } = focused.getBoundingClientRect();
                  return top < place.bottom && place.top < bottom ? `${focused.id} is covered` : '';
                }""");
        assertEquals("", seen);
    }

    @Test
    void itIsNotOnPaper() {
        page.navigate(SITE.url(CHECK_IN));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
        assertThat(page.locator(".exit-bar")).isHidden();
        assertTrue(page.locator("form.sheet").isVisible());
    }
}
