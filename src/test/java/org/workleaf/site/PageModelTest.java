package org.workleaf.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workleaf.guide.PageReader;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;

/** The model of a page and of each part of a worksheet. */
class PageModelTest {

    @Test
    void aPageHasItsPropertiesAndNoKeysForMissingOnes() {
        Map<String, Object> page = page("content/30-practices/10-be-open.md", """
                ---
                summary: How to say it.
                minutes: 20
                ---

                # Be open

                ## Say it

                Words.
                """);
        assertEquals("section", page.get("type"));
        assertEquals("Be open", page.get("title"));
        assertEquals("practices/be-open/", page.get("path"));
        assertEquals("../../", page.get("rootpath"));
        assertEquals(20, page.get("minutes"));
        assertEquals(1, page.get("depth"));
        assertEquals(List.of(Map.of("level", 2, "id", "say-it", "text", "Say it")), page.get("headings"));
        assertFalse(page.containsKey("with"));
        assertFalse(page.containsKey("redirectFrom"));
        assertEquals("home", page("content/index.md", "# Closer\n\nWelcome.\n").get("type"));
    }

    @Test
    void aWorksheetHasItsProperties() {
        Map<String, Object> worksheet = worksheet("<!-- worksheet: weekly repeat=weekly partners=2 private -->", "I felt ____. <!-- #felt -->");
        assertEquals("weekly", worksheet.get("id"));
        assertEquals("worksheets/weekly/", worksheet.get("path"));
        assertEquals(Map.of("title", "Page", "path", "page/"), worksheet.get("page"));
        assertEquals("weekly", worksheet.get("repeat"));
        assertEquals(2, worksheet.get("partners"));
        assertEquals(true, worksheet.get("private"));
        assertEquals(1, worksheet.get("fieldCount"));
        assertFalse(worksheet.containsKey("minutes"));
        assertFalse(worksheet.containsKey("was"));
    }

    @Test
    void aChecklistCountsItsBoxesButNotTheirBlanks() {
        assertEquals(2, worksheet("<!-- checklist: list -->",
                "- [ ] One <!-- #one -->\n- [ ] Other: ____ <!-- #two #two-text -->").get("fieldCount"));
    }

    @Test
    void renamedFieldsAndOptionsAreListed() {
        Map<String, Object> worksheet = worksheet("<!-- worksheet: weekly -->", """
                I felt ____. <!-- #felt was:#mood was:#weather -->

                Who starts? <!-- #starts -->

                - ( ) Me <!-- =me was:=i -->
                - ( ) You <!-- =you -->
                """);
        assertEquals(List.of("felt=mood", "felt=weather", "starts/me=starts/i"), worksheet.get("was"));
    }

    @Test
    void aSentenceIsAListOfTextAndBlanks() {
        Map<?, ?> part = part("I felt ____ today. <!-- #felt -->");
        assertEquals("sentence", part.get("kind"));
        List<?> inlines = (List<?>) part.get("inlines");
        Map<?, ?> blank = (Map<?, ?>) ((Map<?, ?>) inlines.get(1)).get("blank");
        assertEquals(Map.of("id", "felt", "control", "weekly.felt", "type", "text", "width", 4), without(blank, "label"));
    }

    @Test
    void aLongAnswerHasItsQuestionAndItsLines() {
        Map<?, ?> part = part("**What helped?** <!-- #helped -->\n\n______________________________\n______________________________");
        assertEquals("lines", part.get("kind"));
        assertEquals("<strong>What helped?</strong>", part.get("question"));
        assertEquals(2, ((Map<?, ?>) part.get("field")).get("lines"));
    }

    @Test
    void theFirstAndLastCircleOfAScaleIncludeTheTextAtItsEnds() {
        Map<?, ?> part = part("How close? <!-- #close -->\n\nNot at all ( ) 1 ( ) 2 ( ) 3 Very");
        assertEquals("scale", part.get("kind"));
        assertEquals(List.of(Map.of("value", "1", "label", "1 Not at all"), Map.of("value", "2", "label", "2"),
                Map.of("value", "3", "label", "3 Very")), part.get("options"));
    }

    @Test
    void aCellWithOnlyABlankIsABlankAndAnyOtherIsASentence() {
        Map<?, ?> part = part("""
                | Day | Plan |
                |-----|------|
                | Mon | ____ <!-- #mon --> |
                | Tue | at ____ <!-- #tue --> |
                """);
        assertEquals("table", part.get("kind"));
        assertEquals(false, part.get("matrix"));
        assertTrue(cell(part, 0).containsKey("blank"));
        assertTrue(cell(part, 1).containsKey("inlines"));
    }

    @Test
    void aMatrixHasACircleForEachColumnOfOneField() {
        Map<?, ?> part = part("""
                |                              | Never <!-- =never --> | Often <!-- =often --> |
                |------------------------------|:---:|:---:|
                | I feel heard <!-- #heard --> | ( ) | ( ) |
                """);
        assertEquals(true, part.get("matrix"));
        assertEquals("never", cell(part, 0).get("value"));
        assertEquals("weekly.heard", ((Map<?, ?>) cell(part, 0).get("circle")).get("control"));
    }

    @Test
    void aModelContainsOnlyPlainValues() {
        assertPlain(page("content/page.md", """
                # Page

                <!-- worksheet: weekly -->

                ## Weekly

                I felt ____ today. <!-- #felt -->

                - [ ] One <!-- #one -->

                <!-- end -->
                """));
    }

    private static void assertPlain(Object value) {
        if (value instanceof Map<?, ?> map) {
            map.keySet().forEach(key -> assertEquals(String.class, key.getClass()));
            map.values().forEach(PageModelTest::assertPlain);
        } else if (value instanceof List<?> list) {
            assertTrue(list instanceof ArrayList, () -> "not plain: " + list.getClass());
            list.forEach(PageModelTest::assertPlain);
        } else {
            assertTrue(value instanceof String || value instanceof Integer || value instanceof Boolean, () -> "not plain: " + value);
        }
    }

    private static Map<?, ?> cell(Map<?, ?> table, int row) {
        Map<?, ?> cells = (Map<?, ?>) ((List<?>) table.get("rows")).get(row);
        return (Map<?, ?>) ((List<?>) cells.get("cells")).get(0);
    }

    private static Map<?, ?> without(Map<?, ?> map, String key) {
        Map<Object, Object> rest = new LinkedHashMap<>(map);
        rest.remove(key);
        return rest;
    }

    private static Map<?, ?> part(String markdown) {
        return (Map<?, ?>) ((List<?>) worksheet("<!-- worksheet: weekly -->", markdown).get("parts")).get(0);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> worksheet(String comment, String markdown) {
        Map<String, Object> page = page("content/page.md",
                "# Page\n\n" + comment + "\n\n## Sheet\n\n" + markdown.strip() + "\n\n<!-- end -->\n");
        return (Map<String, Object>) ((List<?>) page.get("worksheets")).get(0);
    }

    private static Map<String, Object> page(String path, String text) {
        List<Diagnostic> problems = new ArrayList<>();
        Map<String, Object> page = PageModel.of(new PageReader().read(new SourceFile(path, text), problems));
        assertEquals(List.of(), problems.stream().map(Diagnostic::message).toList());
        return page;
    }
}
