package org.workleaf.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Worksheets that repeat: earlier entries stay readable, and numbers are shown as a chart. */
class AgainTest {

    private static final BuiltSite SITE = BuiltSite.get();
    private static final String CHECK_IN = "worksheets/weekly-check-in/index.html";

    @RegisterExtension
    final TestBrowser browser = new TestBrowser();

    private Page page;

    @BeforeEach
    void openPage() {
        page = browser.newPage();
        page.navigate(SITE.url(CHECK_IN));
    }

    private Locator field(String id) {
        return page.locator("[id='weekly-check-in." + id + "']");
    }

    private void fill(String date, String felt, int closeness) {
        field("date").fill(date);
        field("felt").fill(felt);
        field("closeness." + closeness).check();
    }

    private void beginAnother() {
        page.locator(".sheet-tools [data-action=again]").click();
        assertThat(field("felt")).hasValue("");
    }

    private void fillThreeWeeks() {
        fill("2026-03-01", "tired", 2);
        beginAnother();
        fill("2026-03-08", "better", 4);
        beginAnother();
        fill("2026-03-15", "lighter", 5);
        page.evaluate("document.querySelector('work-sheet').flush()");
        page.reload();
        assertThat(page.locator(".sheet-again")).isVisible();
    }

    @Test
    void earlierSheetsStayReadableUnderTheirDates() {
        fillThreeWeeks();
        assertThat(field("felt")).hasValue("lighter");
        assertThat(page.locator(".sheet-again summary")).hasText(new String[] {"8 March 2026", "1 March 2026"});
        page.locator(".sheet-again summary").last().click();
        assertThat(page.locator(".sheet-again details").last()).containsText("tired");
    }

    @Test
    void aScalesValuesAreShownAsAChartAndATable() {
        fillThreeWeeks();
        assertThat(page.locator(".course figcaption")).hasText(new String[] {"How close did I feel to you this week?"});
        assertEquals(3, page.locator(".course-dot").count());
        assertThat(page.locator(".course-chart")).hasAttribute("aria-label", Pattern.compile("How close.*1 Mar 2026 to now.*table.*"));
        assertThat(page.locator(".course-table tbody tr")).hasText(new String[] {"1 Mar 20262", "8 Mar 20264", "now5"});
    }

    @Test
    void startingANewEntryCanBeUndone() {
        fill("2026-03-01", "tired", 2);
        beginAnother();
        page.locator(".sheet-undo button").click();
        assertThat(field("felt")).hasValue("tired");
        assertThat(page.locator(".sheet-again")).hasCount(0);
    }

    @Test
    void twoSheetsOfOneDayAreBothKept() {
        fill("2026-03-01", "morning", 2);
        beginAnother();
        fill("2026-03-01", "evening", 3);
        beginAnother();
        assertThat(page.locator(".sheet-again details")).hasCount(2);
        assertThat(page.locator(".sheet-again")).containsText("morning");
        assertThat(page.locator(".sheet-again")).containsText("evening");
    }

    @Test
    void anEntryCanBeErasedAndRestored() {
        fillThreeWeeks();
        page.locator(".sheet-again summary").last().click();
        page.locator(".sheet-again details[open] button").click();
        assertThat(page.locator(".sheet-again details")).hasCount(1);
        page.locator(".sheet-undo button").click();
        assertThat(page.locator(".sheet-again details")).hasCount(2);
    }

    @Test
    void afterAWeekTheSheetOffersANewEntry() {
        fill("2026-03-01", "tired", 2);
        assertThat(page.locator(".sheet-status")).containsText("Saved");
        page.evaluate("workleaf.answers.update(['closer', 'weekly-check-in'], undefined, (record) => ({ ...record, savedAt: Date.now() - 8 * 86400000 }))");
        page.reload();
        assertThat(page.locator(".sheet-again-due")).containsText("1 March 2026");
        page.locator(".sheet-again-due button").click();
        assertThat(field("felt")).hasValue("");
        assertThat(page.locator(".sheet-again-due")).hasCount(0);
        assertThat(page.locator(".sheet-again summary")).hasText("1 March 2026");
    }

    @Test
    void aCopyTakesTheEarlierSheetsAlong() throws IOException {
        fillThreeWeeks();
        page.navigate(SITE.url("answers/index.html"));
        String copy = Files.readString(page.waitForDownload(() -> page.locator("[data-action=save]").click()).path());
        assertTrue(copy.contains("\"entries\": [") && copy.contains("\"date\": \"2026-03-08\""), copy);
        Page there = browser.newPage();
        there.navigate(SITE.url("answers/index.html"));
        there.locator("[data-action=load]").setInputFiles(new FilePayload("c.json", "application/json", copy.getBytes()));
        there.locator(".answers-preview button").getByText("Add to my answers").click();
        assertThat(there.locator(".answers-status")).containsText("Added");
        there.navigate(SITE.url(CHECK_IN));
        assertThat(there.locator(".sheet-again summary")).hasText(new String[] {"8 March 2026", "1 March 2026"});
    }

    @Test
    void theEarlierSheetsPrintWholeAndABlankCopyIsBlank() throws IOException {
        fillThreeWeeks();
        page.evaluate("document.documentElement.dataset.print = 'earlier'");
        String earlier = printed();
        assertTrue(earlier.contains("tired") && earlier.contains("better"), earlier);
        page.evaluate("document.documentElement.dataset.print = 'blank'");
        String blank = printed();
        assertTrue(blank.contains("Weekly check-in"), blank);
        assertFalse(blank.contains("tired") || blank.contains("lighter"), blank);
    }

    private String printed() throws IOException {
        try (PDDocument document = Loader.loadPDF(page.pdf())) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void theCourseIsAccessible() {
        fillThreeWeeks();
        page.locator(".sheet-again summary").first().click();
        Axe.assertNoProblems(page);
    }
}
