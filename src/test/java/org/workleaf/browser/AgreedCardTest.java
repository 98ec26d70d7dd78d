package org.workleaf.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The card with the rows whose answers fit, {@code card=say,hear}. */
class AgreedCardTest {

    private static final EveryField SITE = EveryField.get();

    @RegisterExtension
    final TestBrowser browser = new TestBrowser();

    /** Two people on one device fill in the phrases: values by row, and the rows that they keep private. */
    private Page compare(Map<String, List<String>> first, List<String> firstPrivate, Map<String, List<String>> second) {
        Page page = browser.newPage();
        page.navigate(SITE.url("worksheets/phrases/index.html"));
        fill(page, first, firstPrivate);
        page.locator(".together-way button").getByText("Add my partner").click();
        assertThat(page.locator(".sheet-who")).containsText("Person 1");
        page.locator(".sheet-who button").click();
        assertThat(page.locator(".sheet-who")).containsText("Person 2");
        fill(page, second, List.of());
        page.locator("[data-focus=look]").click();
        assertThat(page.locator(".both")).isVisible();
        return page;
    }

    private static void fill(Page page, Map<String, List<String>> chosen, List<String> keptPrivate) {
        chosen.forEach((row, values) -> values.forEach(value -> page.locator("input[name=" + row + "][value=" + value + "]").check()));
        assertThat(page.locator(".sheet-status")).containsText("Saved");
        page.locator("[data-action=together]").click();
        for (String row : chosen.keySet()) {
            String mark = keptPrivate.contains(row) ? "private" : "share";
            page.locator("[data-focus=mark-" + row + "]").selectOption(mark);
            assertThat(page.locator("[data-focus=mark-" + row + "]")).hasValue(mark);
        }
        page.locator("[data-focus=done]").click();
        assertThat(page.locator(".sheet-together")).containsText("You marked this sheet as done");
    }

    @Test
    void onlyRowsThatOneCouldSayAndTheOtherCouldHearAreOnTheCard() {
        Page page = compare(
                Map.of("ten", List.of("say", "hear"), "side", List.of("say"), "again", List.of("say"), "more", List.of("say", "not"), "sleep", List.of("say")),
                List.of("sleep"),
                Map.of("ten", List.of("say", "hear"), "side", List.of("hear"), "again", List.of("say"), "more", List.of("hear"), "sleep", List.of("hear")));
        assertThat(page.locator(".agreed-card li")).hasText(new String[] {"I need ten minutes.", "I’m on your side."});
        assertThat(page.locator(".agreed-card > p")).hasText(new String[] {
            "Both ways: I could say it, I could hear it", "You: I could hear it. Your partner: I could say it."});
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            Axe.assertNoProblems(page);
        }
        // Only the card is printed, and its letters can be read from two metres.
        page.evaluate("window.print = () => {}");
        page.getByText("Print the card").click();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".agreed-card")).isVisible();
        assertThat(page.locator(".both")).isHidden();
        Number size = (Number) page.locator(".agreed-card li").first().evaluate("item => parseFloat(getComputedStyle(item).fontSize)");
        assertTrue(size.doubleValue() >= 48, "the letters are " + size + " pixels high");
    }

    @Test
    void aCardWithoutRowsSaysSoAndIsNotPrinted() {
        Page page = compare(Map.of("ten", List.of("not")), List.of(), Map.of("ten", List.of("say")));
        assertThat(page.locator(".agreed-card")).containsText("no line yet");
        assertThat(page.getByText("Print the card")).hasCount(0);
    }
}
