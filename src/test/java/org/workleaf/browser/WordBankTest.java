package org.workleaf.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Words to choose from, which go into a blank. */
class WordBankTest {

    private static final EveryField SITE = EveryField.get();

    @RegisterExtension
    final TestBrowser browser = new TestBrowser(options -> options.setViewportSize(360, 740));

    private Page page;

    @BeforeEach
    void open() {
        page = browser.newPage();
        page.navigate(SITE.url("worksheets/fields/index.html"));
    }

    private Locator word(String word) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(word).setExact(true));
    }

    private Locator field(String id) {
        return page.locator("[id='fields." + id + "']");
    }

    @Test
    void aWordGoesIntoTheFirstEmptyBlankAndIsSaved() {
        word("at ease").click();
        assertThat(field("felt")).hasValue("at ease");
        assertThat(page.locator("word-bank [role=status]")).containsText("“at ease” was added to: On");
        assertThat(page.locator(".sheet-status")).containsText("Saved");
        page.reload();
        assertThat(field("felt")).hasValue("at ease");
    }

    @Test
    void wordsAreAppendedToTheFieldThatHadTheFocusLast() {
        field("happened").fill("We were");
        word("calm").click();
        word("hopeful").click();
        word("calm").click();
        assertThat(field("happened")).hasValue("We were, calm, hopeful");
        assertThat(page.locator("word-bank [role=status]")).containsText("already there");
        assertThat(field("felt")).hasValue("");
    }

    @Test
    void wordsAreChosenWithTheKeyboardAndTheFocusStays() {
        word("lonely").focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        assertThat(word("let down")).isFocused();
        assertThat(field("felt")).hasValue("lonely, let down");
    }

    @Test
    void wordsAreAccessibleInBothColourSchemesOnAPhone() {
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            Axe.assertNoProblems(page);
        }
        assertEquals(360, ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue());
        assertTrue(word("calm").boundingBox().height >= 44, "a word is too small to tap");
    }

    @Test
    void wordsOnPaperHaveRoomForACircle() {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        double pitch = word("lonely").boundingBox().y - word("calm").boundingBox().y;
        // 9 mm at 96 pixels per inch.
        assertTrue(pitch >= 34, "rows of words are " + pitch + " pixels apart");
    }

    @Test
    void withoutScriptsWordsAreText() {
        Page plain = browser.newPageWithoutScripts();
        plain.navigate(SITE.url("worksheets/fields/index.html"));
        assertThat(plain.locator(".word").first()).hasText("calm");
        assertThat(plain.locator("word-bank button")).hasCount(0);
    }
}
