package org.workleaf.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Selecting worksheets and printing them together. */
class PackTest {

    private static final BuiltSite SITE = BuiltSite.get();
    private static final String PACK = "print/pack/index.html";

    @RegisterExtension
    final TestBrowser browser = new TestBrowser();

    private Page page;

    @BeforeEach
    void openPage() {
        page = browser.newPage();
    }

    private static Locator box(Page page, String sheet) {
        return page.locator("[id='pack." + sheet + "']");
    }

    private static String printed(Page page) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(page.pdf())) {
            return pdf.getNumberOfPages() + " pages\n" + new PDFTextStripper().getText(pdf);
        }
    }

    @Test
    void exactlyTheTickedSheetsGoToPaper() throws IOException {
        page.navigate(SITE.url(PACK));
        box(page, "weekly-check-in").check();
        box(page, "listening-well").check();
        assertThat(page.locator(".pack-status")).hasText("2 sheets");
        String paper = printed(page);
        assertTrue(paper.startsWith("2 pages"), paper);
        assertTrue(paper.contains("This week I mostly felt") && paper.contains("I put my phone and my tasks away"), paper);
        assertFalse(paper.contains("Date planner") || paper.contains("Tick the sheets"), paper);
    }

    @Test
    void whatWasTickedIsRememberedUntilAllIsUnticked() {
        page.navigate(SITE.url(PACK));
        assertThat(page.locator("[data-action=print]")).isDisabled();
        box(page, "date-planner").check();
        page.reload();
        assertThat(box(page, "date-planner")).isChecked();
        assertThat(page.locator("[data-action=print]")).isEnabled();
        page.locator("[data-action=none]").click();
        page.reload();
        assertThat(box(page, "date-planner")).not().isChecked();
    }

    @Test
    void thePackIsBlankWhateverWasWrittenElsewhere() throws IOException {
        page.navigate(SITE.url("worksheets/weekly-check-in/index.html"));
        page.locator("[id='weekly-check-in.felt']").fill("secretly hopeful");
        assertThat(page.locator(".sheet-status").first()).containsText("Saved");
        page.navigate(SITE.url(PACK));
        box(page, "weekly-check-in").check();
        String paper = printed(page);
        assertTrue(paper.contains("This week I mostly felt"), paper);
        assertFalse(paper.contains("secretly hopeful"), paper);
    }

    @Test
    void itPrintsWhatIsTickedWithoutJavaScriptToo() throws IOException {
        Page still = browser.newPageWithoutScripts();
        still.navigate(SITE.url(PACK));
        box(still, "listening-well").check();
        assertEquals("1 pages", printed(still).lines().findFirst().orElseThrow());
    }
}
