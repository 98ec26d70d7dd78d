package org.workleaf.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Filling in, saving, printing and erasing a worksheet. */
class WorksheetTest {

    private static final BuiltSite SITE = BuiltSite.get();
    private static final String CHECK_IN = "worksheets/weekly-check-in/index.html";
    private static final String SNAPSHOT = "worksheets/where-are-we-now/index.html";
    private static final String LISTENING = "worksheets/listening-well/index.html";

    @RegisterExtension
    final TestBrowser browser = new TestBrowser();

    private Page page;

    @BeforeEach
    void openPage() {
        page = browser.newPage();
    }

    private static Locator field(Page page, String control) {
        return page.locator("[id='" + control + "']");
    }

    private void open(String path) {
        page.navigate(SITE.url(path));
    }

    private void waitUntilSaved(Page page) {
        page.evaluate("document.querySelector('work-sheet').flush()"); // or the line may be about an earlier save
        assertThat(page.locator(".sheet-status").first()).hasText(Pattern.compile("Saved on this device.*"));
    }

    private void fillCheckIn() {
        open(CHECK_IN);
        field(page, "weekly-check-in.felt").fill("hopeful");
        field(page, "weekly-check-in.appreciated").fill("You called when the train was late.");
        field(page, "weekly-check-in.closeness.4").check();
        field(page, "weekly-check-in.both-spoke").check();
        field(page, "weekly-check-in.date").fill("2026-03-14");
        waitUntilSaved(page);
    }

    private void expectCheckIn(Page page) {
        assertThat(field(page, "weekly-check-in.felt")).hasValue("hopeful");
        assertThat(field(page, "weekly-check-in.appreciated")).hasValue("You called when the train was late.");
        assertThat(field(page, "weekly-check-in.closeness.4")).isChecked();
        assertThat(field(page, "weekly-check-in.both-spoke")).isChecked();
        assertThat(field(page, "weekly-check-in.date")).hasValue("2026-03-14");
    }

    @Test
    void whatIsWrittenComesBackAfterAReload() {
        fillCheckIn();
        page.reload();
        expectCheckIn(page);
    }

    @Test
    void theSameWorksheetOnItsSectionPageHoldsTheSameAnswers() {
        fillCheckIn();
        open("practices/be-open/index.html");
        expectCheckIn(page);
    }

    @Test
    void answersComeBackWhenThePageIsOpenedFromDisk() {
        page.navigate(SITE.fileUrl(CHECK_IN));
        field(page, "weekly-check-in.felt").fill("calm");
        waitUntilSaved(page);
        page.reload();
        assertThat(field(page, "weekly-check-in.felt")).hasValue("calm");
    }

    @Test
    void leavingAtOnceLosesNothing() {
        open(CHECK_IN);
        field(page, "weekly-check-in.hard").fill("first");
        waitUntilSaved(page);
        field(page, "weekly-check-in.felt").pressSequentially("in a hurry");
        open("index.html");
        open(CHECK_IN);
        assertThat(field(page, "weekly-check-in.felt")).hasValue("in a hurry");
    }

    @Test
    void editsOfAnotherPageThatArriveLateAreShown() {
        open(CHECK_IN);
        field(page, "weekly-check-in.felt").fill("hopeful");
        waitUntilSaved(page);
        Page other = page.context().newPage();
        other.navigate(SITE.url("index.html"));
        other.evaluate("""
                ([guide, worksheet]) => localStorage.setItem('workleaf-left 1', JSON.stringify({
                  guide, worksheet, leftAt: 1, edits: [['date', { value: '2026-03-14', known: 0, type: 'date' }]],
                }))""", page.evaluate("document.querySelector('work-sheet').key"));
        assertThat(field(page, "weekly-check-in.date")).hasValue("2026-03-14");
        assertThat(field(page, "weekly-check-in.felt")).hasValue("hopeful");
    }

    @Test
    void twoTabsKeepEachOthersEdits() {
        open(CHECK_IN);
        Page other = page.context().newPage();
        other.navigate(SITE.url(CHECK_IN));
        field(page, "weekly-check-in.felt").fill("from the first tab");
        waitUntilSaved(page);
        field(other, "weekly-check-in.hard").fill("from the second tab");
        waitUntilSaved(other);
        page.reload();
        assertThat(field(page, "weekly-check-in.felt")).hasValue("from the first tab");
        assertThat(field(page, "weekly-check-in.hard")).hasValue("from the second tab");
    }

    @Test
    void erasingAsksForConfirmationAndCanBeUndone() {
        fillCheckIn();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Erase my answers")).click();
        expectCheckIn(page);
        page.locator(".sheet-question button").getByText("Erase", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(field(page, "weekly-check-in.felt")).hasValue("");
        assertThat(field(page, "weekly-check-in.closeness.4")).not().isChecked();
        page.locator(".sheet-undo button").click();
        expectCheckIn(page);
        page.reload();
        expectCheckIn(page);
    }

    @Test
    void whatWasErasedStaysErased() {
        page.clock().install();
        fillCheckIn();
        page.locator("[data-action=erase]").click();
        page.locator(".sheet-question button").getByText("Erase", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(field(page, "weekly-check-in.felt")).hasValue("");
        page.clock().runFor(2000); // longer than the pause before a save
        page.reload();
        field(page, "weekly-check-in.hard").fill("new");
        waitUntilSaved(page); // so all answers were read
        assertThat(field(page, "weekly-check-in.felt")).hasValue("");
    }

    @Test
    void aSumAddsUpTheTableAboveIt() {
        open(SNAPSHOT);
        field(page, "where-are-we-now.time-to-say.2").check();
        field(page, "where-are-we-now.attention.4").check();
        Locator sum = field(page, "where-are-we-now.heard-total");
        assertThat(sum).hasText(Pattern.compile("6.*"));
        field(page, "where-are-we-now.small-worry.1").check();
        field(page, "where-are-we-now.remembered.5").check();
        assertThat(sum).hasText("12");
    }

    @Test
    void aChecklistShowsProgressAndStartsAgain() {
        open(LISTENING);
        int all = page.locator("form.sheet input[type=checkbox]").count();
        page.locator("form.sheet input[type=checkbox]").nth(0).check();
        page.locator("form.sheet input[type=checkbox]").nth(1).check();
        assertThat(page.locator(".sheet-progress output")).hasText("2 of " + all + " done");
        page.reload();
        assertThat(page.locator(".sheet-progress output")).hasText("2 of " + all + " done");
        page.locator("[data-action=restart]").click();
        assertThat(page.locator(".sheet-progress output")).hasText("0 of " + all + " done");
        assertThat(page.locator("form.sheet input[type=checkbox]").first()).not().isChecked();
        page.locator(".sheet-undo button").click();
        assertThat(page.locator(".sheet-progress output")).hasText("2 of " + all + " done");
    }

    @Test
    void anEmptyDateIsMarkedSoThatPaperShowsNothingInIt() {
        open(CHECK_IN);
        Locator date = field(page, "weekly-check-in.date");
        assertThat(date).hasAttribute("data-empty", "");
        date.fill("2026-03-14");
        assertThat(date).not().hasAttribute("data-empty", "");
    }

    @Test
    void theKeyboardAloneFillsInAWorksheet() {
        open(CHECK_IN);
        Locator first = page.locator("form.sheet input, form.sheet textarea").first();
        int presses = 0;
        while (!(boolean) first.evaluate("element => element === document.activeElement")) {
            page.keyboard().press("Tab");
            presses++;
            assertTrue(presses < 60, "the first field can't be reached by keyboard");
        }
        assertFocusIsSeen();
        String felt = "weekly-check-in.felt";
        while (!felt.equals(page.evaluate("document.activeElement.id"))) {
            page.keyboard().press("Tab");
            assertTrue(presses++ < 80, "no way to " + felt);
        }
        page.keyboard().type("lighter");
        while (!"radio".equals(page.evaluate("document.activeElement.type"))) {
            page.keyboard().press("Tab");
            assertTrue(presses++ < 100, "no way to the scale");
        }
        page.keyboard().press("ArrowRight");
        assertFocusIsSeen();
        page.keyboard().press("Tab");
        waitUntilSaved(page);
        page.reload();
        assertThat(field(page, felt)).hasValue("lighter");
        assertEquals(1, page.locator("input[name=closeness]:checked").count());
    }

    private void assertFocusIsSeen() {
        assertTrue((boolean) page.evaluate("""
                () => {
                  const element = document.activeElement;
                  const label = element.closest('label') ?? document.querySelector(`label[for="${CSS.escape(element.id)}"]`);
                  return [element, label].some(seen => seen && (getComputedStyle(seen).outlineStyle !== 'none'
                      || getComputedStyle(seen).boxShadow !== 'none'));
                }"""), "the focus can't be seen");
    }

    @Test
    void enterInALineDoesNotSendTheFormAnywhere() {
        open(CHECK_IN);
        String before = page.url();
        field(page, "weekly-check-in.felt").fill("fine");
        field(page, "weekly-check-in.felt").press("Enter");
        assertEquals(before, page.url());
        assertThat(field(page, "weekly-check-in.felt")).hasValue("fine");
    }

    @Test
    void withoutJavaScriptTheFieldsAreThereAndTakeText() {
        Page page = browser.newPageWithoutScripts();
        page.navigate(SITE.url(CHECK_IN));
        field(page, "weekly-check-in.felt").fill("written without a script");
        assertThat(field(page, "weekly-check-in.felt")).hasValue("written without a script");
        assertEquals(0, page.locator(".sheet-tools:visible").count());
    }

    @Test
    void whereNothingCanBeKeptThePageSaysSoAndStillWorks() {
        page.addInitScript("Object.defineProperty(window, 'indexedDB', { get() { throw new Error('blocked'); } });");
        open(CHECK_IN);
        field(page, "weekly-check-in.felt").fill("still here");
        assertThat(page.locator(".sheet-status").first()).hasText(Pattern.compile(".*does not let the page save.*"));
        assertThat(field(page, "weekly-check-in.felt")).hasValue("still here");
    }

    @Test
    void aFilledWorksheetOnPaperHoldsEveryWordTyped() throws IOException {
        open(CHECK_IN);
        String longAnswer = "beginning " + "word ".repeat(400) + "ending";
        field(page, "weekly-check-in.felt").fill("mostly hopeful");
        field(page, "weekly-check-in.to-know").fill(longAnswer);
        field(page, "weekly-check-in.hard").fill("saying " + "sorry ".repeat(40) + "again");
        field(page, "weekly-check-in.date").fill("2026-03-14");
        String text = printed();
        assertEquals(40, text.split("\\bsorry\\b", -1).length - 1, "words of the long blank on paper");
        for (String expected : List.of("14 March 2026", "mostly hopeful", "beginning", "ending", "Weekly check-in")) {
            assertTrue(text.contains(expected), () -> "not on paper: " + expected + "\n" + text);
        }
        assertEquals(400, text.split("\\bword\\b", -1).length - 1, "words of the long answer on paper");
        assertFalse(text.contains("Print blank"), "buttons are on paper");
    }

    /** Moved to the next page as a whole, it would leave the rest of this page empty. */
    @Test
    void aLongAnswerBeginsBelowItsQuestionOnTheSamePage() throws IOException {
        open(CHECK_IN);
        field(page, "weekly-check-in.to-know").fill("beginning " + "word ".repeat(360) + "ending");
        try (PDDocument document = Loader.loadPDF(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))) {
            PDFTextStripper first = new PDFTextStripper();
            first.setEndPage(1);
            String text = first.getText(document).replaceAll("\\s+", " ");
            assertTrue(text.contains("beginning word word"), text);
            assertFalse(text.contains("ending"), text);
        }
    }

    @Test
    void aBlankCopyHoldsNothingThatWasTyped() throws IOException {
        open(CHECK_IN);
        field(page, "weekly-check-in.felt").fill("secretly hopeful");
        field(page, "weekly-check-in.to-know").fill("something private");
        field(page, "weekly-check-in.date").fill("2026-03-14");
        page.evaluate("window.print = () => { window.printedAs = document.documentElement.dataset.print; }");
        page.locator("[data-action=print-blank]").click();
        assertEquals("blank", page.evaluate("window.printedAs"));
        page.evaluate("document.documentElement.dataset.print = 'blank'");
        String text = printed();
        assertTrue(text.contains("Weekly check-in"), text);
        assertFalse(text.contains("something private"), text);
        assertFalse(text.contains("secretly hopeful"), text);
        assertFalse(text.contains("2026"), text);
    }

    private String printed() throws IOException {
        byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
