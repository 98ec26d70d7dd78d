package org.workleaf.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Links and ids of models that are published at another address than their page's. */
class RelocationTest {

    @Test
    void aLinkOnAWorksheetLeadsToTheSameTargetFromItsOwnPage() {
        assertSheetLink("../../safety/index.html#help", "../../safety/index.html#help");
        assertSheetLink("../../safety/index.html", "../../safety/index.html");
        assertSheetLink("../empathy/index.html", "../../practices/empathy/index.html");
        assertSheetLink("../../index.html", "../../index.html");
        assertSheetLink("../../30-practices/hands.svg", "../../30-practices/hands.svg");
    }

    @Test
    void aLinkWithinAWorksheetStaysWithinIt() {
        assertSheetLink("#weekly", "#weekly");
        assertSheetLink("#part", "#part");
    }

    @Test
    void aLinkToTheRestOfThePageLeadsToThatPage() {
        assertSheetLink("#elsewhere", "../../practices/be-open/index.html#elsewhere");
    }

    @Test
    void aLinkToAnotherSiteStaysTheSame() {
        assertSheetLink("https://example.org/a?b=c&amp;d#e", "https://example.org/a?b=c&amp;d#e");
        assertSheetLink("mailto:a@example.org", "mailto:a@example.org");
    }

    @Test
    void aTagMaySpanSeveralFragments() {
        FieldModel blank = new FieldModel("x", "weekly.x", "text", "X", Optional.empty(), Optional.of(4), Optional.empty(), Optional.empty());
        WorksheetModel sheet = WorksheetRelocator.toOwnPage(worksheet(new WorksheetPartModel.Sentence(List.of(
                new InlineModel.Text("See <a href=\"../empathy/index.html\">how "), new InlineModel.Input(blank),
                new InlineModel.Text(" feels</a> > \"quoted\" <b title=\"a > b\">")))));
        assertEquals(List.of(new WorksheetPartModel.Sentence(List.of(
                new InlineModel.Text("See <a href=\"../../practices/empathy/index.html\">how "), new InlineModel.Input(blank),
                new InlineModel.Text(" feels</a> > \"quoted\" <b title=\"a > b\">")))), sheet.parts());
    }

    @Test
    void amongOtherWorksheetsNoHeadingHasTheIdOfAField() {
        WorksheetModel sheet = WorksheetRelocator.toSharedPage(worksheet(new WorksheetPartModel.Prose(
                "<h3 id=\"part\">Part</h3> <a href=\"#part\">there</a>")));
        assertEquals(List.of(new WorksheetPartModel.Prose("<h3 id=\"weekly..part\">Part</h3> <a href=\"#weekly..part\">there</a>")), sheet.parts());
    }

    @Test
    void onTheSinglePageEachIdStartsWithItsPagesAnchor() {
        PageModel page = singlePage("<h2 id=\"say-it\">Say it</h2>").get(1);
        assertEquals(Optional.of("page-practices-be-open"), page.anchor());
        assertEquals("<h2 id=\"page-practices-be-open.say-it\">Say it</h2>", html(page));
        assertEquals(List.of(new HeadingModel(2, "page-practices-be-open.say-it", "Say it", Optional.empty())), page.headings());
        assertEquals("page-practices-be-open.weekly", page.worksheets().get(0).anchor());
    }

    @Test
    void onTheSinglePageALinkToAPageLeadsToItsPlaceThere() {
        assertSinglePageLink("../../index.html", "#main");
        assertSinglePageLink("#say-it", "#page-practices-be-open.say-it");
        assertSinglePageLink("../../practices/be-open/index.html#say-it", "#page-practices-be-open.say-it");
        assertSinglePageLink("../../worksheets/weekly/index.html", "#page-practices-be-open.weekly");
    }

    @Test
    void onTheSinglePageOtherLinksLeadToTheSameTargets() {
        assertSinglePageLink("../../worksheets/index.html", "../worksheets/index.html");
        assertSinglePageLink("../../30-practices/hands.svg", "../30-practices/hands.svg");
        assertSinglePageLink("https://example.org/", "https://example.org/");
    }

    private static void assertSheetLink(String before, String after) {
        WorksheetModel sheet = WorksheetRelocator.toOwnPage(worksheet(new WorksheetPartModel.Prose(
                "<h3 id=\"part\">Part</h3> <a href=\"" + before + "\">there</a>")));
        assertEquals(List.of(new WorksheetPartModel.Prose("<h3 id=\"part\">Part</h3> <a href=\"" + after + "\">there</a>")), sheet.parts());
    }

    private static void assertSinglePageLink(String before, String after) {
        assertEquals("<a href=\"" + after + "\">there</a>", html(singlePage("<a href=\"" + before + "\">there</a>").get(1)));
    }

    private static WorksheetModel worksheet(WorksheetPartModel part) {
        return SamplePage.worksheet("weekly", new PageLink("Be open", "practices/be-open/", Optional.empty()), part);
    }

    private static List<PageModel> singlePage(String html) {
        PageModel page = SamplePage.at("practices/be-open/", "Be open", 1, List.of(new HeadingModel(2, "say-it", "Say it", Optional.empty())),
                new BlockModel.Text(html), new BlockModel.Sheet(worksheet(new WorksheetPartModel.PageBreak())));
        return SinglePageGuide.of(List.of(SamplePage.at("", "Home", 0, List.of()), page), "print/");
    }

    private static String html(PageModel page) {
        return ((BlockModel.Text) page.parts().get(0)).html();
    }
}
