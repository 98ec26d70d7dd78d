package org.workleaf.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.workleaf.FileEdit;

/** Answers typed while the browser is still reading or saving. */
class AnswersInTimeTest {

    private static final BuiltSite SITE = BuiltSite.get();
    private static final String CHECK_IN = "worksheets/weekly-check-in/index.html";

    /** Suppresses the completion events of transactions on the answers, as in a page that is closed too early. */
    private static final String DEAF = """
            const { set } = Object.getOwnPropertyDescriptor(IDBTransaction.prototype, 'oncomplete');
            Object.defineProperty(IDBTransaction.prototype, 'oncomplete', {
              set(listener) {
                if (window.deafTo !== this.mode || !this.objectStoreNames.contains('answers')) set.call(this, listener);
              },
            });
            """;

    @RegisterExtension
    final TestBrowser browser = new TestBrowser();

    private Page page;

    @BeforeEach
    void openPage() {
        // A service worker would serve the pages as built, not as changed by the test.
        page = browser.newPage();
    }

    private static Locator felt(Page page) {
        return page.locator("[id='weekly-check-in.felt']");
    }

    private static Locator hard(Page page) {
        return page.locator("[id='weekly-check-in.hard']");
    }

    private static void waitUntilSaved(Page page) {
        assertThat(page.locator(".sheet-status").first()).hasText(Pattern.compile("Saved on this device.*"));
    }

    private void write(String text) {
        page.navigate(SITE.url(CHECK_IN));
        felt(page).fill(text);
        waitUntilSaved(page);
    }

    private Page opened(String script) {
        Page other = page.context().newPage();
        other.addInitScript(script);
        other.navigate(SITE.url(CHECK_IN));
        return other;
    }

    /** Blocks the answers database until {@code window.isFree}, like a slow disk. */
    private void blockStore() {
        page.evaluate("""
                async () => {
                  const database = await new Promise((opened) => {
                    indexedDB.open('workleaf').onsuccess = ({ target }) => opened(target.result);
                  });
                  const answers = database.transaction('answers', 'readwrite').objectStore('answers');
                  const hold = () => {
                    if (!window.isFree) answers.get(['', '']).onsuccess = hold;
                  };
                  hold();
                }""");
    }

    private void editWhileStoreIsBlocked() {
        page.clock().install();
        blockStore();
        for (String text : new String[] {"one two four", "one two three four", "one two three, four"}) {
            felt(page).fill(text);
            page.clock().runFor(400); // longer than the pause before a save
        }
        page.evaluate("window.isFree = true");
        page.evaluate("document.querySelector('work-sheet').flush()");
        waitUntilSaved(page);
        assertThat(felt(page)).hasValue("one two three, four");
        page.reload();
        assertThat(felt(page)).hasValue("one two three, four");
    }

    @Test
    void aSlowSaveIsNotMistakenForAnotherTabs() {
        write("one four");
        editWhileStoreIsBlocked();
    }

    @Test
    void aSlowLockedSaveIsNotMistakenForAnotherTabs() {
        write("one four");
        page.navigate(SITE.url("answers/index.html"));
        Device.lock(page, "four words in a row");
        assertThat(page.locator("dialog")).hasCount(0);
        page.locator(".kept-list a").click();
        assertThat(felt(page)).hasValue("one four");
        editWhileStoreIsBlocked();
    }

    @Test
    void textTypedBeforeTheAnswersWereReadIsAppended() {
        write("hopeful");
        Page hasty = opened(DEAF + "window.deafTo = 'readonly';");
        hasty.evaluate("window.workleaf.answers.database.connect().then(() => {})");
        felt(hasty).fill("and tired");
        hasty.navigate(SITE.url("index.html"));
        assertThat(felt(opened(""))).hasValue("hopeful and tired");
    }

    @Test
    void textTypedDuringTheLastSaveIsKept() {
        write("I felt");
        Page hasty = opened(DEAF);
        assertThat(felt(hasty)).hasValue("I felt");
        hasty.evaluate("window.deafTo = 'readwrite'");
        felt(hasty).fill("I felt al");
        page.waitForCondition(() -> Device.storage(page).contains("I felt al")); // but its own page does not know
        felt(hasty).fill("I felt heard");
        hasty.navigate(SITE.url("index.html"));
        assertThat(felt(opened(""))).hasValue("I felt heard");
    }

    @Test
    void answersThatTheBrowserDeletesDuringEditingAreSavedAgain() {
        write("still here");
        page.evaluate("new Promise((resolve) => { indexedDB.deleteDatabase('workleaf').onsuccess = resolve; })");
        hard(page).fill("new");
        waitUntilSaved(page);
        page.evaluate("window.dispatchEvent(new Event('focus'))");
        page.evaluate("document.querySelector('work-sheet').flush()");
        assertThat(felt(page)).hasValue("still here");
        page.reload();
        assertThat(felt(page)).hasValue("still here");
        assertThat(hard(page)).hasValue("new");
    }

    /** Chromium restores a page before it hides the previous one. */
    @Test
    void aRestoredPageHasTheAnswersWrittenInItsTabSince() {
        Page tab = openTabOnlyPage();
        tab.addInitScript("addEventListener('pageshow', ({ persisted }) => { window.isBack = persisted; });");
        tab.navigate(SITE.url(CHECK_IN));
        felt(tab).fill("on the first page");
        assertThat(tab.locator(".sheet-status").first()).containsText("Not saved on this device");
        follow(tab, "practices/be-open/index.html");
        assertThat(felt(tab)).hasValue("on the first page");
        hard(tab).fill("on the second");
        tab.evaluate("document.querySelector('work-sheet').flush()");
        tab.evaluate("setTimeout(() => history.back())");
        assertThat(tab).hasURL(SITE.url(CHECK_IN));
        assumeTrue((Boolean) tab.evaluate("window.isBack"), "the browser made the page anew");
        assertThat(hard(tab)).hasValue("on the second");
        follow(tab, "practices/be-open/index.html");
        assertThat(hard(tab)).hasValue("on the second");
    }

    @Test
    void tabOnlyAnswersStayEvenIfTheLastOnesAreTooLarge() {
        Page tab = openTabOnlyPage();
        tab.clock().install();
        tab.navigate(SITE.url(CHECK_IN));
        felt(tab).fill("first");
        tab.evaluate("document.querySelector('work-sheet').flush()");
        tab.clock().pauseAt(System.currentTimeMillis() + 60_000); // the pause before a save does not end
        hard(tab).fill("much ".repeat(20_000));
        follow(tab, "practices/be-open/index.html");
        assertThat(felt(tab)).hasValue("first");
    }

    private Page openTabOnlyPage() {
        Page tab = browser.newPageWithBackForwardCache();
        tab.addInitScript("localStorage.setItem('workleaf-in-tab', 'yes');");
        return tab;
    }

    private static void follow(Page tab, String path) {
        tab.evaluate("(address) => { location.href = address; }", SITE.url(path));
        assertThat(tab).hasURL(SITE.url(path));
    }

    @Test
    void anAnswerUnderASheetsNewNameDoesNotHideThoseUnderTheOldOne() {
        write("from before");
        hard(page).fill("the old worry");
        page.evaluate("document.querySelector('work-sheet').flush()");
        page.context().route(Pattern.compile(".*/weekly-check-in/.*"), route -> {
            String html = FileEdit.replaced(new String(route.fetch().body(), StandardCharsets.UTF_8), "data-worksheet=\"weekly-check-in\"",
                    "data-worksheet=\"check-in\" data-renamed-from=\"weekly-check-in\"");
            route.fulfill(new Route.FulfillOptions().setContentType("text/html; charset=utf-8").setBody(html));
        });
        Page early = opened(DEAF + "window.deafTo = 'readonly';");
        early.evaluate("window.workleaf.answers.database.connect().then(() => {})");
        hard(early).fill("a word too early");
        early.navigate(SITE.url("index.html"));
        Page later = opened("");
        assertThat(felt(later)).hasValue("from before");
        // After the old answer, if the page was open before the new one was written.
        assertThat(hard(later)).hasValue(Pattern.compile("(the old worry )?a word too early"));
    }
}
