package org.workleaf.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Worksheets with {@code repeat=daily}, which are due again on the next calendar day. */
class DailyTest {

    private static final EveryField SITE = EveryField.get();

    @RegisterExtension
    final TestBrowser browser = new TestBrowser();

    private Page page;

    private void openAt(int day, int hour) {
        page.clock().setFixedTime(LocalDateTime.of(2026, 3, day, hour, 0).atZone(ZoneId.systemDefault()).toInstant().toEpochMilli());
        page.navigate(SITE.url("worksheets/each-evening/index.html"));
    }

    private Locator field(String id) {
        return page.locator("[id='each-evening." + id + "']");
    }

    private void fill(String felt, int close) {
        field("today").fill(felt);
        field("close." + close).check();
        page.evaluate("document.querySelector('work-sheet').flush()");
    }

    @Test
    void aDailySheetIsDueOnTheNextMorningAndKeepsEachDay() {
        page = browser.newPage();
        openAt(2, 21);
        assertThat(page.locator(".sheet-kind")).containsText("every day");
        fill("tired", 1);
        openAt(2, 23);
        assertThat(field("today")).hasValue("tired");
        assertThat(page.locator(".sheet-again-due")).hasCount(0);
        openAt(3, 7);
        page.locator(".sheet-again-due button").click();
        assertThat(field("today")).hasValue("");
        fill("rested", 3);
        openAt(3, 8);
        assertThat(page.locator(".sheet-again summary")).hasText(new String[] {"2 March 2026"});
        assertThat(page.locator(".sheet-again table").first()).containsText("2 Mar 2026");
    }
}
