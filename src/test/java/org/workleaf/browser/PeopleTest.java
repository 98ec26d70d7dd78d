package org.workleaf.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two people who share a device, with several tabs or pages restored from the back/forward cache. */
class PeopleTest {

    private static final BuiltSite SITE = BuiltSite.get();
    private static final String CHECK_IN = "worksheets/weekly-check-in/index.html";
    private static final String ANSWERS = "answers/index.html";
    private static final String NO_STORAGE_EVENTS = "addEventListener('storage', (event) => event.stopImmediatePropagation());";
    private static final String RESTORED_EVENT = "dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))";

    @RegisterExtension
    final TestBrowser browser = new TestBrowser();

    private Page page;

    @BeforeEach
    void openADeviceOfTwo() {
        page = browser.newPage();
        page.navigate(SITE.url(CHECK_IN));
        page.evaluate("localStorage.setItem('workleaf-person', '1')");
        page.reload();
        assertThat(page.locator(".sheet-who")).containsText("Person 1");
    }

    private Page anotherTab() {
        Page other = page.context().newPage();
        other.navigate(SITE.url(CHECK_IN));
        return other;
    }

    private static Locator felt(Page page) {
        return page.locator("[id='weekly-check-in.felt']");
    }

    private static void expectStatus(Page page, String words) {
        assertThat(page.locator(".sheet-status")).containsText(words);
    }

    private static void switchTo(Page page, String person) {
        page.locator(".sheet-who button").click();
        assertThat(page.locator(".sheet-who")).containsText(person);
    }

    private void write(String text) {
        felt(page).fill(text);
        expectStatus(page, "Saved on this device");
    }

    private void expectAnswersOf(String person, String summary) {
        assertThat(page.locator("[data-show=people]")).containsText("This is " + person);
        assertThat(page.locator("[data-show=summary]")).containsText(summary);
    }

    private void lockWithPassphrase() {
        page.navigate(SITE.url(ANSWERS));
        Device.lock(page, "a quiet blue kettle");
        assertThat(page.locator(".answers-status")).containsText("protected by your passphrase");
        page.locator(".kept-list a").click();
        assertThat(felt(page)).hasValue("of the first");
    }

    @Test
    void theListFollowsWhenAnotherTabSwitches() {
        write("of the first");
        page.navigate(SITE.url(ANSWERS));
        expectAnswersOf("person 1", "One sheet");
        switchTo(anotherTab(), "Person 2");
        page.evaluate("dispatchEvent(new Event('focus'))");
        expectAnswersOf("person 2", "Nothing is saved yet.");
    }

    @Test
    void aListThatStaysSaysWhoseItIs() {
        write("of the first");
        page.addInitScript(NO_STORAGE_EVENTS);
        page.navigate(SITE.url(ANSWERS));
        expectAnswersOf("person 1", "One sheet");
        switchTo(anotherTab(), "Person 2");
        page.evaluate("document.querySelector('[data-show=people]').textContent = ''; dispatchEvent(new Event('focus'))");
        expectAnswersOf("person 1", "One sheet");
        assertThat(page.locator("[data-action=person]")).hasText("Switch to person 2");
    }

    @Test
    void switchingLocksTheOtherTabsToo() {
        write("of the first");
        lockWithPassphrase();
        page.addInitScript(NO_STORAGE_EVENTS);
        page.reload();
        assertThat(felt(page)).hasValue("of the first");
        Page other = anotherTab();
        expectStatus(other, "locked");
        switchTo(other, "Person 2");
        expectStatus(page, "locked");
        assertThat(felt(page)).hasValue("");
    }

    @Test
    void aSheetFollowsAndLosesNoWord() {
        write("of the first");
        Page other = anotherTab();
        assertThat(other.locator(".sheet-who")).containsText("Person 1");
        felt(page).fill("of the first, and a last word");
        switchTo(other, "Person 2");
        assertThat(page.locator(".sheet-who")).containsText("Person 2");
        assertThat(felt(page)).hasValue("");
        switchTo(page, "Person 1");
        assertThat(felt(page)).hasValue("of the first, and a last word");
    }

    @Test
    void whatTheDeviceDidNotTakeStaysOnThePage() {
        write("of the first");
        Page other = anotherTab();
        Device.fill(page);
        felt(page).fill("no room for this");
        expectStatus(page, "no storage left");
        page.evaluate("navigation.addEventListener('navigate', () => { window.isLeaving = true; })");
        switchTo(other, "Person 2");
        page.evaluate("workleaf.follow()");
        assertEquals(false, page.evaluate("window.isLeaving === true"));
        assertThat(page.locator(".sheet-who")).containsText("Person 1");
        assertThat(felt(page)).hasValue("no room for this");
    }

    @Test
    void aRestoredPageDoesNotShowTheOtherPersonsAnswers() {
        write("of the first");
        page.evaluate("localStorage.setItem('workleaf-person', '2'); " + RESTORED_EVENT);
        assertThat(page.locator(".sheet-who")).containsText("Person 2");
        assertThat(felt(page)).hasValue("");
    }

    @Test
    void aRestoredPageIsLockedIfAnotherPageWasLockedInTheMeantime() {
        write("of the first");
        lockWithPassphrase();
        page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })); " + RESTORED_EVENT);
        felt(page).fill("of the first, again");
        expectStatus(page, "Saved on this device");
        assertThat(felt(page)).hasValue("of the first, again");
        // Like Chromium: the previous page hands over its answers too late.
        page.evaluate("sessionStorage.removeItem('workleaf'); window.name = ''; " + RESTORED_EVENT);
        felt(page).fill("of the first, once more");
        page.evaluate("document.querySelector('work-sheet').flush()");
        assertThat(felt(page)).hasValue("of the first, once more");

        Page other = page.context().newPage();
        other.addInitScript("delete window.BroadcastChannel;");
        other.navigate(SITE.url(CHECK_IN));
        other.locator(".sheet-locked button").click();
        other.locator("dialog [name=present]").fill("a quiet blue kettle");
        other.keyboard().press("Enter");
        assertThat(felt(other)).hasValue("of the first, once more");
        other.evaluate("workleaf.lock()");
        expectStatus(other, "locked");
        assertThat(felt(page)).hasValue("of the first, once more");
        page.evaluate(RESTORED_EVENT);
        expectStatus(page, "locked");
        assertThat(felt(page)).hasValue("");
    }

    @Test
    void answersInTheTabAloneAreNotGivenUpForTheOtherOne() {
        page.evaluate("localStorage.setItem('workleaf-in-tab', 'yes')");
        page.navigate(SITE.url("worksheets/needs-desires-and-fears/index.html"));
        Locator need = page.locator("[id='needs-desires-and-fears.need']");
        need.fill("only in the tab");
        expectStatus(page, "gone when you close this tab");
        page.locator("[data-action=together]").click();
        assertThat(page.locator(".sheet-together .together-way").first()).isVisible();
        assertThat(page.locator(".sheet-together .together-way button").getByText("Switch to")).hasCount(0);
        assertThat(page.locator(".sheet-who button")).hasCount(0);
        assertThat(need).hasValue("only in the tab");
    }

    @Test
    void aSheetFromBeforeDoesNotSwitchOnceAnswersAreInTheTabAlone() {
        page.evaluate("localStorage.setItem('workleaf-in-tab', 'yes')");
        felt(page).fill("only in the tab");
        expectStatus(page, "gone when you close this tab");
        page.locator(".sheet-who button").click();
        expectStatus(anotherTab(), "gone when you close this tab");
        assertEquals("1", page.evaluate("localStorage.getItem('workleaf-person')"));
        assertThat(page.locator(".sheet-who")).containsText("Person 1");
        assertThat(felt(page)).hasValue("only in the tab");
    }
}
