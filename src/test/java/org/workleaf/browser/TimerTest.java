package org.workleaf.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The timer for taking turns. */
class TimerTest {

    private static final BuiltSite SITE = BuiltSite.get();
    private static final String TURNS = "worksheets/speaker-and-listener/index.html";

    @RegisterExtension
    final TestBrowser browser = new TestBrowser(options -> options.setViewportSize(360, 740));

    private Page page;

    @BeforeEach
    void openABrowserWhoseClockTheTestMoves() {
        page = browser.newPage();
        // Counts how often the bell's first tone is played, without sound.
        page.context().addInitScript("""
                window.tones = 0;
                window.OscillatorNode = class { constructor() { window.tones += 1; } connect(to) { return to; } start() {} stop() {} };
                window.GainNode = class { gain = { setValueAtTime() {}, linearRampToValueAtTime() {}, exponentialRampToValueAtTime() {} };
                    connect(to) { return to; } };
                window.AudioContext = class { currentTime = 0; destination = {}; async resume() {} };""");
        page.clock().install();
        page.navigate(SITE.url(TURNS));
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void begin() {
        button("Time your turns").click();
        button("Start this turn").click();
    }

    private Locator clock() {
        return page.locator(".timer-clock");
    }

    private Locator status() {
        return page.locator(".timer-status");
    }

    private void assertClock(String from, String to) {
        String now = clock().innerText();
        // The next second is shown a few milliseconds after it starts.
        assertEquals(true, seconds(now) <= seconds(from) + 1 && seconds(now) >= seconds(to), "the clock shows " + now);
    }

    private static int seconds(String time) {
        String[] parts = time.split(":");
        return Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1]);
    }

    @Test
    void aTurnRunsDownAndCanBePaused() {
        begin();
        page.clock().runFor(90_000);
        assertClock("3:30", "3:20");
        button("Pause").click();
        assertThat(status()).hasText("Paused. Take the time you need.");
        String paused = clock().innerText();
        page.clock().runFor(120_000);
        assertThat(clock()).hasText(paused);
        button("Carry on").click();
        page.clock().runFor(30_000);
        assertClock("3:00", "2:45");
    }

    @Test
    void whenTheTimeIsUpItSaysSoAndWaitsForThePeople() {
        begin();
        page.clock().runFor(4 * 60_000 + 5_000);
        assertThat(status()).hasText("One minute left.");
        page.clock().runFor(60_000);
        assertThat(status()).hasText("Time. Finish the sentence, then change when you are both ready.");
        assertThat(page.locator(".timer-whose")).hasText("First turn: one of you speaks, the other listens.");
        page.clock().runFor(600_000);
        assertThat(page.locator(".timer-whose")).hasText("First turn: one of you speaks, the other listens.");
        assertThat(button("Next turn")).isFocused();
        button("Next turn").click();
        assertThat(page.locator(".timer-whose")).hasText("The listener says it back. The speaker adds or corrects.");
        assertThat(clock()).hasText("5:00");
        assertThat(button("Start this turn")).isFocused();
    }

    @Test
    void bothSpeakAndBothListen() {
        button("Time your turns").click();
        for (int turn = 0; turn < 3; turn++) {
            button("Next turn").click();
        }
        button("Finish").click();
        assertThat(page.locator(".timer-whose")).containsText("You have each had a turn.");
        assertThat(button("Begin again")).isFocused();
        button("Begin again").click();
        assertThat(page.locator(".timer-whose")).containsText("First turn");
    }

    @Test
    void aTurnTakesFromOneToTwentyMinutesAlsoWhileItRuns() {
        begin();
        Locator minutes = page.getByLabel("Minutes for a turn");
        assertThat(minutes).hasAttribute("min", "1");
        assertThat(minutes).hasAttribute("max", "20");
        page.clock().runFor(60_000);
        minutes.fill("20");
        assertClock("19:00", "18:50");
        minutes.fill("2");
        assertClock("1:00", "0:50");
        minutes.fill("1");
        assertThat(status()).containsText("Time. Finish the sentence");
        button("Next turn").click();
        assertThat(clock()).hasText("1:00");
    }

    @Test
    void nothingIsLostWhenThePhoneSleeps() {
        begin();
        page.clock().runFor(60_000);
        page.clock().fastForward(2 * 60_000);
        assertClock("2:00", "1:50");
        page.clock().fastForward(9 * 60_000);
        assertThat(status()).containsText("ago. Nothing is lost");
        assertThat(clock()).hasText("0:00");
        assertThat(button("Next turn")).isVisible();
    }

    @Test
    void aTurnGoesOnWhereItWasAfterThePageWasThrownOutOfMemory() {
        begin();
        page.clock().runFor(60_000);
        page.getByLabel("Minutes for a turn").fill("10");
        page.reload();
        assertThat(button("Pause")).isVisible();
        assertClock("9:00", "8:40");
        assertThat(page.getByLabel("Minutes for a turn")).hasValue("10");
    }

    @Test
    void theBellIsOffUnlessSomeoneWantsIt() {
        begin();
        page.clock().runFor(6 * 60_000);
        assertThat(status()).containsText("Time.");
        assertEquals(0, page.evaluate("window.tones"));
        page.getByLabel("A soft bell when a turn is over").check();
        page.waitForFunction("() => window.tones === 3");
        button("Next turn").click();
        button("Start this turn").click();
        page.clock().runFor(6 * 60_000);
        page.waitForFunction("() => window.tones === 6");
    }

    @Test
    void itCanBePutAwayAndIsNotOnPaper() {
        begin();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
        assertThat(page.locator("turn-timer")).isHidden();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.SCREEN));
        button("Close the timer").click();
        assertThat(page.locator(".timer")).isHidden();
        assertThat(button("Time your turns")).isFocused();
    }

    @Test
    void nothingIsFoundByAxeWhileATurnRunsAndWhenItIsOverAndItFitsASmallPhone() {
        page.setViewportSize(320, 640);
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            begin();
            Axe.assertNoProblems(page);
            page.clock().runFor(6 * 60_000);
            assertThat(status()).containsText("Time.");
            Axe.assertNoProblems(page);
            assertEquals(320, page.evaluate("document.documentElement.scrollWidth"));
            button("Begin again").click();
            button("Close the timer").click();
        }
    }
}
