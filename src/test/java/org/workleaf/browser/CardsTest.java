package org.workleaf.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Decks of cards: going through them one by one, and printing them. */
class CardsTest {

    private static final BuiltSite SITE = BuiltSite.get();
    private static final String CARDS = "worksheets/conversation-cards/index.html";
    private static final int A_DEPTH = 16;
    private static final int ALL = 48;

    @RegisterExtension
    final TestBrowser browser = new TestBrowser(options -> options.setViewportSize(360, 740));

    private Page page;

    @BeforeEach
    void openPage() {
        page = browser.newPage();
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator card() {
        return page.locator(".deck-text");
    }

    private void deal() {
        page.navigate(SITE.url(CARDS));
        button("Take one card at a time").click();
        assertThat(card()).isVisible();
    }

    /** Presses a button until no card is left. @return the cards seen */
    private Set<String> cardsUntilTheEnd(String name) {
        Set<String> seen = new HashSet<>();
        while (button(name).isVisible()) {
            assertTrue(seen.add(card().innerText()), "came twice: " + card().innerText());
            button(name).click();
        }
        return seen;
    }

    private void waitUntilSaved() {
        assertThat(page.locator(".sheet-status")).hasText(Pattern.compile("Saved on this device.*"));
    }

    @Test
    void noCardComesTwiceUntilAllWereSeenAndThenTheyAreShuffledAgain() {
        deal();
        Set<String> first = cardsUntilTheEnd("Next");
        assertEquals(A_DEPTH, first.size());
        assertThat(page.locator(".deck-status")).hasText("That was the last of these cards.");
        assertThat(button("Shuffle again")).isFocused();
        button("Shuffle again").click();
        assertEquals(first, cardsUntilTheEnd("Next"));
    }

    @Test
    void theDepthIsChosen() {
        deal();
        assertThat(page.locator(".deck-foot")).containsText("Light and warm");
        page.getByLabel("Close to the heart").check();
        assertThat(page.locator(".deck-foot")).containsText("Close to the heart");
        page.getByLabel("All of them").check();
        assertEquals(ALL, cardsUntilTheEnd("Next").size());
    }

    @Test
    void keptCardsStayAndSkippedOnesAreHiddenUntilTheyAreRestoredAlsoAfterAReload() {
        deal();
        String kept = card().innerText();
        button("Keep").click();
        String skipped = card().innerText();
        button("Skip").click();
        waitUntilSaved();
        page.close();
        page = page.context().newPage();
        deal();
        assertThat(page.locator(".kept summary")).hasText("Kept cards (1)");
        Set<String> rest = cardsUntilTheEnd("Next");
        assertEquals(A_DEPTH - 2, rest.size());
        assertTrue(!rest.contains(kept) && !rest.contains(skipped));
        button("Bring back 1 skipped").click();
        assertThat(card()).hasText(skipped);
        page.locator(".kept summary").click();
        assertThat(page.locator(".kept-list")).containsText(kept);
        button("Put back: " + kept).click();
        button("Next").click();
        assertThat(card()).hasText(kept);
    }

    @Test
    void theArrowKeysKeepAndSkipAndTheLastCardCanBeUndone() {
        deal();
        assertThat(button("Next")).isFocused();
        String first = card().innerText();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator(".kept summary")).hasText("Kept cards (1)");
        String second = card().innerText();
        page.keyboard().press("ArrowLeft");
        assertNotEquals(second, card().innerText());
        button("Back").click();
        assertThat(card()).hasText(second);
        button("Back").click();
        assertThat(card()).hasText(first);
        assertThat(page.locator(".kept")).isHidden();
        assertThat(button("Next")).isFocused();
    }

    @Test
    void aSwipeKeepsOrSkipsAndASmallMovementDoesNothing() {
        deal();
        String first = card().innerText();
        push(30);
        assertThat(card()).hasText(first);
        push(160);
        assertThat(page.locator(".kept summary")).hasText("Kept cards (1)");
        assertThat(page.locator(".kept-list")).containsText(first);
        String second = card().innerText();
        push(-160);
        assertThat(card()).not().hasText(second);
        assertThat(page.locator("[data-card] input[value=skipped]")).hasCount(1);
        assertEquals("", page.locator(".deck-card").evaluate("card => card.style.transform"));
    }

    private void push(int x) {
        BoundingBox box = page.locator(".deck-card").boundingBox();
        double middle = box.x + box.width / 2;
        double height = box.y + box.height / 2;
        page.mouse().move(middle, height);
        page.mouse().down();
        page.mouse().move(middle + x / 2.0, height + 2);
        page.mouse().move(middle + x, height + 4);
        page.mouse().up();
    }

    @Test
    void aScreenReaderHearsEachNewCardAndTheFocusStays() {
        deal();
        button("Keep").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".deck-status[role=status]")).hasText(card().innerText());
        assertThat(button("Keep")).isFocused();
    }

    @Test
    void startingAgainClearsKeptCardsAndCanBeUndone() {
        deal();
        button("Keep").click();
        button("Start again").click();
        assertThat(page.locator(".kept")).isHidden();
        button("Undo").click();
        assertThat(page.locator(".kept summary")).hasText("Kept cards (1)");
    }

    @Test
    void theListComesBackWhenTheDeckIsPutAway() {
        deal();
        assertThat(page.locator(".cards")).isHidden();
        page.reload();
        assertThat(card()).isVisible();
        button("Show all cards as a list").click();
        assertThat(page.locator(".cards .card")).hasCount(ALL);
        assertThat(page.locator(".cards")).isVisible();
        assertThat(button("Take one card at a time")).isFocused();
    }

    @Test
    void withoutJavaScriptTheCardsAreAList() {
        Page page = browser.newPageWithoutScripts();
        page.navigate(SITE.url(CARDS));
        assertThat(page.locator(".card").first()).isVisible();
        assertThat(page.locator("card-deck")).isHidden();
    }

    @Test
    void theDeckIsLoadedWhenItIsOpenedAndNotBefore() {
        Set<String> asked = new HashSet<>();
        page.onRequest(request -> asked.add(request.url()));
        page.navigate(SITE.url("practices/quality-time/index.html"));
        assertTrue(asked.stream().noneMatch(url -> url.contains("/extra/")), asked::toString);
        button("Take one card at a time").click();
        assertThat(card()).isVisible();
    }

    @Test
    void itWorksOnAPageOpenedFromDisk() {
        page.navigate(SITE.fileUrl(CARDS));
        button("Take one card at a time").click();
        assertThat(card()).isVisible();
    }

    @Test
    void aReaderSeesAMessageIfTheDeckCannotBeLoaded() {
        browser.expectError("js/extra/cards-");
        page.context().route(Pattern.compile(".*/js/extra/.*"), route -> route.abort());
        page.navigate(SITE.url(CARDS));
        button("Take one card at a time").click();
        assertThat(page.locator("card-deck [role=status]")).containsText("could not be loaded");
        assertThat(page.locator(".cards")).isVisible();
        page.context().unrouteAll();
        button("Take one card at a time").click();
        assertThat(card()).isVisible();
    }

    @Test
    void nothingIsFoundByAxeInTheMiddleAndAtTheEndOfADeck() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            deal();
            button("Keep").click();
            page.locator(".kept summary").click();
            Axe.assertNoProblems(page);
            cardsUntilTheEnd("Skip");
            Axe.assertNoProblems(page);
            button("Start again").click();
            button("Show all cards as a list").click();
        }
    }

    @Test
    void itFitsAPhoneOf320Pixels() {
        page.setViewportSize(320, 640);
        deal();
        button("Keep").click();
        page.locator(".kept summary").click();
        assertEquals(320, page.evaluate("document.documentElement.scrollWidth"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A4", "Letter"})
    void eightCardsArePrintedPerPageEvenIfTheDeckIsOpen(String format) throws IOException {
        deal();
        byte[] pdf = page.pdf(new Page.PdfOptions().setFormat(format).setPreferCSSPageSize(true));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals(1 + ALL / 8, document.getNumberOfPages());
            PDFTextStripper text = new PDFTextStripper();
            for (int number = 2; number <= document.getNumberOfPages(); number++) {
                text.setStartPage(number);
                text.setEndPage(number);
                // Each card is a question, except the pass.
                String cards = text.getText(document).replace("This is a pass.", "?");
                assertEquals(8, cards.chars().filter(c -> c == '?').count(), "cards on page " + number);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"If ", "This is a pass."})
    void theKeptCardsCanBePrintedAlone(String beginning) throws IOException {
        page.addInitScript("window.print = () => {}");
        page.navigate(SITE.url(CARDS));
        List<String> all = page.locator(".cards .card-text").allTextContents().stream().map(CardsTest::oneLine).toList();
        assertEquals(ALL, all.size());
        String kept = all.stream().limit(A_DEPTH).filter(text -> text.startsWith(beginning)).findFirst().orElseThrow();
        page.evaluate("number => { Math.random = () => number; }", (all.indexOf(kept) + 0.5) / A_DEPTH);
        button("Take one card at a time").click();
        assertThat(card()).hasText(kept);
        button("Keep").click();
        page.locator(".kept summary").click();
        button("Print the kept cards").click();
        try (PDDocument document = Loader.loadPDF(page.pdf())) {
            String text = oneLine(new PDFTextStripper().getText(document));
            assertEquals(List.of(kept), all.stream().filter(text::contains).toList(), text);
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
