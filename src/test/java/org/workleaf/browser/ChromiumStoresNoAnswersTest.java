package org.workleaf.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Chromium stores no locked and no tab-only answers in its profile. */
class ChromiumStoresNoAnswersTest {

    private static final String PASSPHRASE = "a quiet blue kettle";
    private static final Map<String, String> TYPED = Map.of("fields.day", "1987-06-05", "fields.hours", "771355204", "fields.felt", "quexblank",
            "fields.who", "quexchoice", "fields.monday", "quexplanner", "fields.happened", "quexlines");

    private static final EveryField SITE = EveryField.get();

    @RegisterExtension
    final TestBrowser browser = new TestBrowser();

    @TempDir
    Path profile;

    @Test
    void anUnprotectedFieldIsFoundInTheProfile() throws IOException {
        try (BrowserContext context = browser.withProfile(profile)) {
            Page page = keepingAnswersInTheTab(context);
            page.evaluate("document.querySelector('form.sheet').removeAttribute('autocomplete')");
            writeAndLeave(page);
        }
        List<String> found = ProfileFiles.containing(profile, List.copyOf(TYPED.values()));
        assertTrue(found.stream().anyMatch(file -> file.contains("Sessions") && file.endsWith("quexblank")), found.toString());
    }

    @Test
    void answersThatAreLockedStayOutOfTheProfile() throws IOException {
        try (BrowserContext context = browser.withProfile(profile)) {
            Page page = context.newPage();
            page.navigate(SITE.url("answers/index.html"));
            Device.lock(page, PASSPHRASE);
            assertThat(page.locator(".answers-status")).containsText("protected by your passphrase");
            page.navigate(SITE.url(EveryField.PAGE));
            writeAndLeave(page);
        }
        assertEquals(List.of(), ProfileFiles.containing(profile, List.copyOf(TYPED.values())));
        assertEquals(List.of(), ProfileFiles.containing(profile, List.of(PASSPHRASE)));
    }

    @Test
    void answersThatAreKeptInTheTabAloneStayOutOfTheProfile() throws IOException {
        try (BrowserContext context = browser.withProfile(profile)) {
            writeAndLeave(keepingAnswersInTheTab(context));
        }
        assertEquals(List.of(), ProfileFiles.containing(profile, List.copyOf(TYPED.values())));
    }

    private static Page keepingAnswersInTheTab(BrowserContext context) {
        Page page = context.newPage();
        page.navigate(SITE.url("answers/index.html"));
        page.locator("[data-action=tab]").click();
        assertThat(page.locator("[data-action=device]")).isVisible();
        page.navigate(SITE.url(EveryField.PAGE));
        return page;
    }

    /** Fills in the fields and goes to another page, so that the browser keeps what it restores when it comes back. */
    private static void writeAndLeave(Page page) {
        assertThat(page.locator(".sheet-tools").first()).isVisible();
        TYPED.forEach((id, text) -> page.locator("[id='" + id + "']").fill(text));
        page.locator("[id='fields.ate']").check();
        page.evaluate("document.querySelector('work-sheet').flush()");
        page.navigate(SITE.url("index.html"));
        page.goBack();
        assertThat(page.locator("[id='fields.happened']")).hasValue(TYPED.get("fields.happened"));
        page.goForward();
        page.close();
    }
}
