package org.workleaf.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.workleaf.guide.PageReader;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;

/** The model of a page and of each part of a worksheet. */
class PageModelTest {

    @Test
    void aPageHasItsPropertiesAndNoneThatAreMissing() {
        PageModel page = page("content/30-practices/10-be-open.md", """
                ---
                summary: How to say it.
                minutes: 20
                ---

                # Be open

                ## Say it

                Words.
                """);
        assertEquals("section", page.type());
        assertEquals("Be open", page.title());
        assertEquals("practices/be-open/", page.path());
        assertEquals("../../", page.rootpath());
        assertEquals(Optional.of(20), page.minutes());
        assertEquals(1, page.depth());
        assertEquals(List.of(new HeadingModel(2, "say-it", "Say it", Optional.empty())), page.headings());
        assertEquals(Optional.empty(), page.with());
        assertEquals(Optional.empty(), page.redirectFrom());
        assertEquals("home", page("content/index.md", "# Closer\n\nWelcome.\n").type());
    }

    @Test
    void aWorksheetHasItsProperties() {
        WorksheetModel worksheet = worksheet("<!-- worksheet: weekly repeat=weekly partners=2 private -->", "I felt ____. <!-- #felt -->");
        assertEquals("weekly", worksheet.id());
        assertEquals("worksheets/weekly/", worksheet.path());
        assertEquals(new PageLink("Page", "page/", Optional.empty()), worksheet.page());
        assertEquals(Optional.of("weekly"), worksheet.repeat());
        assertEquals(Optional.of(2), worksheet.partners());
        assertTrue(worksheet.isPrivate());
        assertEquals(1, worksheet.fieldCount());
        assertEquals(Optional.empty(), worksheet.minutes());
        assertEquals(Optional.empty(), worksheet.was());
    }

    @Test
    void aChecklistCountsItsBoxesButNotTheirBlanks() {
        assertEquals(2, worksheet("<!-- checklist: list -->",
                "- [ ] One <!-- #one -->\n- [ ] Other: ____ <!-- #two #two-text -->").fieldCount());
    }

    @Test
    void renamedFieldsAndOptionsAreListed() {
        WorksheetModel worksheet = worksheet("<!-- worksheet: weekly -->", """
                I felt ____. <!-- #felt was:#mood was:#weather -->

                Who starts? <!-- #starts -->

                - ( ) Me <!-- =me was:=i -->
                - ( ) You <!-- =you -->
                """);
        assertEquals(Optional.of(List.of("felt=mood", "felt=weather", "starts/me=starts/i")), worksheet.was());
    }

    @Test
    void aSentenceIsAListOfTextAndBlanks() {
        WorksheetPartModel.Sentence part = (WorksheetPartModel.Sentence) part("I felt ____ today. <!-- #felt -->");
        assertEquals("sentence", part.kind());
        FieldModel blank = ((InlineModel.Input) part.inlines().get(1)).blank();
        assertEquals("felt", blank.id());
        assertEquals("weekly.felt", blank.control());
        assertEquals("text", blank.type());
        assertEquals(Optional.of(4), blank.width());
        assertEquals(Optional.empty(), blank.was());
    }

    @Test
    void aLongAnswerHasItsQuestionAndItsLines() {
        WorksheetPartModel.LongAnswer part = (WorksheetPartModel.LongAnswer) part(
                "**What helped?** <!-- #helped -->\n\n______________________________\n______________________________");
        assertEquals("lines", part.kind());
        assertEquals(Optional.of("<strong>What helped?</strong>"), part.question());
        assertEquals(Optional.of(2), part.field().lines());
    }

    @Test
    void theFirstAndLastCircleOfAScaleIncludeTheTextAtItsEnds() {
        WorksheetPartModel.ScaleLine part = (WorksheetPartModel.ScaleLine) part("How close? <!-- #close -->\n\nNot at all ( ) 1 ( ) 2 ( ) 3 Very");
        assertEquals("scale", part.kind());
        assertEquals(List.of(new WorksheetPartModel.ScaleLine.Step("1", "1 Not at all"), new WorksheetPartModel.ScaleLine.Step("2", "2"),
                new WorksheetPartModel.ScaleLine.Step("3", "3 Very")), part.options());
    }

    @Test
    void aCellWithOnlyABlankIsABlankAndAnyOtherIsASentence() {
        WorksheetPartModel.Grid part = (WorksheetPartModel.Grid) part("""
                | Day | Plan |
                |-----|------|
                | Mon | ____ <!-- #mon --> |
                | Tue | at ____ <!-- #tue --> |
                """);
        assertEquals("table", part.kind());
        assertFalse(part.matrix());
        assertInstanceOf(CellModel.Input.class, cell(part, 0));
        assertInstanceOf(CellModel.Sentence.class, cell(part, 1));
    }

    @Test
    void aMatrixHasACircleForEachColumnOfOneField() {
        WorksheetPartModel.Grid part = (WorksheetPartModel.Grid) part("""
                |                              | Never <!-- =never --> | Often <!-- =often --> |
                |------------------------------|:---:|:---:|
                | I feel heard <!-- #heard --> | ( ) | ( ) |
                """);
        assertTrue(part.matrix());
        CellModel.Circle circle = (CellModel.Circle) cell(part, 0);
        assertEquals("never", circle.value());
        assertEquals("weekly.heard", circle.circle().control());
    }

    private static CellModel cell(WorksheetPartModel.Grid table, int row) {
        return table.rows().get(row).cells().get(0);
    }

    private static WorksheetPartModel part(String markdown) {
        return worksheet("<!-- worksheet: weekly -->", markdown).parts().get(0);
    }

    private static WorksheetModel worksheet(String comment, String markdown) {
        return page("content/page.md", "# Page\n\n" + comment + "\n\n## Sheet\n\n" + markdown.strip() + "\n\n<!-- end -->\n").worksheets().get(0);
    }

    private static PageModel page(String path, String text) {
        List<Diagnostic> problems = new ArrayList<>();
        PageModel page = PageModel.of(new PageReader().read(new SourceFile(path, text), problems), SamplePage.SHARED);
        assertEquals(List.of(), problems.stream().map(Diagnostic::message).toList());
        return page;
    }
}
