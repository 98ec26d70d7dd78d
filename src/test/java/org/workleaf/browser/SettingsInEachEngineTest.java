package org.workleaf.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What readers' own settings change, and what a browser that ends without warning leaves, in a browser for each test. */
class SettingsInEachEngineTest extends EngineTest {

    @TempDir
    private Path folder;

    private void start(Engine engine, Storage storage) throws IOException {
        isShared = false;
        start(engine.start(profile(), storage), host == null ? new Host(EveryField.get().folder(), "/closer/") : host);
    }

    private Path profile() {
        return folder.resolve("profile");
    }

    @ParameterizedTest
    // WebDriver's sessions in WebKit are private; WebKitStoresNoAnswersTest ends one of its own.
    @EnumSource(names = {"CHROMIUM", "FIREFOX"})
    void anAnswerThatWasSavedIsThereAfterTheBrowserWasKilled(Engine engine) throws IOException {
        start(engine, Storage.KEPT);
        openSheet();
        browser.type(FELT, "calm");
        expectSaved();
        fillAnd("calm and tired", "");
        browser.kill();
        start(engine, Storage.KEPT);
        openSheet();
        browser.waitFor("document.querySelector(`" + FELT + "`).value");
        String text = browser.script("return document.querySelector(arguments[0]).value", FELT).getAsString();
        assertTrue(List.of("calm", "calm and tired").contains(text), text);
        browser.type(FELT, "!");
        expectSaved();
        expectKept(text + "!");
    }

    @ParameterizedTest
    @EnumSource
    void aBrowserThatBlocksStorageSaysSoBeforeAnythingIsTyped(Engine engine) throws IOException {
        start(engine, Storage.BLOCKED);
        open(SHEET);
        browser.waitFor("document.querySelector('.sheet-status').textContent.includes('does not let the page save')");
        browser.type(FELT, "calm");
        browser.waitFor("document.querySelector('.sheet-status').textContent.includes('does not let the page save')");
        expectFelt("calm");
        open("answers/");
        browser.waitFor("document.querySelector('.answers-status').textContent.includes('saves nothing')");
    }

    @ParameterizedTest
    @EnumSource
    void aPrivateWindowKeepsAnswersUntilItIsClosed(Engine engine) throws IOException {
        start(engine, Storage.PRIVATE);
        openSheet();
        browser.type(FELT, "quexprivate");
        expectSaved();
        fillAnd("quexprivate two", LEAVE_BY_LINK);
        expectLeft();
        openSheet();
        expectFelt("quexprivate two");
        lock();
        openSheet();
        expectFelt("quexprivate two");
        browser.close();
        assertEquals(List.of(), ProfileFiles.containing(profile(), List.of("quexprivate")));
        start(engine, Storage.PRIVATE);
        openSheet();
        expectFelt("");
    }
}
