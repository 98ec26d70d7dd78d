package org.workleaf.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Worksheets with {@code repeat=daily}, which are due again on the next calendar day. */
class DailyTest {

    private static final EveryField SITE = EveryField.get();

    @RegisterExtension
    final TestBrowser browser = new TestBrowser();

    private Page page;

    private Locator field(String id) {
        return page.locator("[id='each-evening." + id + "']");
    }

    private void fill(String felt, int close) {
        field("today").fill(felt);
        field("close." + close).check();
        page.evaluate("document.querySelector('work-sheet').flush()");
    }

    /** Changes when the sheet was saved, in minutes from last midnight. */
    private void savedAt(int minutes) {
        page.evaluate("minutes => workleaf.answers.update(document.querySelector('work-sheet').key, undefined,"
                + " (record) => ({ ...record, savedAt: new Date().setHours(0, 0, 0, 0) + minutes * 60000 }))", minutes);
        page.reload();
        assertThat(field("today")).hasValue("tired");
    }

    @Test
    void aDailySheetIsDueOnTheNextCalendarDayAndKeepsEachDay() {
        page = browser.newPage();
        page.navigate(SITE.url("worksheets/each-evening/index.html"));
        assertThat(page.locator(".sheet-kind")).containsText("every day");
        fill("tired", 1);
        savedAt(0);
        assertThat(page.locator(".sheet-status")).containsText("Saved");
        assertThat(page.locator(".sheet-again-due")).hasCount(0);
        savedAt(-1);
        page.locator(".sheet-again-due button").click();
        assertThat(field("today")).hasValue("");
        fill("rested", 3);
        assertThat(page.locator(".sheet-again summary")).hasCount(1);
        page.locator(".sheet-again summary").click();
        assertThat(page.locator(".sheet-again details")).containsText("tired");
    }
}
