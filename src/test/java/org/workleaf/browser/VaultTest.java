package org.workleaf.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.workleaf.FileEdit;

/** The vault: copies, the passphrase, tab-only answers, erasing, and storage that browsers clear. */
class VaultTest {

    private static final BuiltSite SITE = BuiltSite.get();
    private static final String CHECK_IN = "worksheets/weekly-check-in/index.html";
    private static final String ANSWERS = "answers/index.html";
    private static final String PASSPHRASE = "a quiet blue kettle";

    @RegisterExtension
    final TestBrowser browser = new TestBrowser();

    private Page page;

    @BeforeEach
    void openPage() {
        page = browser.newPage();
    }

    /** A field of the check-in, once scripts have set it up and it can be filled in: browsers show it only then. */
    private static Locator field(Page page, String id) {
        return page.locator("work-sheet:not([inert]):has(.sheet-tools:not([hidden])) [id='weekly-check-in." + id + "']");
    }

    private static void open(Page page, String path) {
        page.navigate(SITE.url(path));
        if (path.equals(ANSWERS)) {
            assertThat(page.locator("your-answers")).isVisible();
        }
    }

    private static void expectStatus(Page page, String words) {
        assertThat(page.locator(".sheet-status").first()).containsText(words);
    }

    private static void write(Page page, String id, String text) {
        open(page, CHECK_IN);
        field(page, id).fill(text);
        page.evaluate("document.querySelector('work-sheet').flush()"); // the line may still speak of what was saved before
        expectStatus(page, "Saved on this device");
    }

    private static void tool(Page page, String action) {
        page.locator("your-answers [data-action=" + action + "]").click();
    }

    private static void expectMessage(Page page, String words) {
        assertThat(page.locator(".answers-status")).containsText(words);
    }

    private static String savedCopy(Page page) throws IOException {
        open(page, ANSWERS);
        return Files.readString(page.waitForDownload(() -> tool(page, "save")).path());
    }

    private static void load(Page page, String file) {
        open(page, ANSWERS);
        page.locator("[data-action=load]").setInputFiles(
                new FilePayload("copy.json", "application/json", file.getBytes(StandardCharsets.UTF_8)));
    }

    private static void merge(Page page) {
        page.locator(".answers-preview button").getByText("Add to my answers").click();
        expectMessage(page, "Added");
    }

    private static void lockWithPassphrase(Page page) {
        open(page, ANSWERS);
        Device.lock(page, PASSPHRASE);
        expectMessage(page, "protected by your passphrase");
    }

    private static void typePassphrase(Page page, String passphrase) {
        page.locator("dialog [name=present]").fill(passphrase);
        page.keyboard().press("Enter");
    }

    @Test
    void aCopyBringsAllAnswersToAnotherDevice() throws IOException {
        write(page, "felt", "hopeful");
        field(page, "closeness.4").check();
        field(page, "both-spoke").check();
        page.evaluate("document.querySelector('work-sheet').flush()");
        String copy = savedCopy(page);
        expectMessage(page, "The copy is in");
        assertThat(page.locator("[data-show=copied]")).containsText("You last saved a copy at");

        Page other = browser.newPage();
        load(other, copy);
        assertThat(other.locator(".answers-preview")).containsText("Weekly check-in: 3 answers to add");
        assertFalse(Device.storage(other).contains("hopeful"), "the preview must not write");
        merge(other);
        open(other, CHECK_IN);
        assertThat(field(other, "felt")).hasValue("hopeful");
        assertThat(field(other, "closeness.4")).isChecked();
        assertThat(field(other, "both-spoke")).isChecked();
    }

    @Test
    void anAnswerChangedInBothPlacesIsShownTwiceAndNeverOverwrittenUnasked() throws IOException {
        write(page, "felt", "from the phone");
        String copy = savedCopy(page);
        Page other = browser.newPage();
        write(other, "felt", "from the laptop");
        load(other, copy);
        Locator preview = other.locator(".answers-preview");
        assertThat(preview).containsText("from the phone");
        assertThat(preview).containsText("from the laptop");
        preview.locator("button").getByText("Add to my answers").click();
        assertThat(preview).isVisible();
        assertTrue(Device.storage(other).contains("from the laptop"));
        preview.getByText("from the phone").click();
        merge(other);
        open(other, CHECK_IN);
        assertThat(field(other, "felt")).hasValue("from the phone");
    }

    @Test
    void anOlderCopyProposesToKeepWhatIsNewerHere() throws IOException {
        write(page, "felt", "first");
        String copy = savedCopy(page);
        write(page, "felt", "second");
        load(page, copy);
        assertThat(page.locator(".difference label:has(:checked)")).containsText("second");
        merge(page);
        open(page, CHECK_IN);
        assertThat(field(page, "felt")).hasValue("second");
    }

    @Test
    void aFileThatIsNoCopyIsRefusedInOneSentenceAndChangesNothing() throws IOException {
        write(page, "felt", "mine");
        String copy = savedCopy(page);
        String before = Device.storage(page);
        for (String[] bad : new String[][] {
            {copy.substring(0, copy.length() / 2), "damaged or cut off"}, {"", "damaged or cut off"}, {"null", "not a copy"},
            {"[]", "not a copy"}, {"{\"format\":\"workleaf-answers\",\"version\":1,\"guide\":\"closer\"}", "not a copy"},
            {FileEdit.replaced(copy, "\"version\": 1", "\"version\": 2"), "newer version"},
            {FileEdit.replaced(copy, "\"guide\": \"closer\"", "\"guide\": \"other\""), "another guide"}}) {
            load(page, bad[0]);
            expectMessage(page, bad[1]);
            assertThat(page.locator(".answers-preview")).isHidden();
        }
        assertEquals(before, Device.storage(page));
    }

    @Test
    void aHostileFileIsOnlyText() {
        String script = "<img src=x onerror=alert(1)><script>document.title='taken'</script>";
        String field = "{\"id\":\"%s\",\"type\":\"" + script.replace("'", "\\u0027") + "\",\"wording\":\"" + script + "\",\"value\":%s,\"revision\":%s}";
        String fields = String.join(",",
                field.formatted("__proto__", "\"" + script + "\"", "1e308"), field.formatted("constructor", "true", "-5"),
                field.formatted("felt", "\"" + "x".repeat(1_000_000) + "\"", "1"), field.formatted("hard", "{\"a\":1}", "1"),
                field.formatted("because", "\"" + script + "\"", "\"9\""), field.formatted("felt", "\"twice\"", "2"), "null", "7");
        String sheet = "{\"id\":\"%s\",\"title\":\"" + script + "\",\"savedAt\":\"2999-01-01\",\"fields\":[" + fields + "],\"entries\":[{\"date\":\"never\"},{\"date\":\"2026-01-02\",\"fields\":[" + fields + "]}]}";
        load(page, "{\"__proto__\":{\"polluted\":true},\"format\":\"workleaf-answers\",\"version\":1,\"guide\":\"closer\",\"worksheets\":["
                + sheet.formatted("weekly-check-in") + "," + sheet.formatted("__proto__") + ",null,{}]}");
        assertThat(page.locator(".answers-preview")).containsText("could not be read and would be left out");
        assertEquals(0, page.locator("main img, main script").count());
        merge(page);
        assertEquals(0, page.locator("main img, main script").count());
        assertThat(page.locator(".kept-list")).containsText("<img src=x");
        assertEquals(true, page.evaluate("({}).polluted === undefined && document.title !== 'taken'"));
        open(page, CHECK_IN);
        assertThat(field(page, "felt")).hasValue(Pattern.compile("^x{1000000}$"));
        assertThat(field(page, "because")).hasValue(script);
        assertThat(page.locator(".sheet-earlier")).containsText("onerror");
        assertEquals(0, page.locator("work-sheet img, work-sheet script").count());
        field(page, "hard").fill("and still it saves");
        expectStatus(page, "Saved on this device just now");
    }

    @Test
    void answersToQuestionsThatAreGoneStayReadableInTheWordsOfTheirTime() {
        load(page, """
                {"format":"workleaf-answers","version":1,"guide":"closer","savedAt":"2020-05-03T10:00:00Z","worksheets":[
                 {"id":"weekly-check-in","title":"Weekly check-in","fields":[
                  {"id":"gone","type":"text","wording":"What we used to ask","value":"an old answer","revision":1},
                  {"id":"closeness","type":"scale","wording":"How close?","value":"9","revision":1}]},
                 {"id":"gone-sheet","title":"A sheet of old","fields":[{"id":"a","type":"text","wording":"Q","value":"v","revision":1}]}]}""");
        merge(page);
        assertThat(page.locator(".kept-list")).containsText("A sheet of old");
        open(page, CHECK_IN);
        Locator earlier = page.locator(".sheet-earlier");
        assertThat(earlier).containsText("From an earlier version");
        assertThat(earlier).containsText("What we used to ask");
        assertThat(earlier).containsText("an old answer");
        assertThat(earlier).containsText("9");
        field(page, "felt").fill("new");
        expectStatus(page, "Saved on this device");
        page.reload();
        assertThat(earlier).containsText("an old answer");
        Axe.assertNoProblems(page);
    }

    @Test
    void anAnswerThatItsFieldCannotHoldIsShownAndKeptUntilItIsRemoved() {
        load(page, """
                {"format":"workleaf-answers","version":1,"guide":"closer","savedAt":"2020-05-03T10:00:00Z","worksheets":[
                 {"id":"weekly-check-in","title":"Weekly check-in","fields":[
                  {"id":"date","type":"date","wording":"Next date","value":"3 May-ish"},
                  {"id":"felt","type":"text","wording":"I felt","value":["one","two"]},
                  {"id":"both-spoke","type":"tick","wording":"We both spoke","value":"nearly"},
                  {"id":"closeness","type":"scale","wording":"How close?","value":["4","5"]}]}]}""");
        merge(page);
        open(page, CHECK_IN);
        Locator unfit = page.locator(".sheet-earlier");
        assertThat(unfit).containsText("Answers that do not fit their fields");
        for (String part : List.of("Next date", "3 May-ish", "one, two", "nearly", "4, 5")) {
            assertThat(unfit).containsText(part);
        }
        Axe.assertNoProblems(page);

        field(page, "because").fill("we talked");
        expectStatus(page, "Saved on this device just now");
        page.reload();
        assertThat(unfit).containsText("3 May-ish");
        assertTrue(Device.storage(page).contains("3 May-ish"), "the record keeps it");

        field(page, "closeness.4").check();
        assertThat(unfit).not().containsText("How close?");
        assertThat(unfit).containsText("3 May-ish");

        Locator remove = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove: Next date"));
        remove.click();
        assertThat(unfit).not().containsText("3 May-ish");
        page.getByText("Undo").click();
        assertThat(unfit).containsText("3 May-ish");
        remove.click();
        assertThat(unfit).not().containsText("3 May-ish");
        page.reload();
        assertThat(unfit).containsText("nearly");
        assertFalse(Device.storage(page).contains("3 May-ish"), "the record no longer has it");
    }

    @Test
    void answersMoveToTheNewNamesOfTheirFieldsOptionsAndSheets() {
        load(page, """
                {"format":"workleaf-answers","version":1,"guide":"closer","savedAt":"2020-05-03T10:00:00Z","worksheets":[
                 {"id":"old-check-in","title":"Check-in","fields":[
                  {"id":"feeling","type":"text","wording":"I felt","value":"moved","revision":1},
                  {"id":"closeness","type":"scale","wording":"How close?","value":"four","revision":1}]}]}""");
        merge(page);
        page.route(Pattern.compile(".*/weekly-check-in/.*"), route -> {
            String html = FileEdit.replaced(new String(route.fetch().body(), StandardCharsets.UTF_8), "data-worksheet=\"weekly-check-in\"",
                    "data-worksheet=\"weekly-check-in\" data-was=\"felt=feeling closeness/4=closeness/four\" data-renamed-from=\"old-check-in\"");
            route.fulfill(new Route.FulfillOptions().setContentType("text/html; charset=utf-8").setBody(html));
        });
        open(page, CHECK_IN);
        assertThat(field(page, "felt")).hasValue("moved");
        assertThat(field(page, "closeness.4")).isChecked();
        assertFalse(Device.storage(page).contains("old-check-in\",\"title"), Device.storage(page));
    }

    @Test
    void onceLockedNoStoreHoldsAnAnswerInClear() {
        write(page, "felt", "a secret feeling");
        lockWithPassphrase(page);
        page.locator(".kept-list a").click();
        assertThat(field(page, "felt")).hasValue("a secret feeling");
        field(page, "hard").fill("a secret worry");
        expectStatus(page, "Saved on this device");
        page.evaluate("workleaf.lock()");
        expectStatus(page, "locked");
        assertThat(field(page, "felt")).hasValue("");
        for (Page each : List.of(page, reopened())) {
            assertFalse(Device.storage(each).contains("secret"), Device.storage(each));
            assertFalse(each.content().contains("secret"));
        }
    }

    private Page reopened() {
        Page again = page.context().newPage();
        open(again, CHECK_IN);
        expectStatus(again, "locked");
        return again;
    }

    @Test
    void aWrongPassphraseSaysSoAndLosesNothing() {
        write(page, "felt", "kept");
        lockWithPassphrase(page);
        Page again = reopened();
        field(again, "hard").fill("typed before unlocking");
        again.locator(".sheet-locked button").click();
        typePassphrase(again, "not this one");
        assertThat(again.locator(".ask-problem")).hasText(Pattern.compile("That is not the passphrase.*"));
        typePassphrase(again, PASSPHRASE);
        assertThat(field(again, "felt")).hasValue("kept");
        assertThat(field(again, "hard")).hasValue("typed before unlocking");
        expectStatus(again, "Saved on this device");
        assertFalse(Device.storage(again).contains("typed before"));
    }

    @Test
    void thePassphraseIsChangedAndRemoved() {
        write(page, "felt", "kept");
        lockWithPassphrase(page);
        tool(page, "change");
        page.locator("dialog [name=fresh]").fill("another long one");
        page.locator("dialog [name=again]").fill("another long one");
        typePassphrase(page, PASSPHRASE);
        expectMessage(page, "changed");
        tool(page, "remove");
        typePassphrase(page, PASSPHRASE);
        assertThat(page.locator(".ask-problem")).hasText(Pattern.compile("That is not the passphrase.*"));
        typePassphrase(page, "another long one");
        expectMessage(page, "removed");
        open(page, CHECK_IN);
        assertThat(field(page, "felt")).hasValue("kept");
    }

    @Test
    void anInterruptedLockingLeavesAllAsItWas() {
        write(page, "felt", "whole");
        open(page, "worksheets/say-it-back/index.html");
        page.locator("form.sheet input[type=text]").first().fill("whole too");
        expectStatus(page, "Saved on this device");
        open(page, ANSWERS);
        browser.expectError("the power failed");
        page.evaluate("""
                () => {
                  const put = IDBObjectStore.prototype.put;
                  let puts = 0;
                  IDBObjectStore.prototype.put = function (thing) {
                    if (thing.sealed && ++puts === 2) throw new Error('the power failed');
                    return put.call(this, thing);
                  };
                }""");
        tool(page, "set");
        page.locator("dialog [name=fresh]").fill(PASSPHRASE);
        page.locator("dialog [name=again]").fill(PASSPHRASE);
        page.keyboard().press("Enter");
        assertThat(page.locator(".ask-problem")).hasText(Pattern.compile(".*Nothing has changed.*|.*nothing has changed.*"));
        assertTrue(Device.storage(page).contains("whole too"), Device.storage(page));
        assertFalse(Device.storage(page).contains("sealed"), Device.storage(page));
        open(page, CHECK_IN);
        assertThat(field(page, "felt")).hasValue("whole");
    }

    @Test
    void whoDoesNotWantToSaveHereLeavesNothingAndKeepsTheTab() {
        write(page, "felt", "taken along");
        open(page, ANSWERS);
        tool(page, "tab");
        page.locator(".sheet-question button").first().click();
        expectMessage(page, "nothing is saved on this device");
        page.locator(".kept-list a").click();
        assertThat(field(page, "felt")).hasValue("taken along");
        expectStatus(page, "gone when you close this tab");
        field(page, "hard").fill("only in the tab");
        page.locator(".to-answers").click();
        page.locator(".kept-list a").click();
        assertThat(field(page, "hard")).hasValue("only in the tab");
        String stores = Device.storage(page);
        assertFalse(stores.contains("taken along") || stores.contains("only in the tab"), stores);
        Page other = page.context().newPage();
        open(other, CHECK_IN);
        expectStatus(other, "gone when you close this tab");
        assertThat(field(other, "felt")).hasValue("");
    }

    @Test
    void aTabThatWasOpenBeforeSavesNothingEither() {
        write(page, "felt", "before");
        Page other = page.context().newPage();
        open(other, ANSWERS);
        tool(other, "tab");
        other.locator(".sheet-question button").first().click();
        expectMessage(other, "nothing is saved on this device");
        field(page, "hard").fill("afterwards");
        expectStatus(page, "gone when you close this tab");
        assertFalse(Device.storage(page).contains("afterwards"));
    }

    @Test
    void answersReadFromAFilledPdfAreTakenInToo() {
        write(page, "felt", "here");
        load(page, """
                {"format":"workleaf-answers","version":1,"guide":"closer","worksheets":[{"id":"weekly-check-in","title":"Weekly check-in","fields":[
                 {"id":"felt","type":"text","wording":"I felt","value":"on paper"},{"id":"hard","type":"text","wording":"Hard","value":"the move"}]}]}""");
        page.locator(".answers-preview").getByText("on paper").click();
        merge(page);
        open(page, CHECK_IN);
        assertThat(field(page, "felt")).hasValue("on paper");
        assertThat(field(page, "hard")).hasValue("the move");
    }

    @Test
    void aCopyMayHoldThousandsOfSheets() {
        String sheets = IntStream.range(0, 3000).mapToObj(n -> "{\"id\":\"sheet-%d\",\"title\":\"Sheet %d\",\"fields\":[{\"id\":\"felt\",\"value\":\"well\"}]}"
                .formatted(n, n)).collect(Collectors.joining(","));
        load(page, "{\"format\":\"workleaf-answers\",\"version\":1,\"guide\":\"closer\",\"worksheets\":[" + sheets + "]}");
        merge(page);
        assertThat(page.locator(".kept-list li")).hasCount(3000);
        page.reload();
        assertThat(page.locator(".kept-list li")).hasCount(3000);
    }

    @Test
    void tabOnlyAnswersCanBeSavedOnTheDeviceAgain() {
        open(page, ANSWERS);
        tool(page, "tab");
        expectMessage(page, "nothing is saved");
        page.locator(".foot-links a").getByText("Your answers").click();
        page.evaluate("location.href = '../worksheets/weekly-check-in/index.html'");
        field(page, "felt").fill("from the tab");
        page.locator(".to-answers").click();
        tool(page, "device");
        expectMessage(page, "From now on your answers are saved on this device");
        open(page, CHECK_IN);
        assertThat(field(page, "felt")).hasValue("from the tab");
        assertTrue(Device.storage(page).contains("from the tab"));
    }

    @Test
    void tabOnlyAnswersAreKeptEvenIfThePageIsLeftWhileTheyAreMovedToTheDevice() {
        open(page, ANSWERS);
        tool(page, "tab");
        expectMessage(page, "nothing is saved");
        open(page, CHECK_IN);
        field(page, "felt").fill("from the tab");
        page.locator(".to-answers").click();
        assertThat(page.locator("[data-action=device]")).isVisible();
        // A device that takes longer to store them than the reader stays.
        page.evaluate("() => { IDBDatabase.prototype.transaction = () => ({ objectStore: () => new Proxy({}, { get: () => () => ({}) }), abort() {} }); }");
        tool(page, "device");
        open(page, CHECK_IN);
        assertThat(field(page, "felt")).hasValue("from the tab");
    }

    /** Opens the check-in while the script that encrypts is still loading, as on a slow connection. */
    private Route openBeforeTheScriptThatEncryptsHasLoaded(Page page) {
        List<Route> requests = new ArrayList<>();
        page.route("**/extra/safe-*.js", requests::add);
        page.navigate(SITE.url(CHECK_IN), new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
        assertThat(page.locator("work-sheet[inert]")).isVisible();
        page.waitForCondition(() -> !requests.isEmpty());
        return requests.get(0);
    }

    @Test
    void inTheTabAnswersCanBeWrittenOnceTheyCanBePassedOnToTheNextPage() {
        Page page = browser.newPage();
        open(page, ANSWERS);
        tool(page, "tab");
        expectMessage(page, "nothing is saved");
        openBeforeTheScriptThatEncryptsHasLoaded(page).resume();
        page.unrouteAll();
        field(page, "felt").fill("from the tab");
        page.locator(".to-answers").click();
        open(page, CHECK_IN);
        assertThat(field(page, "felt")).hasValue("from the tab");
    }

    @Test
    void lockedAnswersCanBeWrittenOnceTheyCanBeEncrypted() {
        Page page = browser.newPage();
        lockWithPassphrase(page);
        openBeforeTheScriptThatEncryptsHasLoaded(page).resume();
        page.unrouteAll();
        field(page, "felt").fill("a secret");
        page.locator(".to-answers").click();
        open(page, CHECK_IN);
        assertThat(field(page, "felt")).hasValue("a secret");
    }

    @Test
    void aSheetCanBeFilledInAndSaysThatItDoesNotSaveIfTheScriptThatEncryptsDoesNotLoad() {
        Page page = browser.newPage();
        open(page, ANSWERS);
        tool(page, "tab");
        expectMessage(page, "nothing is saved");
        Route request = openBeforeTheScriptThatEncryptsHasLoaded(page);
        expectStatus(page, "does not let the page save");
        field(page, "felt").fill("on the page only");
        request.resume();
        page.unrouteAll();
        expectStatus(page, "Not saved on this device: gone when you close this tab");
        assertThat(field(page, "felt")).hasValue("on the page only");
        open(page, CHECK_IN);
        assertThat(field(page, "felt")).hasValue("on the page only");
    }

    @Test
    void erasingEverythingCanBeUndone() {
        write(page, "felt", "back again");
        open(page, ANSWERS);
        tool(page, "erase");
        page.locator(".sheet-question button").first().click();
        assertThat(page.locator("[data-show=summary]")).hasText("Nothing is saved yet.");
        assertFalse(Device.storage(page).contains("back again"));
        page.locator(".sheet-undo button").click();
        assertThat(page.locator("[data-show=summary]")).containsText("One sheet");
        open(page, CHECK_IN);
        assertThat(field(page, "felt")).hasValue("back again");
    }

    @Test
    void answersWrittenDuringTheQuestionAreMovedIntoTheTabToo() {
        write(page, "felt", "before");
        open(page, ANSWERS);
        tool(page, "tab");
        Page other = page.context().newPage();
        write(other, "hard", "written meanwhile");
        other.evaluate("document.querySelector('work-sheet').flush()");
        page.locator(".sheet-question button").first().click();
        expectMessage(page, "nothing is saved on this device");
        assertFalse(Device.storage(page).contains("written meanwhile"));
        page.locator(".kept-list a").click();
        assertThat(field(page, "felt")).hasValue("before");
        assertThat(field(page, "hard")).hasValue("written meanwhile");
    }

    @Test
    void answersWrittenJustBeforeErasingAreRestoredToo() {
        write(page, "felt", "before");
        open(page, ANSWERS);
        beforeExclusiveAccess(page, """
                const store = database.transaction('answers', 'readwrite').objectStore('answers');
                store.get(['closer', 'weekly-check-in']).onsuccess = ({ target: { result } }) => {
                  result.values.set('hard', { value: 'at the last moment', type: 'text', revision: ++result.revision });
                  store.put(result);
                };""");
        tool(page, "erase");
        page.locator(".sheet-question button").first().click();
        page.locator(".sheet-undo button").click();
        assertThat(page.locator("[data-show=summary]")).containsText("One sheet");
        open(page, CHECK_IN);
        assertThat(field(page, "felt")).hasValue("before");
        assertThat(field(page, "hard")).hasValue("at the last moment");
    }

    @Test
    void erasingThatFailsIsNotReportedAsDone() {
        write(page, "felt", "to be erased");
        open(page, ANSWERS);
        beforeExclusiveAccess(page, "indexedDB.open(database.name, database.version + 1).onsuccess = ({ target }) => target.result.close();");
        tool(page, "erase");
        page.locator(".sheet-question button").first().click();
        assertThat(page.locator(".sheet-undo")).containsText("Everything is erased.");
        assertFalse(Device.storage(page).contains("to be erased"), Device.storage(page));
    }

    /** Runs a script once with the `database`, after it was read and before the page has exclusive access to it. */
    private static void beforeExclusiveAccess(Page page, String work) {
        page.evaluate("""
                () => {
                  const { close } = IDBDatabase.prototype;
                  IDBDatabase.prototype.close = function () {
                    IDBDatabase.prototype.close = close;
                    const database = this;
                    WORK
                    close.call(this);
                  };
                }""".replace("WORK", work));
    }

    private static void writeInAnotherGuide(Page page) {
        page.evaluate("workleaf.answers.change(['other', 'weekly-check-in'], [['felt', { value: 'of another guide', type: 'text', wording: 'I felt' }]], undefined, 'Its check-in')");
    }

    @Test
    void aCopyIsLoadedNextToTheSheetsOfAnotherGuide() throws IOException {
        write(page, "felt", "of this guide");
        String copy = savedCopy(page);
        Page other = browser.newPage();
        open(other, ANSWERS);
        writeInAnotherGuide(other);
        load(other, copy);
        assertThat(other.locator(".answers-preview")).containsText("One answer to add");
        merge(other);
        open(other, CHECK_IN);
        assertThat(field(other, "felt")).hasValue("of this guide");
        assertTrue(Device.storage(other).contains("of another guide"));
    }

    @Test
    void aCopyLeavesTheSheetsOfAnotherGuideWithoutOne() throws IOException {
        write(page, "felt", "of this guide");
        writeInAnotherGuide(page);
        savedCopy(page);
        expectMessage(page, "The copy is in");
        assertEquals("other,weekly-check-in", page.evaluate("workleaf.answers.note('changed').then(({ sheets }) => String(sheets))"));
    }

    @Test
    void erasingLeavesAnotherGuideItsAnswersAndTheirLock() {
        write(page, "felt", "of this guide");
        writeInAnotherGuide(page);
        open(page, ANSWERS);
        assertThat(page.locator("[data-show=summary]")).containsText("One sheet");
        lockWithPassphrase(page);
        tool(page, "erase");
        page.locator(".sheet-question button").first().click();
        assertThat(page.locator("[data-show=summary]")).hasText("Nothing is saved yet.");
        assertFalse(Device.storage(page).contains("of another guide"), Device.storage(page));
        assertEquals("of another guide", page.evaluate("workleaf.answers.read(['other', 'weekly-check-in']).then(({ values }) => values.get('felt').value)"));
        page.locator(".sheet-undo button").click();
        assertThat(page.locator("[data-show=summary]")).containsText("One sheet");
        page.locator(".kept-list a").click();
        assertThat(field(page, "felt")).hasValue("of this guide");
    }

    @Test
    void anotherGuidesAnswersMoveIntoTheTabAndBack() {
        write(page, "felt", "of this guide");
        writeInAnotherGuide(page);
        open(page, ANSWERS);
        tool(page, "tab");
        page.locator(".sheet-question button").first().click();
        expectMessage(page, "nothing is saved on this device");
        assertFalse(Device.storage(page).contains("of another guide"), Device.storage(page));
        tool(page, "erase");
        page.locator(".sheet-question button").first().click();
        assertThat(page.locator("[data-show=summary]")).hasText("Nothing is saved yet.");
        tool(page, "device");
        expectMessage(page, "saved on this device");
        String stores = Device.storage(page);
        assertTrue(stores.contains("of another guide") && !stores.contains("of this guide"), stores);
    }

    @Test
    void oneSheetCanBeErasedFromTheListAndRestored() {
        write(page, "felt", "back again");
        open(page, ANSWERS);
        page.locator(".kept-list button").click();
        assertThat(page.locator("[data-show=summary]")).hasText("Nothing is saved yet.");
        page.locator(".sheet-undo button").click();
        assertThat(page.locator("[data-show=summary]")).containsText("One sheet");
    }

    @Test
    void afterTenSheetsWithoutACopyAReaderIsRemindedOnceAndCalmly() {
        write(page, "felt", "x");
        page.evaluate("workleaf.answers.note('changed', () => ({ since: Date.now(), sheets: Array.from({ length: 10 }, (_, at) => `closer,s${at}`) }))");
        page.reload();
        Locator reminder = page.locator(".sheet-reminder");
        assertThat(reminder).containsText("since you saved a copy");
        reminder.locator("button").click();
        assertThat(reminder).hasCount(0);
        page.reload();
        expectStatus(page, "Saved on this device");
        assertThat(reminder).hasCount(0);
    }

    @Test
    void fullStorageIsReportedAndThePageKeepsWorking() {
        write(page, "felt", "while there was room");
        Device.fill(page);
        String answer = "no storage ".repeat(100_000);
        field(page, "appreciated").fill(answer);
        expectStatus(page, "no storage left");
        assertThat(field(page, "felt")).hasValue("while there was room");
        assertEquals(answer.length(), field(page, "appreciated").inputValue().length());
    }

    @Test
    void aMinuteAfterSavingTheTimeIsShown() {
        page.clock().install();
        write(page, "felt", "calm");
        expectStatus(page, "Saved on this device just now");
        page.clock().fastForward(61_000);
        assertThat(page.locator(".sheet-status").first()).hasText(Pattern.compile("Saved on this device at \\d+:\\d\\d.*"));
    }

    @Test
    void answersThatTheBrowserDeletesStayOnThePageAndAreSavedAgain() {
        write(page, "felt", "still here");
        page.evaluate("new Promise((resolve) => { indexedDB.deleteDatabase('workleaf').onsuccess = resolve; })");
        page.evaluate("window.dispatchEvent(new Event('focus'))");
        expectStatus(page, "This browser has cleared what was saved here.");
        assertThat(field(page, "felt")).hasValue("still here");
        field(page, "hard").fill("new");
        expectStatus(page, "Saved on this device");
        page.reload();
        assertThat(field(page, "felt")).hasValue("still here");
        assertThat(field(page, "hard")).hasValue("new");
    }

    @Test
    void recordsChangedByHandBreakNothing() {
        write(page, "felt", "x");
        for (String record : List.of("values: 7", "values: { felt: 'x' }", "revision: 'NaN', values: new Map([['felt', 5], [7, {}], ['hard', { value: { a: 1 }, revision: 1 }], ['because', { value: 'sound', revision: NaN }]]), entries: 'x', marks: 3")) {
            page.evaluate("""
                    (record) => new Promise((resolve) => {
                      indexedDB.open('workleaf').onsuccess = ({ target }) => {
                        const transaction = target.result.transaction('answers', 'readwrite');
                        transaction.objectStore('answers').put(record);
                        transaction.oncomplete = () => { target.result.close(); resolve(); };
                      };
                    })""".replace("put(record)", "put({ guide: 'closer', worksheet: 'weekly-check-in', " + record + " })"));
            page.reload();
            field(page, "hard").fill("written over");
            expectStatus(page, "Saved on this device");
            open(page, ANSWERS);
            assertThat(page.locator("[data-show=summary]")).containsText("One sheet");
            open(page, CHECK_IN);
            assertThat(field(page, "hard")).hasValue("written over");
        }
    }

    @Test
    void twoTabsThatWriteIntoTheSameFieldLoseNeitherText() {
        write(page, "felt", "calm");
        Page other = page.context().newPage();
        other.addInitScript("delete window.BroadcastChannel;");
        open(other, CHECK_IN);
        assertThat(field(other, "felt")).hasValue("calm");
        write(page, "felt", "calm and glad");
        field(other, "felt").evaluate("(field) => { field.value = 'calm but tired'; field.dispatchEvent(new InputEvent('input', { bubbles: true })); }");
        assertThat(field(other, "felt")).hasValue(Pattern.compile("calm and glad calm but tired"));
        assertTrue(Device.storage(other).contains("calm and glad calm but tired"), Device.storage(other));
    }

    @Test
    void eachStateOfThePageIsAccessible() throws IOException {
        write(page, "felt", "mine");
        String copy = savedCopy(page);
        Axe.assertNoProblems(page);
        load(page, FileEdit.replaced(copy, "mine", "yours"));
        assertThat(page.locator(".answers-preview")).isVisible();
        Axe.assertNoProblems(page);
        tool(page, "set");
        Axe.assertNoProblems(page);
        page.keyboard().press("Escape");
        lockWithPassphrase(page);
        tool(page, "lock");
        assertThat(page.locator("#locked")).isVisible();
        Axe.assertNoProblems(page);
        assertTrue((boolean) page.evaluate("document.activeElement !== document.body"), "the focus is lost");
        open(page, CHECK_IN);
        expectStatus(page, "locked");
        Axe.assertNoProblems(page);
    }
}
