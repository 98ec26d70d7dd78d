package org.workleaf.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Firefox stores no locked and no tab-only answers in its profile, and restores none with a closed tab. */
class FirefoxStoresNoAnswersTest {

    private static final String PASSPHRASE = "a quiet blue kettle";
    private static final String DATE = "1987-06-05";

    /** The text to type, by the selector of its field. */
    private static final Map<String, String> TYPED = Map.of(
            "[id='fields.day']", DATE,
            "[id='fields.hour']", "03:47",
            "[id='fields.hours']", "771355204",
            "[id='fields.felt']", "quexblank",
            "[id='fields.who']", "quexchoice",
            "[id='fields.monday']", "quexplanner",
            "[id='fields.happened']", "quexlines");
    private static final List<String> CLICKED = List.of("[id='fields.close.2']", "[id='fields.plans.other']", "[id='fields.heard.often']",
            "[id='fields.cooks.two']", "[id='fields.ate']", "[id='boxes.slept']");
    private static final String SEARCHED = "quexsearch";
    /** The hours are too short to search for, so they are looked up in the forms that Firefox has saved. */
    private static final List<String> SECRETS = List.of(DATE, "771355204", "quexblank", "quexchoice", "quexplanner", "quexlines", SEARCHED);

    /** The ids of the fields that show an answer. */
    private static final String FILLED = """
            return [...document.querySelectorAll('.question input, .question textarea')]
              .filter((field) => (['checkbox', 'radio'].includes(field.type) ? field.checked : field.value)).map((field) => field.id);""";

    private static final EveryField SITE = EveryField.get();

    private Firefox firefox;

    @BeforeEach
    void openFirefoxWithAFreshProfile(@TempDir Path profiles) throws IOException {
        Engine.FIREFOX.require();
        firefox = new Firefox(profiles.resolve("profile"), Storage.KEPT);
    }

    @AfterEach
    void close() throws IOException {
        if (firefox != null) {
            firefox.close();
        }
    }

    @Test
    void anUnprotectedFieldIsFoundInTheProfile() throws IOException {
        firefox.openInNewTab(SITE.url(EveryField.PAGE));
        firefox.waitFor("!document.querySelector('.sheet-tools').hidden");
        firefox.script("document.getElementById('fields.happened').removeAttribute('autocomplete')");
        firefox.type("[id='fields.happened']", "quexlines");
        saveSession();
        assertEquals(1, forms().size());
        assertFalse(ProfileFiles.containing(firefox.profile(), List.of("quexlines")).isEmpty());
    }

    @Test
    void answersThatAreLockedStayOutOfTheProfile() throws IOException {
        firefox.openInNewTab(SITE.url("answers/index.html"));
        firefox.click("your-answers [data-action=set]");
        firefox.type("dialog [name=fresh]", PASSPHRASE);
        firefox.type("dialog [name=again]", PASSPHRASE);
        firefox.click("dialog .ask-show input");
        expectNothingStored(List.of(PASSPHRASE));
        firefox.click("dialog [type=submit]");
        firefox.waitFor("document.querySelector('.answers-status').textContent.includes('protected by your passphrase')");
        writeEverywhere("Saved on this device");
        expectNothingStored(SECRETS);

        closeAndReopen();
        firefox.waitFor("document.querySelector('.sheet-locked button')");
        assertEquals("[]", firefox.script(FILLED).toString());
        expectNothingStored(SECRETS);
        firefox.click(".sheet-locked button");
        firefox.type("dialog [name=present]", PASSPHRASE);
        firefox.click("dialog [type=submit]");
        firefox.waitFor("document.getElementById('fields.happened').value === 'quexlines'");
        firefox.waitFor("document.getElementById('fields.ate').checked");
        firefox.type("[id='fields.felt']", "quexlater");
        expectNothingStored(SECRETS);
    }

    @Test
    void answersThatAreKeptInTheTabAloneStayOutOfTheProfile() throws IOException {
        firefox.openInNewTab(SITE.url("answers/index.html"));
        firefox.click("your-answers [data-action=tab]");
        firefox.waitFor("!document.querySelector('[data-action=device]').hidden");
        writeEverywhere("tab");
        expectNothingStored(SECRETS);
        firefox.command("Refresh", Map.of());
        firefox.waitFor("document.getElementById('fields.happened').value === 'quexlines'");
        expectNothingStored(SECRETS);

        closeAndReopen();
        firefox.waitFor("!document.querySelector('.sheet-tools').hidden");
        firefox.script("return document.querySelector('work-sheet').flush()");
        assertEquals("[]", firefox.script(FILLED).toString());
        expectNothingStored(SECRETS);
    }

    /** Fills in every field, and uses every control that scripts add to the page. */
    private void writeEverywhere(String status) throws IOException {
        firefox.open(SITE.url(EveryField.PAGE));
        firefox.waitFor("!document.querySelector('.sheet-tools').hidden");
        TYPED.forEach(firefox::type);
        CLICKED.forEach(this::press);
        firefox.waitFor("document.querySelector('.sheet-status').textContent.includes('" + status + "')");
        press("work-sheet[data-worksheet=fields] [data-action=together]");
        press("[data-focus='mark-felt'] option[value=share]");
        press("card-deck button");
        press(".deck-depths .option:last-child input");
        press("turn-timer button");
        firefox.type("turn-timer [type=range]", "\uE014");
        press("turn-timer [type=checkbox]");
        press("reading-comfort button");
        press("[id='comfort.text.large']");
        press("[data-opens=search]");
        press(".search-key input");
        firefox.type(".finder-words", SEARCHED);
    }

    /** Clicks a control which the page's own style may cover with a mark of its own. */
    private void press(String selector) {
        firefox.waitFor("document.querySelector(`" + selector + "`)");
        firefox.script("document.querySelector(arguments[0]).scrollIntoView({ block: 'center' });"
                + " const control = document.querySelector(arguments[0]);"
                + " if (control.matches('option')) { control.selected = true; for (const type of ['input', 'change'])"
                + " control.parentElement.dispatchEvent(new Event(type, { bubbles: true })); } else control.click();", selector);
    }

    private void closeAndReopen() throws IOException {
        List<String> before = firefox.tabs();
        firefox.closeTab();
        firefox.switchTo(before.get(0));
        expectNothingStored(SECRETS);
        firefox.privileged("""
                const { SessionStore } = ChromeUtils.importESModule('resource:///modules/sessionstore/SessionStore.sys.mjs');
                const window = Services.wm.getMostRecentWindow('navigator:browser');
                const tab = SessionStore.undoCloseTab(window, 0);
                if (!tab.linkedBrowser.currentURI.spec.includes('fields')) {
                  await new Promise((restored) => tab.addEventListener('SSTabRestored', restored, { once: true }));
                }
                window.gBrowser.selectedTab = tab;""");
        List<String> added = new ArrayList<>(firefox.tabs());
        added.remove(before.get(0));
        firefox.switchTo(added.get(0));
        firefox.waitFor("location.href.includes('fields') && document.readyState === 'complete'");
    }

    private void expectNothingStored(List<String> secrets) throws IOException {
        saveSession();
        assertEquals(List.of(), forms());
        assertEquals(List.of(), ProfileFiles.containing(firefox.profile(), secrets));
    }

    /** Makes Firefox save its session now rather than in a second or two. */
    private void saveSession() throws IOException {
        String saved = firefox.privileged("""
                const { TabStateFlusher } = ChromeUtils.importESModule('resource:///modules/sessionstore/TabStateFlusher.sys.mjs');
                const { SessionSaver } = ChromeUtils.importESModule('resource:///modules/sessionstore/SessionSaver.sys.mjs');
                const window = Services.wm.getMostRecentWindow('navigator:browser');
                await TabStateFlusher.flushWindow(window);
                await SessionSaver.run();
                return 'saved';""").getAsString();
        assertEquals("saved", saved);
    }

    /** The forms in the sessions that Firefox has saved: values by the ids of fields, or by their paths. */
    private List<String> forms() throws IOException {
        List<JsonElement> sessions = ProfileFiles.sessions(firefox.profile());
        assertFalse(sessions.isEmpty(), "Firefox has saved no session");
        List<String> forms = new ArrayList<>();
        sessions.forEach(session -> collectForms(session, forms));
        return forms;
    }

    private static void collectForms(JsonElement element, List<String> found) {
        if (element instanceof JsonObject object) {
            object.entrySet().forEach(entry -> {
                if (entry.getKey().equals("formdata")) {
                    found.add(entry.getValue().toString());
                }
                collectForms(entry.getValue(), found);
            });
        } else if (element.isJsonArray()) {
            element.getAsJsonArray().forEach(child -> collectForms(child, found));
        }
    }
}
