package org.workleaf.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
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
        Map<String, Object> sheet = StandaloneSheet.of(worksheet(Map.of("kind", "sentence", "inlines", List.of(
                Map.of("html", "See <a href=\"../empathy/index.html\">how "), Map.of("blank", Map.of("id", "x")),
                Map.of("html", " feels</a> > \"quoted\" <b title=\"a > b\">")))));
        List<?> inlines = (List<?>) ((Map<?, ?>) ((List<?>) sheet.get("parts")).get(0)).get("inlines");
        assertEquals("See <a href=\"../../practices/empathy/index.html\">how ", ((Map<?, ?>) inlines.get(0)).get("html"));
        assertEquals(" feels</a> > \"quoted\" <b title=\"a > b\">", ((Map<?, ?>) inlines.get(2)).get("html"));
    }

    @Test
    void onTheSinglePageEachIdStartsWithItsPagesAnchor() {
        Map<String, Object> page = singlePage("<h2 id=\"say-it\">Say it</h2>").get(1);
        assertEquals("page-practices-be-open", page.get("anchor"));
        assertEquals("<h2 id=\"page-practices-be-open.say-it\">Say it</h2>", html(page));
        assertEquals(List.of(Map.of("level", 2, "id", "page-practices-be-open.say-it", "text", "Say it")), page.get("headings"));
        Map<?, ?> worksheet = (Map<?, ?>) ((List<?>) page.get("worksheets")).get(0);
        assertEquals("page-practices-be-open.weekly", worksheet.get("anchor"));
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
        Map<String, Object> sheet = StandaloneSheet.of(worksheet(Map.of("kind", "prose", "html",
                "<h3 id=\"part\">Part</h3> <a href=\"" + before + "\">there</a>")));
        assertEquals("<h3 id=\"part\">Part</h3> <a href=\"" + after + "\">there</a>",
                ((Map<?, ?>) ((List<?>) sheet.get("parts")).get(0)).get("html"));
    }

    private static void assertSinglePageLink(String before, String after) {
        assertEquals("<a href=\"" + after + "\">there</a>", html(singlePage("<a href=\"" + before + "\">there</a>").get(1)));
    }

    private static Map<String, Object> worksheet(Map<String, Object> part) {
        return Map.of("id", "weekly", "anchor", "weekly", "path", "worksheets/weekly/",
                "page", Map.of("title", "Be open", "path", "practices/be-open/"), "parts", List.of(part));
    }

    private static List<Map<String, Object>> singlePage(String html) {
        Map<String, Object> worksheet = worksheet(Map.of("kind", "page"));
        return SinglePageGuide.of(List.of(
                Map.of("path", "", "headings", List.of(), "parts", List.of(), "worksheets", List.of()),
                Map.of("path", "practices/be-open/", "headings", List.of(Map.of("level", 2, "id", "say-it", "text", "Say it")),
                        "parts", List.of(Map.of("kind", "html", "html", html), Map.of("kind", "worksheet", "worksheet", worksheet)),
                        "worksheets", List.of(worksheet))), "print/");
    }

    private static Object html(Map<String, Object> page) {
        return ((Map<?, ?>) ((List<?>) page.get("parts")).get(0)).get("html");
    }
}
