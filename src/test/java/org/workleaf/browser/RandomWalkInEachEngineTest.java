package org.workleaf.browser;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A reader who writes, leaves, comes back, locks and opens tabs in random order, next to a model of what must still be there.
 * {@code -Dwalk.steps=1000} takes a longer walk, and {@code -Dwalk.seed=…} repeats one.
 */
class RandomWalkInEachEngineTest extends EngineTest {

    private static final int STEPS = Integer.getInteger("walk.steps", 40);
    private static final long SEED = Long.getLong("walk.seed", 20261130L);
    private static final List<String> FIELDS = List.of("felt", "happened", "monday", "who");

    private enum Step { WRITE, WRITE_AND_FOLLOW_A_LINK, WRITE_AND_RELOAD, WRITE_AND_GO_BACK_AND_FORWARD, WRITE_AND_LEAVE_QUICKLY, WRITE_AND_CLOSE_THE_TAB,
        WRITE_IN_ANOTHER_TAB, ERASE_A_FIELD, SET_A_PASSPHRASE, LOCK_AND_UNLOCK, REMOVE_THE_PASSPHRASE }

    /** What the reader wrote last in each field. */
    private final Map<String, String> model = new HashMap<>();
    private boolean isLocked;
    private Engine engine;
    private int words;

    @ParameterizedTest
    @EnumSource
    void nothingThatWasWrittenIsLost(Engine each) throws IOException {
        engine = each;
        start(each);
        Random random = new Random(SEED);
        openSheet();
        StringBuilder walk = new StringBuilder("seed " + SEED);
        for (int n = 0; n < STEPS; n++) {
            Step step = Step.values()[random.nextInt(Step.values().length)];
            walk.append('\n').append(n).append(' ').append(step);
            try {
                take(step, FIELDS.get(random.nextInt(FIELDS.size())));
                expectAll();
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(walk + "\nexpected " + model + "\nshown " + browser.script("return document.body.innerText.slice(0, 300)"), e);
            }
        }
    }

    private void take(Step step, String field) {
        switch (step) {
            case WRITE -> write(field, "");
            case WRITE_AND_FOLLOW_A_LINK -> {
                write(field, LEAVE_BY_LINK);
                expectLeft();
                browser.script("location.href = '" + SHEET + "'");
            }
            case WRITE_AND_RELOAD -> {
                write(field, "window.isOld = true; location.reload()");
                browser.waitFor("!window.isOld");
            }
            case WRITE_AND_GO_BACK_AND_FORWARD -> {
                open("");
                browser.script("location.href = '" + SHEET + "'");
                expectAll();
                write(field, "history.back()");
                expectLeft();
                browser.forward();
            }
            case WRITE_AND_LEAVE_QUICKLY -> leaveQuickly(field);
            case WRITE_AND_CLOSE_THE_TAB -> inAnotherTab(() -> write(field, ""));
            case WRITE_IN_ANOTHER_TAB -> inAnotherTab(() -> {
                write(field, "");
                expectSaved();
            });
            case ERASE_A_FIELD -> fillField(field, "", "");
            case SET_A_PASSPHRASE -> setPassphrase();
            case LOCK_AND_UNLOCK -> lockAndUnlock();
            case REMOVE_THE_PASSPHRASE -> removePassphrase();
            default -> throw new IllegalArgumentException(step.name());
        }
    }

    private void write(String field, String then) {
        fillField(field, "words " + ++words, then);
    }

    private void fillField(String field, String text, String then) {
        browser.script("const field = document.getElementById(arguments[0]); field.focus(); field.value = arguments[1];"
                + " field.dispatchEvent(new Event('input', { bubbles: true }));" + then, "fields." + field, text);
        model.put(field, text);
    }

    private void expectAll() {
        expectReady();
        for (String field : FIELDS) {
            browser.waitFor("document.getElementById('fields." + field + "')?.value === '" + model.getOrDefault(field, "") + "'");
        }
    }

    /** The quick exit locks the answers; a reader with a passphrase types it again. */
    private void leaveQuickly(String field) {
        browser.script("document.querySelector('.exit-bar a').href = '../'");
        write(field, "");
        browser.press("\uE008", "\uE008", "\uE008");
        expectLeft();
        open(SHEET);
        unlock();
    }

    private void inAnotherTab(Runnable action) {
        String first = browser.tab();
        if (isLocked) {
            // Another tab asks for the passphrase.
            action.run();
            expectSaved();
            return;
        }
        browser.openInNewTab(host.url(SHEET));
        expectAll();
        action.run();
        browser.closeTab();
        browser.switchTo(first);
        openSheet();
    }

    private void setPassphrase() {
        // In WebKit, see AnswersInEachEngineTest#lockedAnswersAreKept.
        if (!isLocked && engine != Engine.WEBKIT) {
            expectSavedOrEmpty();
            lock();
            isLocked = true;
            open(SHEET);
        }
    }

    private void lockAndUnlock() {
        if (isLocked) {
            expectSavedOrEmpty();
            browser.script("window.workleaf.lock()");
            browser.waitFor("document.querySelector('.sheet-locked button')");
            unlock();
        }
    }

    private void removePassphrase() {
        if (isLocked) {
            expectSavedOrEmpty();
            open("answers/");
            browser.waitFor("document.querySelector('[data-action=remove]:not([hidden])')");
            browser.script("document.querySelector('[data-action=remove]').click()");
            browser.type("dialog [name=present]", PASSPHRASE);
            browser.click("dialog [type=submit]");
            browser.waitFor("document.querySelector('[data-action=set]:not([hidden])')");
            isLocked = false;
            open(SHEET);
        }
    }

    private void unlock() {
        if (isLocked) {
            browser.waitFor("document.querySelector('.sheet-locked button')");
            browser.script("document.querySelector('.sheet-locked button').click()");
            browser.type("dialog [name=present]", PASSPHRASE);
            browser.click("dialog [type=submit]");
        }
    }

    private void expectSavedOrEmpty() {
        browser.waitFor("!document.querySelector('work-sheet').hasEdits");
    }
}
