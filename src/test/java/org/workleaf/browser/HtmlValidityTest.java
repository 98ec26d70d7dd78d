package org.workleaf.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.workleaf.FileEdit;
import org.workleaf.HtmlChecker;
import org.workleaf.cli.Workleaf;

/** The HTML and SVG of published sites, as files and after scripts have changed it, is valid. */
class HtmlValidityTest {

    @TempDir
    Path folder;

    @RegisterExtension
    final TestBrowser browser = new TestBrowser();

    private final HtmlChecker checker = new HtmlChecker();

    @Test
    void theGuide() {
        assertEquals(List.of(), checker.problemsIn(BuiltSite.get().folder()));
    }

    @Test
    void aGuideInSeveralLanguagesWithEveryTypeOfField() {
        assertEquals(List.of(), checker.problemsIn(EveryField.get().folder()));
    }

    @Test
    void aNewGuide() {
        Path guide = folder.resolve("guide");
        assertEquals(0, Workleaf.run("init", guide.toString()));
        assertEquals(0, Workleaf.run("build", "--no-pdf", "--source", guide.toString()));
        assertEquals(List.of(), checker.problemsIn(guide.resolve("target/site")));
    }

    @Test
    void thePageOfFieldsWhenScriptsHaveOpenedEverything() throws Exception {
        Page page = browser.newPage();
        page.navigate(EveryField.get().url(EveryField.PAGE));
        page.locator("[id='fields.happened']").fill("It rained.");
        page.locator("[id='fields.ate']").check();
        page.locator("[data-worksheet=fields] [data-action=together]").click();
        page.locator("[data-focus='mark-felt']").selectOption("share");
        page.locator("[data-worksheet=fields] [data-action=again]").click();
        page.locator("card-deck button").first().click();
        page.locator("turn-timer button").first().click();
        page.locator("reading-comfort button").first().click();
        page.locator("[data-worksheet=boxes] [data-action=restart]").click();
        page.locator("[data-opens=search]").first().click();
        page.locator(".finder-words").fill("lamp");
        assertThat(page.locator("dialog[open] .finder-status")).not().isEmpty();
        assertThat(page.locator(".comfort, .deck, .timer, .sheet-together")).hasCount(4);
        assertEquals(List.of(), checker.problemsOf("fields", html(page)));
    }

    @Test
    void thePageOfAnswersWithADialogAndACopyToLoad() throws Exception {
        BuiltSite site = BuiltSite.get();
        Page page = browser.newPage();
        page.navigate(site.url("worksheets/weekly-check-in/index.html"));
        page.locator("[id='weekly-check-in.felt']").fill("hopeful");
        assertThat(page.locator(".sheet-status").first()).containsText("Saved");
        page.navigate(site.url("answers/index.html"));
        Path copy = page.waitForDownload(() -> page.locator("[data-action=save]").click()).path();
        page.locator("[data-action=load]").setInputFiles(changed(copy));
        assertThat(page.locator(".answers-preview input").first()).isVisible();
        page.locator("[data-action=set]").click();
        assertThat(page.locator("dialog[open] input").first()).isVisible();
        assertEquals(List.of(), checker.problemsOf("answers", html(page)));
    }

    private Path changed(Path copy) throws IOException {
        return Files.writeString(folder.resolve("copy.json"), FileEdit.replaced(Files.readString(copy), "hopeful", "calm"));
    }

    /** The page as it is now. */
    private static String html(Page page) {
        return "<!doctype html>" + page.evaluate("document.documentElement.outerHTML");
    }

    @Test
    void theCheckerFindsProblems() throws IOException {
        String page = "<!doctype html><html lang=en><title>A page</title><p><input type=checkbox autocomplete=off>";
        assertEquals(1, checker.problemsOf("page", page).size());
        Files.writeString(folder.resolve("drawing.svg"), "<svg xmlns='http://www.w3.org/2000/svg'><circle r='1' colour='red'/></svg>");
        assertEquals(1, checker.problemsIn(folder).size());
    }
}
