package org.workleaf.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** A test that runs in each engine, on a site of its own origin, whose sheet has every type of field. */
abstract class EngineTest {

    static final String SHEET = "fields/";
    static final String OTHER = "closer/";
    static final String FELT = "[id='fields.felt']";
    static final String PASSPHRASE = "four words in a row";

    /** A script that follows a link. It runs in the same task as the last keystroke, so that a page has no time to save. */
    static final String LEAVE_BY_LINK = "const link = document.createElement('a'); link.href = '../'; document.body.append(link); link.click();";

    DrivenBrowser browser;
    Host host;
    /** Whether the browser stays open for other tests. */
    boolean isShared = true;
    /** The address of the site's root, with a slash at its end. */
    private String root;
    final List<String> expectedErrors = new ArrayList<>();

    final void start(Engine engine) throws IOException {
        start(engine, "");
    }

    /** @param prelude a script that runs on each page before all others */
    final void start(Engine engine, String prelude) throws IOException {
        start(engine.newTab(), new Host(EveryField.get().folder(), "/closer/", prelude));
    }

    final void start(DrivenBrowser started, Host site) {
        browser = started;
        host = site;
        root = host.url("");
    }

    /** Opens the site from its folder, without a server. */
    final void startFromFolder(Engine engine) throws IOException {
        browser = engine.newTab();
        root = EveryField.get().folder().toUri().toString();
    }

    @AfterEach
    void expectNoErrors() throws IOException {
        if (browser != null) {
            browser.open("about:blank");
            if (host != null) {
                host.close();
            }
            List<String> errors = new ArrayList<>(browser.newErrors());
            errors.removeIf(error -> expectedErrors.stream().anyMatch(error::contains));
            if (!isShared) {
                browser.close();
            }
            assertEquals(List.of(), errors);
        }
    }

    final void open(String path) {
        browser.open(root + path);
    }

    final void openSheet() {
        open(SHEET);
        expectReady();
    }

    final void expectReady() {
        browser.waitFor("location.pathname.endsWith('" + SHEET + "') && document.querySelector('.sheet-tools:not([hidden])')"
                + " && !document.querySelector('.sheet-locked')"
                + " && !document.querySelector('work-sheet[inert]')"
                + " && (localStorage.getItem(window.workleaf.answers.database.name + '-lock') !== 'yes' || window.workleaf.answers.safe)");
    }

    final void expectFelt(String text) {
        browser.waitFor("document.querySelector(`" + FELT + "`)?.value === '" + text + "'");
    }

    final void expectSaved() {
        browser.waitFor("/^Saved on this device|^Not saved on this device/.test(document.querySelector('.sheet-status').textContent)"
                + " && !document.querySelector('work-sheet').hasEdits");
    }

    /** Opens the worksheet in a fresh page and expects the answer there. */
    final void expectKept(String text) {
        open("");
        openSheet();
        expectFelt(text);
    }

    /** Changes an answer and runs a script in the same task. */
    final void fillAnd(String text, String then) {
        browser.waitFor("document.readyState === 'complete' && document.querySelector(`" + FELT + "`)");
        browser.script("const field = document.querySelector(arguments[0]); field.focus(); field.value = arguments[1];"
                + " field.dispatchEvent(new Event('input', { bubbles: true }));" + then, FELT, text);
    }

    final void expectLeft() {
        browser.waitFor("location.pathname.endsWith('" + OTHER + "') && document.readyState === 'complete'");
    }

    final void lock() {
        open("answers/");
        browser.click("your-answers [data-action=set]");
        browser.type("dialog [name=fresh]", PASSPHRASE);
        browser.type("dialog [name=again]", PASSPHRASE);
        browser.click("dialog [type=submit]");
        browser.waitFor("document.querySelector('.answers-status').textContent.includes('protected by your passphrase')");
    }

    /** Chooses to keep answers in the tab only, writes one, leaves by a link, and finds it again. */
    final void expectAnswersKeptInTheTab() {
        open("answers/");
        browser.click("your-answers [data-action=tab]");
        browser.waitFor("!document.querySelector('[data-action=device]').hidden");
        browser.script("location.href = '../" + SHEET + "'");
        expectReady();
        fillAnd("here", LEAVE_BY_LINK);
        expectLeft();
        browser.script("location.href = '" + SHEET + "'");
        expectReady();
        expectFelt("here");
    }
}
