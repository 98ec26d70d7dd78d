package org.workleaf.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No engine loses an answer, however the page is left. */
class AnswersInEachEngineTest extends EngineTest {

    @ParameterizedTest
    @EnumSource
    void anAnswerTypedRightBeforeALinkIsKept(Engine engine) throws IOException {
        start(engine);
        openSheet();
        fillAnd("calm", LEAVE_BY_LINK);
        expectLeft();
        openSheet();
        expectFelt("calm");
        browser.type(FELT, " and tired");
        browser.script(LEAVE_BY_LINK);
        expectLeft();
        expectKept("calm and tired");
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerTypedRightBeforeAReloadIsKeptAndSoIsTheNext(Engine engine) throws IOException {
        start(engine);
        openSheet();
        for (String text : List.of("one", "two", "three")) {
            fillAnd(text, "window.isOld = true; location.reload()");
            browser.waitFor("!window.isOld");
            expectReady();
            expectFelt(text);
        }
        expectKept("three");
    }

    @ParameterizedTest
    @EnumSource
    void answersAreKeptThroughHistory(Engine engine) throws IOException {
        start(engine);
        open("");
        browser.script("location.href = '" + SHEET + "'");
        expectReady();
        fillAnd("first", "history.back()");
        expectLeft();
        browser.forward();
        expectReady();
        expectFelt("first");
        fillAnd("second", "history.back()");
        expectLeft();
        browser.forward();
        expectReady();
        expectFelt("second");
        browser.type(FELT, ", later");
        expectSaved();
        expectKept("second, later");
    }

    @ParameterizedTest
    @EnumSource
    void aRestoredPageShowsWhatAnotherPageHasSavedSince(Engine engine) throws IOException {
        start(engine);
        openSheet();
        fillAnd("old", LEAVE_BY_LINK);
        expectLeft();
        browser.script("location.href = '" + SHEET + "'");
        expectReady();
        expectFelt("old");
        browser.script("window.isSecond = true");
        fillAnd("new", "history.go(-2)");
        browser.waitFor("!window.isSecond");
        expectReady();
        expectFelt("new");
        browser.type(FELT, "er");
        expectSaved();
        expectKept("newer");
    }

    @ParameterizedTest
    @EnumSource
    void everythingThatWasFilledInWhileThePageStartedIsKept(Engine engine) throws IOException {
        start(engine);
        String fillAll = """
                for (const field of document.querySelectorAll('work-sheet input[type=text], work-sheet textarea')) {
                  field.value = 'early ' + field.id;
                  field.dispatchEvent(new Event('input', { bubbles: true }));
                }
                """;
        open("");
        browser.script("location.href = '" + SHEET + "'");
        browser.waitFor("document.querySelector('work-sheet input[type=text]')");
        int fields = browser.script(fillAll + "window.isOld = true; location.reload();"
                + " return document.querySelectorAll('work-sheet input[type=text], work-sheet textarea').length").getAsInt();
        browser.waitFor("!window.isOld");
        expectReady();
        browser.waitFor("[...document.querySelectorAll('work-sheet input, work-sheet textarea')]"
                + ".filter(({ id, value }) => value === 'early ' + id).length === " + fields);
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerIsKeptIfTheTabIsClosedAtOnce(Engine engine) throws IOException {
        start(engine);
        openSheet();
        String first = browser.tab();
        browser.openInNewTab(host.url(SHEET));
        expectReady();
        fillAnd("calm", "");
        browser.closeTab();
        browser.switchTo(first);
        openSheet();
        expectFelt("calm");
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerIsKeptThroughTheQuickExit(Engine engine) throws IOException {
        start(engine);
        openSheet();
        browser.script("document.querySelector('.exit-bar a').href = '../'");
        browser.type(FELT, "calm");
        browser.press("\uE008", "\uE008", "\uE008");
        expectLeft();
        expectKept("calm");
    }

    @ParameterizedTest
    @EnumSource
    void aLockedAnswerIsKeptIfTheTabIsClosedAtOnce(Engine engine) throws IOException {
        start(engine);
        lock();
        openSheet();
        String first = browser.tab();
        browser.openInNewTab(host.url(SHEET));
        browser.click(".sheet-locked button");
        browser.type("dialog [name=present]", PASSPHRASE);
        browser.click("dialog [type=submit]");
        expectReady();
        // As on a slow device: the tab is closed before the answer is encrypted.
        browser.script("SubtleCrypto.prototype.encrypt = () => new Promise(() => {})");
        fillAnd("secret", "");
        browser.closeTab();
        browser.switchTo(first);
        openSheet();
        expectFelt("secret");
    }

    @ParameterizedTest
    @EnumSource
    void lockedAnswersAreKept(Engine engine) throws IOException {
        start(engine);
        lock();
        openSheet();
        fillAnd("secret", LEAVE_BY_LINK);
        expectLeft();
        openSheet();
        expectFelt("secret");
        fillAnd("secret two", "window.isOld = true; location.reload()");
        browser.waitFor("!window.isOld");
        expectReady();
        expectFelt("secret two");
        fillAnd("secret three", LEAVE_BY_LINK);
        expectLeft();
        browser.back();
        expectReady();
        expectFelt("secret three");
        assertEquals("", browser.script("return Object.entries(localStorage).flat().concat(Object.values(sessionStorage)).filter((text) => text.includes('secret')).join()").getAsString());
        expectKept("secret three");
    }

    @ParameterizedTest
    @EnumSource
    void answersInTheTabAreKeptUntilItIsClosed(Engine engine) throws IOException {
        start(engine);
        expectAnswersKeptInTheTab();
        fillAnd("here only", "history.back()");
        expectLeft();
        browser.back();
        expectReady();
        expectFelt("here only");
        fillAnd("here only, later", "window.isOld = true; location.reload()");
        browser.waitFor("!window.isOld");
        expectReady();
        expectFelt("here only, later");
        String tab = browser.tab();
        browser.openInNewTab(host.url(SHEET));
        expectReady();
        expectFelt("");
        browser.closeTab();
        browser.switchTo(tab);
    }

    @ParameterizedTest
    @EnumSource
    void anotherTabShowsTheAnswerAndCanChangeIt(Engine engine) throws IOException {
        start(engine);
        openSheet();
        String first = browser.tab();
        String second = browser.openInNewTab(host.url(SHEET));
        expectReady();
        browser.type(FELT, "calm");
        expectSaved();
        browser.switchTo(first);
        expectFelt("calm");
        browser.type("[id='fields.happened']", "rain");
        expectSaved();
        browser.switchTo(second);
        browser.waitFor("document.querySelector(`[id='fields.happened']`).value === 'rain'");
        browser.closeTab();
        browser.switchTo(first);
        expectKept("calm");
    }

    @ParameterizedTest
    @EnumSource
    void aDatabaseThatNeverAnswersIsReportedAndLosesNothing(Engine engine) throws IOException {
        start(engine);
        openSheet();
        browser.type(FELT, "calm");
        expectSaved();
        browser.script("""
                IDBDatabase.prototype.transaction = () => ({ objectStore: () => new Proxy({}, { get: () => () => ({}) }), abort() {} });""");
        browser.type(FELT, " and stuck");
        browser.waitFor("document.querySelector('.sheet-status').textContent.includes('does not let the page save')");
        expectFelt("calm and stuck");
        browser.script(LEAVE_BY_LINK);
        expectLeft();
        openSheet();
        expectFelt("calm and stuck");
    }
}
