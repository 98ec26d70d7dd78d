package org.workleaf.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Worksheets that two people fill in separately and then compare. */
class TogetherTest {

    private static final BuiltSite SITE = BuiltSite.get();
    private static final String SHEET = "needs-desires-and-fears";
    private static final String WORDS = "tea at half past eight";

    @RegisterExtension
    final TestBrowser browser = new TestBrowser();

    private Page device() {
        Page page = browser.newPage();
        page.navigate(SITE.url("worksheets/" + SHEET + "/index.html"));
        return page;
    }

    private static Locator field(Page page, String id) {
        return page.locator("[id='" + SHEET + "." + id + "']");
    }

    private static void fill(Page page, String id, String text, String mark) {
        field(page, id).fill(text);
        assertThat(page.locator(".sheet-status")).containsText("Saved");
        if (page.locator(".sheet-together").count() == 0) {
            page.locator("[data-action=together]").click();
        }
        page.locator("[data-focus=mark-" + id + "]").selectOption(mark);
        assertThat(page.locator("[data-focus=mark-" + id + "]")).hasValue(mark);
    }

    private static void sayDone(Page page) {
        page.locator("[data-focus=done]").getByText("I am done").click();
        assertThat(page.locator(".sheet-together")).containsText("You marked this sheet as done");
    }

    private static String sealed(Page page) throws IOException {
        page.locator("[data-focus=save]").click();
        page.locator("dialog [name=words]").fill(WORDS);
        return Files.readString(page.waitForDownload(() -> page.keyboard().press("Enter")).path());
    }

    private static void load(Page page, String file) {
        page.locator("[data-focus=load]").setInputFiles(new FilePayload("theirs.json", "application/json", file.getBytes(StandardCharsets.UTF_8)));
    }

    private static void openBoth(Page page) {
        page.locator("[data-focus=open]").click();
        page.locator("dialog [name=words]").fill(WORDS);
        page.keyboard().press("Enter");
    }

    @Test
    void twoDevicesShowBothSidesOnlyWhenBothAreDone() throws IOException {
        Page ana = device();
        fill(ana, "need", "Ana shares this", "share");
        fill(ana, "desire", "Ana wants to say this", "talk");
        fill(ana, "fear", "Ana keeps this", "private");
        assertThat(ana.locator("[data-focus=save]")).hasCount(0);
        sayDone(ana);
        String file = sealed(ana);

        Page ben = device();
        fill(ben, "need", "Ben shares this", "share");
        load(ben, file);
        assertThat(ben.locator(".together-status")).containsText("still sealed");
        assertThat(ben.locator("[data-focus=open]")).hasCount(0);
        assertFalse(ben.content().contains("Ana shares this"));
        sayDone(ben);
        openBoth(ben);
        assertThat(ben.locator(".both")).containsText("Ana shares this");
        assertThat(ben.locator(".both tr", new Page.LocatorOptions().setHasText("love to have more of"))).containsText("Would like to talk about this");
        String shown = ben.content();
        assertFalse(shown.contains("Ana keeps this") || shown.contains("Ana wants to say this"), "private words are on the page");
        assertThat(ben.locator(".both tr", new Page.LocatorOptions().setHasText("sometimes afraid of")).locator("td")).hasText(new String[] {"–", "–"});
    }

    @Test
    void theSealedFileDoesNotTellPrivateFromEmpty() throws IOException {
        Page one = device();
        fill(one, "need", "shared", "share");
        fill(one, "fear", "a very private fear ".repeat(2000), "private");
        sayDone(one);
        Page other = device();
        fill(other, "need", "shared", "share");
        sayDone(other);
        String full = sealed(one);
        String bare = sealed(other);
        assertEquals(bare.length(), full.length());
        assertFalse(full.contains("private fear") || full.contains(SHEET) || full.contains("shared"), full);
        for (Page each : List.of(one, other)) {
            load(each, full);
            openBoth(each);
            assertThat(each.locator(".both tr", new Page.LocatorOptions().setHasText("sometimes afraid of")).locator("td")).hasText(new String[] {"–", "–"});
            assertFalse(each.content().contains("a very private fear"), "while two look at the page, nothing private is on it");
            each.locator(".together-both button").last().click();
        }
        assertThat(field(one, "fear")).hasValue(Pattern.compile("a very private fear .*"));
    }

    @Test
    void aChoiceIsShownOnlyWhereBothShareTheirs() throws IOException {
        Page ana = menu(Map.of("hug-greeting", "share", "long-hug", "share", "hands-alone", "private", "sitting-close", "share", "hand-on-back", "talk"));
        Page ben = menu(Map.of("hug-greeting", "share", "long-hug", "private", "hands-alone", "share", "hand-on-back", "share"));
        String file = sealed(ana);
        load(ana, sealed(ben));
        openBoth(ana);
        load(ben, file);
        openBoth(ben);
        // Ben keeps the long hug private and left sitting close empty: Ana can't tell one from the other.
        for (List<String> row : List.of(
                List.of("A hug to say hello", "I like getting this", "I like getting this"), List.of("A long hug", "–", "–"),
                List.of("Holding hands when we are alone", "–", "–"), List.of("Sitting close", "–", "–"),
                List.of("A hand on the back", "Would like to talk about this", "–"))) {
            assertThat(answers(ana, row.get(0))).hasText(new String[] {row.get(1), row.get(2)});
            assertThat(answers(ben, row.get(0))).hasText(new String[] {row.get(2), row.get(1)});
        }
    }

    private static Locator answers(Page page, String question) {
        return page.locator(".both tr", new Page.LocatorOptions().setHasText(question)).first().locator("td");
    }

    /** The affection menu on a device of its own, with the first option chosen in each of these rows. */
    private Page menu(Map<String, String> marks) {
        Page page = browser.newPage();
        page.navigate(SITE.url("worksheets/affection-menu/index.html"));
        marks.keySet().forEach(id -> page.locator("input[name='" + id + "'][value=like]").check());
        assertThat(page.locator(".sheet-status")).containsText("Saved");
        page.locator("[data-action=together]").click();
        marks.forEach((id, mark) -> {
            page.locator("[data-focus=mark-" + id + "]").selectOption(mark);
            assertThat(page.locator("[data-focus=mark-" + id + "]")).hasValue(mark);
        });
        sayDone(page);
        return page;
    }

    @Test
    void wrongPassphrasesAndForeignFilesAreReportedAndLoseNothing() throws IOException {
        Page page = device();
        fill(page, "need", "mine", "share");
        sayDone(page);
        String file = sealed(page);
        for (String bad : List.of("", "{}", "{\"format\":\"workleaf-sealed\",\"version\":1,\"guide\":\"closer\"}",
                file.replace("\"guide\":\"closer\"", "\"guide\":\"__proto__\""), file.replace("600000", "1e99"), file.substring(0, 900))) {
            load(page, bad);
            assertThat(page.locator(".together-status")).containsText("not a sealed file");
        }
        load(page, file.replaceFirst("\"data\":\"....", "\"data\":\"AAAA"));
        openBoth(page);
        assertThat(page.locator(".ask-problem")).containsText("do not open it");
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog")).hasCount(0);
        assertThat(field(page, "need")).hasValue("mine");
    }

    @Test
    void twoPeopleOnOneDeviceHaveAnswersAndPassphrasesOfTheirOwn() {
        Page page = device();
        fill(page, "need", "first shares this", "share");
        fill(page, "fear", "first keeps this", "private");
        sayDone(page);
        page.locator(".together-way button").getByText("Add my partner").click();
        assertThat(page.locator(".sheet-who")).containsText("Person 1");
        setPassphrase(page, "the first passphrase");
        switchPerson(page, "Person 2");
        assertThat(field(page, "need")).hasValue("");
        fill(page, "need", "second shares this", "share");
        sayDone(page);
        setPassphrase(page, "the second passphrase");

        page.locator("[data-focus=look]").click();
        page.locator("dialog [name=present]").fill("the second passphrase");
        page.keyboard().press("Enter");
        assertThat(page.locator(".ask-problem")).containsText("That is not the passphrase");
        page.locator("dialog [name=present]").fill("the first passphrase");
        page.keyboard().press("Enter");
        assertThat(page.locator(".both tr", new Page.LocatorOptions().setHasText("safe and settled")).locator("td"))
                .hasText(new String[] {"second shares this", "first shares this"});
        assertFalse(page.content().contains("first keeps this"));

        page.locator(".together-both button").last().click();
        switchPerson(page, "Person 1");
        assertThat(page.locator(".sheet-status")).containsText("locked");
        assertFalse(page.content().contains("shares this"));
    }

    private static void setPassphrase(Page page, String passphrase) {
        page.locator(".to-answers").click();
        Device.lock(page, passphrase);
        assertThat(page.locator(".answers-status")).containsText("protected by your passphrase");
        page.locator(".kept-list a").first().click();
        assertThat(field(page, "need")).hasValue(Pattern.compile(".+"));
    }

    private static void switchPerson(Page page, String person) {
        page.locator(".sheet-who button").click();
        assertThat(page.locator(".sheet-who")).containsText(person);
    }

    @Test
    void onOneDeviceNothingShowsBeforeTheOtherIsDone() {
        Page page = device();
        fill(page, "need", "first shares this", "share");
        page.locator(".together-way button").getByText("Add my partner").click();
        assertThat(page.locator(".sheet-who")).containsText("Person 1");
        switchPerson(page, "Person 2");
        fill(page, "need", "second", "share");
        sayDone(page);
        page.locator("[data-focus=look]").click();
        assertThat(page.locator(".together-status")).containsText("has not marked this sheet as done");
        assertFalse(page.content().contains("first shares this"));
    }

    @Test
    void sharingIsAccessibleAndKeepsTheFocus() {
        Page page = device();
        fill(page, "need", "mine", "share");
        assertThat(page.locator(".sheet-together")).isVisible();
        Axe.assertNoProblems(page);
        page.locator("[data-focus=mark-fear]").focus();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("[data-focus=mark-fear]")).hasValue("share");
        assertThat(page.locator("[data-focus=mark-fear]")).isFocused();
        page.locator("[data-focus=done]").press("Enter");
        assertThat(page.locator("[data-focus=done]")).hasText("I want to change something");
        assertThat(page.locator("[data-focus=done]")).isFocused();
        assertThat(page.locator(".sheet-together")).isVisible();
        Axe.assertNoProblems(page);
    }
}
