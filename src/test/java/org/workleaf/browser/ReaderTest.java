package org.workleaf.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.workleaf.Patience;

/** A test with what two people who share a device do with a worksheet, and with what must be kept of it. */
abstract class ReaderTest extends EngineTest {

    private final List<KeptAnswers> people = List.of(new KeptAnswers(), new KeptAnswers());
    private final boolean[] hasPassphrase = new boolean[2];
    private int person;
    private Path folder;
    private GuideVersions versions;
    private Copy copy;
    private int copies;
    private int words;

    /** @param answers what the file must contain, by the name of the field */
    private record Copy(Path file, Map<String, String> answers) {}

    /** @param folder for copies, and for the versions of the guide */
    final void start(Engine each, Path folder) throws IOException {
        this.folder = folder;
        versions = new GuideVersions(folder);
        start(each);
        openSheet();
    }

    final KeptAnswers kept() {
        return people.get(person);
    }

    private String nameOf(String field) {
        return field.equals(GuideVersions.FIRST) ? versions.name() : field;
    }

    private static String find(String name) {
        return "document.getElementById('fields." + name + "')";
    }

    final void expectAll(List<String> fields) {
        kept().rename(versions.name(), versions.earlierNames());
        expectReady();
        for (String field : fields) {
            browser.waitFor(find(nameOf(field)) + "?.value === '" + kept().text(nameOf(field)) + "'");
        }
    }

    /** What is on the page, for the message of an error. */
    final String shown(List<String> fields) {
        StringBuilder shown = new StringBuilder("person " + (person + 1) + (hasPassphrase[person] ? ", locked" : "") + ": ");
        for (String field : fields) {
            shown.append(field).append('=').append(browser.script("return " + find(nameOf(field)) + "?.value ?? null")).append(' ');
        }
        return shown.append(browser.script("return location.href + ' ' + document.body.innerText.slice(0, 300)"
                + " + ' ' + document.querySelector('.sheet-status')?.textContent + JSON.stringify(Object.entries(localStorage))")).toString();
    }

    final void write(String field, String then) {
        fill(field, "words " + ++words, then);
    }

    private void fill(String field, String text, String then) {
        String name = nameOf(field);
        browser.script("const field = " + find(name) + "; field.focus(); field.value = arguments[0];"
                + " field.dispatchEvent(new Event('input', { bubbles: true }));" + then, text);
        kept().write(name, text);
    }

    final void erase(String field) {
        fill(field, "", "");
        open("");
        openSheet();
    }

    /** The quick exit locks the answers; a reader with a passphrase types it again. */
    final void leaveQuickly(Runnable action) {
        browser.script("document.querySelector('.exit-bar a').href = '../'");
        action.run();
        browser.press("\uE008", "\uE008", "\uE008");
        expectLeft();
        open(SHEET);
        unlock();
    }

    final void inAnotherTab(Runnable action) {
        String first = browser.tab();
        browser.openInNewTab(host.url(SHEET));
        unlock();
        // What is written before the page has read the record is added to the answer, and does not replace it.
        expectAll(kept().fields().stream().filter(field -> !versions.earlierNames().contains(field)).toList());
        action.run();
        browser.closeTab();
        browser.switchTo(first);
        openSheet();
    }

    /** As in browsers, a write seems to succeed, and then the transaction fails. */
    final void onAFullDisk(Runnable action) {
        // Before that, the browser would refuse to create the database, which is another error.
        browser.waitFor("window.workleaf.answers.databaseCreatedAt");
        browser.script("""
                IDBObjectStore.prototype.put = function () {
                  Object.defineProperty(this.transaction, 'error', { value: new DOMException('full', 'QuotaExceededError') });
                  this.transaction.abort();
                };""");
        action.run();
        browser.waitFor("document.querySelector('.sheet-status').textContent.includes('no storage left')");
        browser.script(LEAVE_BY_LINK);
        expectLeft();
        open(SHEET);
    }

    final void setPassphrase() {
        if (!hasPassphrase[person]) {
            expectNoEdits();
            lock();
            hasPassphrase[person] = true;
            open(SHEET);
        }
    }

    final void lockAndUnlock() {
        if (hasPassphrase[person]) {
            expectNoEdits();
            browser.script("window.workleaf.lock()");
            unlock();
        }
    }

    final void removePassphrase() {
        if (hasPassphrase[person]) {
            expectNoEdits();
            open("answers/");
            browser.waitFor("document.querySelector('[data-action=remove]:not([hidden])')");
            browser.script("document.querySelector('[data-action=remove]').click()");
            browser.type("dialog [name=present]", PASSPHRASE);
            browser.click("dialog [type=submit]");
            browser.waitFor("document.querySelector('[data-action=set]:not([hidden])')");
            hasPassphrase[person] = false;
            open(SHEET);
        }
    }

    private void unlock() {
        if (hasPassphrase[person]) {
            browser.waitFor("document.querySelector('.sheet-locked button')");
            browser.script("document.querySelector('.sheet-locked button').click()");
            browser.type("dialog [name=present]", PASSPHRASE);
            browser.click("dialog [type=submit]");
        }
    }

    private void expectNoEdits() {
        browser.waitFor("!document.querySelector('work-sheet').hasEdits");
    }

    final void switchPerson() {
        openAnswers();
        browser.waitFor("document.querySelector('[data-action=person]')?.textContent");
        switchWith("[data-action=person]");
        open(SHEET);
        unlock();
    }

    /** A worksheet only says whose it is when the second person has been there. */
    final void switchPersonOnSheet() {
        if (browser.script("return localStorage.getItem('workleaf-person') !== null").getAsBoolean()) {
            browser.waitFor("document.querySelector('.sheet-who button')");
            switchWith(".sheet-who button");
            unlock();
        }
    }

    private void switchWith(String button) {
        browser.script("window.isOld = true; document.querySelector(arguments[0]).click()", button);
        browser.waitFor("!window.isOld && document.readyState === 'complete'");
        person = 1 - person;
        assertEquals(String.valueOf(person + 1), browser.script("return localStorage.getItem('workleaf-person')").getAsString());
    }

    private void openAnswers() {
        open("answers/");
        browser.waitFor("document.querySelector('your-answers:not([hidden])')");
    }

    /** Drivers cannot read downloads, so this takes what the page offers for one. */
    final void saveCopy() throws IOException {
        openAnswers();
        browser.script("""
                const create = URL.createObjectURL;
                URL.createObjectURL = (file) => {
                  window.savedCopy = file;
                  return create.call(URL, file);
                };
                HTMLAnchorElement.prototype.click = () => {};
                document.querySelector('[data-action=save]').click();""");
        browser.waitFor("window.savedCopy");
        String text = browser.asyncScript("return window.savedCopy.text()").getAsString();
        assertTrue(text.contains("workleaf-answers"), text);
        // A name of its own, because a browser may remember the size of a file that it has read.
        copy = new Copy(Files.writeString(folder.resolve("copy-" + ++copies + ".json"), text), kept().copy());
        open(SHEET);
    }

    /** @param takesCopy which text is chosen where the copy has another one */
    final void loadCopy(boolean takesCopy) {
        if (copy != null) {
            openAnswers();
            browser.sendFile("#load", copy.file());
            browser.waitFor("document.querySelector('.answers-preview:not([hidden])')");
            browser.script("for (const group of document.querySelectorAll('.difference')) group.querySelectorAll('input')[arguments[0]].click();"
                    + " document.querySelector('.answers-preview .answers-tools button').click();", takesCopy ? 1 : 0);
            browser.waitFor("document.querySelector('.answers-preview').hidden");
            kept().load(copy.answers(), takesCopy);
            open(SHEET);
        }
    }

    /** Waits until the whole site is on the device. */
    final void goOffline() {
        browser.waitFor("navigator.serviceWorker.controller || (document.readyState === 'complete' && location.reload(), false)");
        expectReady();
        host.setReachable(false);
    }

    final void publishNewVersion() throws IOException {
        host.setReachable(true);
        host.publish(versions.renameField());
        Patience.waitUntil("the new version", () -> {
            browser.asyncScript("""
                    const registration = await navigator.serviceWorker.getRegistration();
                    await registration?.update().catch(() => {});
                    const worker = registration?.installing ?? registration?.waiting;
                    await new Promise((resolve) => {
                      const check = () => (!worker || ['activated', 'redundant'].includes(worker.state)) && resolve();
                      worker?.addEventListener('statechange', check);
                      check();
                    });""");
            browser.reload();
            return browser.script("return Boolean(" + find(versions.name()) + ")").getAsBoolean();
        });
    }
}
