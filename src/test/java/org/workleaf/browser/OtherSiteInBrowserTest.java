package org.workleaf.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.workleaf.jbake.StockSite;

/** Worksheets on a JBake site with templates of its own. */
class OtherSiteInBrowserTest {

    @TempDir
    static Path folder;

    private static Host host;

    @RegisterExtension
    final TestBrowser browser = new TestBrowser();

    private Page page;

    @BeforeAll
    static void bake() throws Exception {
        host = new Host(new StockSite(folder).bakeWithWorkleaf("site").folder(), "/plot/");
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @BeforeEach
    void openPage() {
        page = browser.newPage();
        page.navigate(host.url("plan.html"));
    }

    private Locator field(String control) {
        return page.locator("[id='" + control + "']");
    }

    private void fill() {
        field("bed-plan.crop").fill("beans");
        field("bed-plan.last-year").fill("Too early.");
        field("bed-plan.sun.half").check();
        field("tools.rake").check();
        page.evaluate("Promise.all([...document.querySelectorAll('work-sheet')].map((sheet) => sheet.flush()))");
        assertThat(page.locator(".sheet-status").first()).hasText(Pattern.compile("Saved on this device.*"));
    }

    @Test
    void answersComeBackAfterAReload() {
        fill();
        page.reload();
        assertThat(field("bed-plan.crop")).hasValue("beans");
        assertThat(field("bed-plan.last-year")).hasValue("Too early.");
        assertThat(field("bed-plan.sun.half")).isChecked();
        assertThat(field("tools.rake")).isChecked();
        assertThat(page.locator(".sheet-progress output")).hasText("1 of 2 done");
    }

    @Test
    void answersAreErasedOnlyAfterAQuestion() {
        fill();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Erase my answers")).click();
        assertThat(field("bed-plan.crop")).hasValue("beans");
        page.locator(".sheet-question button").first().click();
        assertThat(field("bed-plan.crop")).hasValue("");
    }

    @Test
    void oneWorksheetIsPrintedAloneWithRuledLines() {
        page.evaluate("window.print = () => {}");
        page.locator("[data-worksheet='bed-plan'] [data-action='print-blank']").click();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(field("bed-plan.crop")).isVisible();
        assertThat(page.locator("[data-worksheet='bed-plan'] .rules").first()).isVisible();
        assertThat(page.locator("[data-worksheet='tools']")).isHidden();
        assertThat(page.locator("main > dl")).isHidden();
    }

    @Test
    void theStylesheetChangesNothingElseOnThePage() {
        String styles = "() => ['body', 'main > p', 'main > dl'].map((name) => { const style = getComputedStyle(document.querySelector(name));"
                + " return [style.font, style.color, style.backgroundColor, style.margin].join(); }).join('\\n')";
        Object with = page.evaluate(styles);
        page.evaluate("document.querySelector('[href*=worksheets]').remove()");
        assertEquals(page.evaluate(styles), with);
    }
}
