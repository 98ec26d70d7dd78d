package org.workleaf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.workleaf.SmallGuide;
import org.workleaf.guide.GuideReader;
import org.workleaf.guide.Page;
import org.workleaf.worksheet.Field;

/** {@code workleaf new}, on a guide in a temporary folder. */
class NewCommandTest {

    @TempDir
    Path folder;

    private SmallGuide guide;

    @BeforeEach
    void writeGuide() throws Exception {
        guide = new SmallGuide(folder);
        assertEquals(0, CommandResult.ofGuide(folder, "ids", "--write").exit());
    }

    @ParameterizedTest
    @ValueSource(strings = {"section", "worksheet", "checklist"})
    void aNewPagePassesTheCheckAndHasNoProblemsOnceItsNamesAreRegistered(String kind) {
        CommandResult ran = CommandResult.ofGuide(folder, "new", kind, "Packing the [kitchen]", "--after", "last");
        assertEquals(0, ran.exit(), ran.err());
        assertTrue(ran.out().startsWith("content/30-packing-the-kitchen.md written: “Packing the [kitchen]”, after “Last”.\n"), ran.out());
        CommandResult first = CommandResult.ofGuide(folder, "check");
        assertEquals(0, first.exit(), first.err());
        assertEquals(0, CommandResult.ofGuide(folder, "ids", "--write").exit());
        CommandResult check = CommandResult.ofGuide(folder, "check");
        assertEquals("", check.err());
        assertEquals("4 pages, no problems.\n", check.out());
    }

    @Test
    void aNewWorksheetShowsEveryKindOfField() throws Exception {
        CommandResult.ofGuide(folder, "new", "worksheet", "Packing");
        Set<String> types = pagesAfterwards().stream().filter(page -> page.title().equals("Packing"))
                .flatMap(page -> page.worksheets().get(0).fields().stream()).map(Field::type).collect(Collectors.toSet());
        assertEquals(Set.of("text", "date", "lines", "choice", "scale", "tick"), types);
    }

    @Test
    void byDefaultItIsPlacedAfterTheLastPageWithASheet() throws Exception {
        CommandResult.ofGuide(folder, "new", "section", "More");
        assertEquals(List.of("A small guide", "First", "More", "Last"), titles());
        assertTrue(Files.exists(folder.resolve("content/10-first/10-more.md")));
    }

    @Test
    void pagesInsertedAfterTheSameOneRepeatedlyStayInReadingOrder() throws Exception {
        guide.write("content/11-second.md", "# Second\n\nText.\n").write("content/10-first.md", "# One\n\nText.\n");
        CommandResult.ofGuide(folder, "ids", "--write");
        for (String name : List.of("C", "B", "A")) {
            CommandResult ran = CommandResult.ofGuide(folder, "new", "section", name, "--after", "10-first.md");
            assertEquals(0, ran.exit(), ran.err());
        }
        List<String> titles = titles();
        assertEquals(List.of("A", "B", "C", "Second"), titles.subList(titles.indexOf("A"), titles.indexOf("Second") + 1));
    }

    @Test
    void aFolderMeansAfterAllOfItsPages() throws Exception {
        assertEquals(0, CommandResult.ofGuide(folder, "new", "section", "Between", "--after", "content/10-first/").exit());
        assertTrue(Files.exists(folder.resolve("content/15-between.md")));
        assertEquals(List.of("A small guide", "First", "Between", "Last"), titles());
    }

    @Test
    void aFoldersIndexPageMeansFirstInTheFolder() throws Exception {
        guide.write("content/10-first/10-within.md", "# Within\n\nText.\n");
        assertEquals(0, CommandResult.ofGuide(folder, "new", "section", "Before", "--after", "10-first/index.md").exit());
        assertEquals(List.of("A small guide", "First", "Before", "Within", "Last"), titles());
    }

    @Test
    void aSheetWhoseNameIsTakenGetsAnotherOne() throws Exception {
        assertEquals(0, CommandResult.ofGuide(folder, "new", "worksheet", "weekly").exit());
        List<String> sheets = pagesAfterwards().stream().flatMap(page -> page.worksheets().stream()).map(sheet -> sheet.id()).toList();
        assertEquals(List.of("weekly", "weekly-2"), sheets);
    }

    @Test
    void anExistingPageWithAnyNumberStaysUnchanged() throws Exception {
        String before = Files.readString(folder.resolve("content/20-last.md"));
        CommandResult ran = CommandResult.ofGuide(folder, "new", "section", "Last", "--after", "first");
        assertEquals(0, ran.exit(), "in a folder it has another address: " + ran.err());
        ran = CommandResult.ofGuide(folder, "new", "section", "Last", "--after", "20-last.md");
        assertEquals(2, ran.exit());
        assertEquals("content/20-last.md already exists and was not changed. Choose another name.\n", ran.err());
        assertEquals(before, Files.readString(folder.resolve("content/20-last.md")));
    }

    @Test
    void aTitleThatMarkdownWouldParseDifferentlyIsReportedAndNothingIsWritten() throws Exception {
        CommandResult ran = CommandResult.ofGuide(folder, "new", "section", "Bold <b>", "words");
        assertEquals(1, ran.exit());
        assertTrue(ran.err().contains("error[raw-html]"), ran.err());
        assertTrue(ran.err().endsWith("Nothing was written.\n"), ran.err());
        assertEquals(3, titles().size());
    }

    @Test
    void unknownNamesAreReportedWithASuggestion() {
        CommandResult page = CommandResult.ofGuide(folder, "new", "section", "More", "--after", "lsat");
        assertEquals(2, page.exit());
        assertTrue(page.err().startsWith("There is no page `lsat`. Did you mean `last`? The pages are index.md, "), page.err());
        CommandResult kind = CommandResult.ofGuide(folder, "new", "wroksheet", "More");
        assertEquals(2, kind.exit());
        assertTrue(kind.err().startsWith("There is no kind of page `wroksheet`. Did you mean `worksheet`?"), kind.err());
        CommandResult name = CommandResult.ofGuide(folder, "new", "section", "Переезд");
        assertEquals(2, name.exit());
        assertTrue(name.err().contains("no letter from a to z"), name.err());
        assertFalse(Files.exists(folder.resolve("content/30-.md")));
    }

    private List<Page> pagesAfterwards() throws Exception {
        return new GuideReader().read(folder, true, new ArrayList<>()).pages();
    }

    private List<String> titles() throws Exception {
        return pagesAfterwards().stream().map(Page::title).toList();
    }
}
