package org.workleaf.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What readers do besides writing works in each engine. */
class FeaturesInEachEngineTest extends EngineTest {

    /** Stands in for what only a reader can do: printing, and saving a file. */
    private static final String PRELUDE = """
            window.printed = [];
            window.print = () => window.printed.push(document.documentElement.dataset.print);
            URL.createObjectURL = (blob) => {
              blob.text().then((text) => { window.savedFile = text; });
              return '#saved';
            };
            const { click } = HTMLElement.prototype;
            HTMLElement.prototype.click = function () {
              if (!this.hasAttribute('download')) click.call(this);
            };
            """;

    /** What web views in apps and older browsers lack. */
    private static final String BARE = """
            for (const [owner, name] of [[window, 'print'], [window, 'BroadcastChannel'], [Navigator.prototype, 'locks'],
                [Navigator.prototype, 'serviceWorker'], [Navigator.prototype, 'storage'], [Navigator.prototype, 'share'], [window, 'ResizeObserver']]) {
              delete owner[name];
            }
            """;

    private String text(String selector) {
        browser.waitFor("document.querySelector(`" + selector + "`)");
        return browser.script("return document.querySelector(arguments[0]).textContent", selector).getAsString();
    }

    private void clickButton(String within, String name) {
        String find = "[...document.querySelectorAll(`" + within + " button`)].find((button) => button.textContent.trim() === '" + name + "')";
        browser.waitFor(find);
        browser.script(find + ".click()");
    }

    @ParameterizedTest
    @EnumSource
    void theSearchFindsAWorksheet(Engine engine) throws IOException {
        start(engine);
        open("");
        browser.waitFor("document.readyState === 'complete'");
        browser.press("/");
        browser.type(".finder-words", "fields");
        browser.waitFor("document.querySelector('.finder-results a')");
        browser.press("\uE00C");
        browser.waitFor("!document.querySelector('.finder-words')?.checkVisibility()");
    }

    @ParameterizedTest
    @EnumSource
    void cardsAreTakenOneAtATimeAndStayPutAway(Engine engine) throws IOException {
        start(engine);
        openSheet();
        browser.script("document.querySelector('card-deck button').click()");
        assertEquals("What made you smile?", text(".deck-text"));
        clickButton("card-deck", "Keep");
        browser.waitFor("document.querySelector('card-deck').textContent.includes('Kept cards (1)')");
        browser.waitFor("![...document.querySelectorAll('work-sheet')].some((sheet) => sheet.hasEdits)");
        browser.reload();
        browser.waitFor("document.querySelector('card-deck').textContent.includes('Kept cards (1)')");
    }

    @ParameterizedTest
    @EnumSource
    void aTurnIsTimed(Engine engine) throws IOException {
        start(engine);
        openSheet();
        browser.script("document.querySelector('turn-timer button').click()");
        clickButton("turn-timer", "Start this turn");
        browser.waitFor("/4:5\\d/.test(document.querySelector('.timer-clock').textContent)");
        clickButton("turn-timer", "Pause");
    }

    @ParameterizedTest
    @EnumSource
    void preferencesApplyAtOnceAndStay(Engine engine) throws IOException {
        start(engine);
        openSheet();
        browser.script("document.querySelector('reading-comfort button').click()");
        browser.waitFor("document.getElementById('comfort.text.large')");
        browser.script("document.getElementById('comfort.text.large').click()");
        browser.waitFor("document.documentElement.dataset.text === 'large'");
        browser.reload();
        browser.waitFor("document.documentElement.dataset.text === 'large'");
    }

    @ParameterizedTest
    @EnumSource
    void erasedAnswersComeBackWithUndo(Engine engine) throws IOException {
        start(engine);
        openSheet();
        browser.type(FELT, "calm");
        expectSaved();
        browser.script("document.querySelector('[data-action=erase]').click()");
        clickButton(".sheet-question", "Erase");
        expectFelt("");
        clickButton(".sheet-undo", "Undo");
        expectFelt("calm");
        expectKept("calm");
    }

    @ParameterizedTest
    @EnumSource
    void anEarlierEntryStaysBelowItsDate(Engine engine) throws IOException {
        start(engine);
        openSheet();
        browser.type(FELT, "tired");
        expectSaved();
        browser.script("document.querySelector('[data-action=again]').click()");
        expectFelt("");
        browser.type(FELT, "better");
        expectSaved();
        browser.reload();
        expectReady();
        browser.waitFor("document.querySelector('.sheet-again details')?.textContent.includes('tired')");
    }

    @ParameterizedTest
    @EnumSource
    void aSheetIsPrintedBlankOrFilledIn(Engine engine) throws IOException {
        start(engine, PRELUDE);
        openSheet();
        for (String mode : List.of("blank", "filled")) {
            browser.script("document.querySelector('[data-action=print-" + mode + "]').click()");
            browser.script("window.dispatchEvent(new Event('afterprint'))");
        }
        assertEquals("[\"blank\",\"filled\"]", browser.script("return window.printed").toString());
    }

    // WebKitGTK cannot print through its driver.
    @ParameterizedTest
    @EnumSource(names = {"CHROMIUM", "FIREFOX"})
    void aLongAnswerIsPrintedInWholeLines(Engine engine) throws IOException {
        start(engine);
        openSheet();
        browser.fill("[id='fields.happened']", "The trains stopped and neither of us slept. ".repeat(60));
        expectSaved();
        byte[] pdf = Base64.getDecoder().decode(browser.command("Print", Map.of()).getAsString());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            // A page may end in the middle of a sentence, with its number and the name of the guide.
            String answer = text.replaceAll(" \\d+Evening(?= )", "");
            assertEquals(60, answer.split("The trains stopped and neither of us slept\\.", -1).length - 1, text);
            assertTrue(document.getNumberOfPages() <= 15, document.getNumberOfPages() + " pages");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWrongPassphraseIsRejectedAndTheRightOneOpensTheAnswers(Engine engine) throws IOException {
        start(engine);
        openSheet();
        browser.type(FELT, "secret");
        expectSaved();
        lock();
        browser.script("window.workleaf.lock()");
        open(SHEET);
        browser.waitFor("document.querySelector('.sheet-locked button')");
        browser.script("document.querySelector('.sheet-locked button').click()");
        browser.type("dialog [name=present]", "four wrong words here");
        browser.click("dialog [type=submit]");
        browser.waitFor("document.querySelector('dialog [role=alert]')?.textContent.includes('not the passphrase')"
                + " && document.querySelector('dialog [type=submit]').ariaDisabled !== 'true'");
        expectFelt("");
        browser.script("document.querySelector('dialog [name=present]').value = ''");
        browser.type("dialog [name=present]", PASSPHRASE);
        browser.click("dialog [type=submit]");
        expectFelt("secret");
    }

    @ParameterizedTest
    @EnumSource
    void twoDevicesCompareWithASealedFile(Engine engine) throws IOException {
        start(engine, PRELUDE);
        openSheet();
        browser.type(FELT, "Ana writes this");
        expectSaved();
        shareAndFinish();
        browser.script("document.querySelector('[data-focus=save]').click()");
        browser.type("dialog [name=words]", PASSPHRASE);
        browser.click("dialog [type=submit]");
        browser.waitFor("window.savedFile");
        String file = browser.script("return window.savedFile").getAsString();
        assertTrue(!file.contains("Ana writes"), file);

        Host other = new Host(EveryField.get().folder(), "/closer/", PRELUDE);
        try {
            browser.open(other.url(SHEET));
            expectReady();
            browser.type(FELT, "Ben");
            expectSaved();
            shareAndFinish();
            browser.script("""
                    const files = new DataTransfer();
                    files.items.add(new File([arguments[0]], 'theirs.json', { type: 'application/json' }));
                    const field = document.querySelector('[data-focus=load]');
                    field.files = files.files;
                    field.dispatchEvent(new Event('change', { bubbles: true }));""", file);
            browser.waitFor("document.querySelector('[data-focus=open]')");
            browser.script("document.querySelector('[data-focus=open]').click()");
            browser.type("dialog [name=words]", PASSPHRASE);
            browser.click("dialog [type=submit]");
            browser.waitFor("/Ben[\\s\\S]*Ana/.test(document.querySelector('.both')?.textContent)");
        } finally {
            browser.open("about:blank");
            other.close();
        }
    }

    private void shareAndFinish() {
        browser.script("document.querySelector('work-sheet[data-worksheet=fields] [data-action=together]').click()");
        browser.waitFor("document.querySelector(`[data-focus='mark-felt']`)");
        browser.script("const mark = document.querySelector(`[data-focus='mark-felt']`); mark.value = 'share';"
                + " mark.dispatchEvent(new Event('change', { bubbles: true }))");
        browser.waitFor("document.querySelector(`[data-focus='done']`)");
        browser.script("document.querySelector(`[data-focus='done']`).click()");
        browser.waitFor("document.querySelector('.sheet-together').textContent.includes('You marked this sheet as done')");
    }

    @ParameterizedTest
    @EnumSource
    void aBrowserWithoutNewerFeaturesLosesNothing(Engine engine) throws IOException {
        start(engine, BARE);
        openSheet();
        assertTrue(browser.script("return document.querySelector('[data-action^=print]').hidden").getAsBoolean());
        fillAnd("calm", LEAVE_BY_LINK);
        expectLeft();
        openSheet();
        expectFelt("calm");
        open("answers/");
        browser.waitFor("document.querySelector('[data-action=tab]:not([hidden])')");
        open("");
        lock();
        openSheet();
        expectFelt("calm");
    }

    @ParameterizedTest
    @EnumSource
    void aBrowserThatBlocksStorageSaysSo(Engine engine) throws IOException {
        start(engine, """
                for (const name of ['indexedDB', 'localStorage', 'sessionStorage']) {
                  Object.defineProperty(window, name, { get() { throw new DOMException('blocked', 'SecurityError'); } });
                }""");
        open(SHEET);
        browser.waitFor("document.querySelector('.sheet-tools:not([hidden])')");
        browser.type(FELT, "calm");
        browser.waitFor("document.querySelector('.sheet-status').textContent.includes('does not let the page save')");
        expectFelt("calm");
    }

    @ParameterizedTest
    @EnumSource
    void thePagesWorkWithoutANetwork(Engine engine) throws IOException {
        start(engine);
        openSheet();
        browser.type(FELT, "calm");
        expectSaved();
        boolean isCached = browser.asyncScript("return 'serviceWorker' in navigator"
                + " && Boolean(await navigator.serviceWorker.ready) && Boolean(navigator.serviceWorker)").getAsBoolean();
        assertTrue(isCached);
        browser.waitFor("navigator.serviceWorker.controller || (location.reload(), false)");
        host.close();
        browser.reload();
        expectReady();
        expectFelt("calm");
    }
}
