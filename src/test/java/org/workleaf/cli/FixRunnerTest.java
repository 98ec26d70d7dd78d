package org.workleaf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.workleaf.guide.PageReader;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Edit;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/** Runs the fixes of every golden case. */
class FixRunnerTest {

    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final String PAGE = "# A page\n\n<!-- worksheet: a-sheet -->\n\n## A sheet\n\n%s\n\n<!-- end -->\n";

    @TempDir
    Path root;

    @TestFactory
    Stream<DynamicTest> everyFixIsAppliedAndWorks() throws IOException {
        return pagesWithFixes().stream().map(page -> dynamicTest(CASES.relativize(page.getParent()).toString(), () -> assertIsFixed(page, root)));
    }

    static List<Path> pagesWithFixes() throws IOException {
        try (Stream<Path> files = Files.walk(CASES)) {
            List<Path> pages = files.filter(file -> file.endsWith("input.md")).filter(file -> !fixable(file).isEmpty()).sorted().toList();
            assertFalse(pages.isEmpty());
            return pages;
        }
    }

    private static List<Diagnostic> fixable(Path file) {
        try {
            List<Diagnostic> problems = new ArrayList<>();
            new PageReader().read(new SourceFile("content/index.md", new String(Files.readAllBytes(file), StandardCharsets.UTF_8)), problems);
            return problems.stream().filter(problem -> problem.fix().isPresent()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void assertIsFixed(Path page, Path root) throws IOException {
        Path guide = Files.createTempDirectory(root, "guide");
        Path file = guide.resolve("content/index.md");
        Files.createDirectories(file.getParent());
        Files.copy(page, file);
        FixRunner fixes = new FixRunner(guide, problem -> true).run();
        assertEquals(List.of(), fixes.unchanged(), page.toString());
        assertEquals(List.of(), fixable(file).stream().map(problem -> problem.position() + " " + problem.code()).toList(), Files.readString(file));
    }

    @Test
    void rewritesOptionsInOneLineAsAList() throws IOException {
        assertFixed("Do you agree? ( ) Yes ( ) No <!-- #agree -->", """
                Do you agree? <!-- #agree -->

                - ( ) Yes <!-- =yes -->
                - ( ) No <!-- =no -->""");
    }

    @Test
    void drawsFieldsForWhatPeopleDrawElsewhere() throws IOException {
        assertFixed("Name: ......... Date: \\_\\_\\_\\_", "Name: ____________ Date: ____________ <!-- #name --> <!-- #date -->");
        assertFixed("How was it? 1 2 3 4 5", "How was it? <!-- #how -->\n\n( ) 1 ( ) 2 ( ) 3 ( ) 4 ( ) 5");
        assertFixed("□ Bus  □ Car", "- [ ] Bus <!-- #bus -->\n- [ ] Car <!-- #car -->");
        assertFixed("### Hypothesis\n\n```\n\n```", "**Hypothesis** <!-- #hypothesis -->\n\n" + ("_".repeat(30) + "\n").repeat(3).strip());
        assertFixed("Wishes:\n\n-\n-", "Wishes:\n\n- ____________ <!-- #wishes-1 -->\n- ____________ <!-- #wishes-2 -->");
        assertFixed("1. Show your work:\n\n&nbsp;\n\n&nbsp;",
                "1. Show your work: <!-- #show-your-work -->\n\n   " + "_".repeat(30) + "\n   " + "_".repeat(30));
    }

    @Test
    void anInsertionComesBeforeAnEditAtTheSamePlace() {
        assertEquals("a1 B", EditApplier.apply("a b", List.of(new Edit(new Span(1, 1), "1"), new Edit(new Span(1, 3), " B"))));
    }

    @Test
    void drawsMissingBlanksAndNamesThem() throws IOException {
        assertFixed("Name:\n\nScore: ___/10", "Name: ____________ <!-- #name -->\n\nScore: ____ /10 <!-- #score -->");
        assertFixed("""
                | Item | Amount |
                |------|--------|
                | Rent |        |""", """
                | Item | Amount |
                |------|--------|
                | Rent | ____________ <!-- #rent-amount --> |""");
    }

    @Test
    void aFixThatFailsBlocksNoOtherAndIsNotCounted() throws IOException {
        String unfixable = "\n\n☐ One ☐ Two <!-- #two -->";
        List<Diagnostic> problems = fixable(write("- ☐ Yes\n\n- ☐ No" + unfixable));
        assertEquals(3, problems.size());
        assertEquals(2, WorkingFixes.count(problems));
        assertFixed("- ☐ Yes\n\n- ☐ No" + unfixable, "- [ ] Yes <!-- #yes -->\n\n- [ ] No <!-- #no -->" + unfixable);
        assertFixed("- ☐ Yes\n- ☐ No\n\nAnd:" + unfixable + "\n\n□ Bus",
                "- [ ] Yes <!-- #yes -->\n- [ ] No <!-- #no -->\n\nAnd:" + unfixable + "\n\n- [ ] Bus <!-- #bus -->");
    }

    private void assertFixed(String before, String after) throws IOException {
        Path file = write(before);
        new FixRunner(root, problem -> true).run();
        assertEquals(PAGE.formatted(after), Files.readString(file));
    }

    private Path write(String worksheet) throws IOException {
        Path file = root.resolve("content/index.md");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, PAGE.formatted(worksheet));
    }
}
