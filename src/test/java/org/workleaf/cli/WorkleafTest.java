package org.workleaf.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workleaf.SmallGuide;

/** Commands as seen by their caller: exit code, stdout, stderr and files. */
class WorkleafTest {

    @TempDir
    Path folder;

    private SmallGuide guide;


    @BeforeEach
    void writeGuide() throws Exception {
        guide = new SmallGuide(folder.resolve("a guide"));
    }

    @Test
    void aValidGuideIsBuiltAndItsPathIsPrinted() {
        CommandResult ran = run("build");
        assertEquals(0, ran.exit(), ran.err());
        List<String> lines = ran.out().lines().toList();
        assertTrue(lines.get(0).matches("3 pages, 1 worksheet, 0 checklists, 1 field in [0-9]+\\.[0-9] s"), ran.out());
        assertEquals("Open " + guide.root().toAbsolutePath().resolve("target/site/index.html"), lines.get(1));
        assertTrue(Files.exists(guide.root().resolve("target/site/index.html")));
    }

    @Test
    void aGuideWithAnErrorIsNotBuilt() throws Exception {
        guide.write("content/20-last.md", "---\nsummray: Typo.\n---\n\n# Last\n\nThe end.\n");
        CommandResult ran = run("build");
        assertEquals(1, ran.exit());
        assertEquals("", ran.out());
        assertTrue(ran.err().startsWith("content/20-last.md:2:1: error[front-matter]: "), ran.err());
        assertTrue(ran.err().lines().toList().contains("1 error, 1 warning."), ran.err());
        assertTrue(Files.notExists(guide.root().resolve("target")));
    }

    @Test
    void checkReportsTheSameAsBuildAndWritesNothing() throws Exception {
        guide.write("content/20-last.md", "---\nsummray: Typo.\n---\n\n# Last\n\nThe end.\n");
        assertEquals(run("build").err(), run("check").err());
        assertEquals(1, run("check").exit());
    }

    @Test
    void aGuideWithOnlyWarningsPasses() {
        CommandResult ran = run("check");
        assertEquals(0, ran.exit());
        assertTrue(ran.err().endsWith("1 warning.\n"), ran.err());
    }

    @Test
    void ofThousandsOfProblemsTheErrorsAreShownAndTheRestIsCounted() throws Exception {
        guide.write("content/20-last.md", "# Last\n\n" + "## Same\n\nWords.\n\n".repeat(1200) + "[Broken](none.md)\n");
        CommandResult ran = run("check");
        assertEquals(1, ran.exit());
        assertTrue(ran.err().contains("error[broken-link]"), ran.err());
        assertEquals(1000, ran.err().lines().filter(line -> line.startsWith("content/")).count());
        assertTrue(ran.err().contains("Only 1000 problems are shown."), ran.err());
    }

    @Test
    void aFailingTemplateIsReportedAsAProblem() throws Exception {
        guide.write("templates/section.ftl", "${content.nothing}");
        CommandResult ran = run("build");
        assertEquals(1, ran.exit());
        assertTrue(ran.err().contains("templates/section.ftl:1:3: error[template-failed]: "), ran.err());
        assertTrue(Files.notExists(guide.root().resolve("target/site")));
    }

    @Test
    void aFolderThatIsNotAGuideIsAUsageError() {
        CommandResult ran = runIn(folder, "check");
        assertEquals(2, ran.exit());
        assertTrue(ran.err().contains("there is no folder \"content\" in it"), ran.err());
    }

    @Test
    void anUnknownOptionOrNoCommandIsAUsageError() {
        assertEquals(2, run("build", "--nonsense").exit());
        assertEquals(2, Workleaf.run());
    }

    @Test
    void servingOnAnInvalidPortIsAUsageError() {
        CommandResult ran = run("serve", "--port", "70000");
        assertEquals(2, ran.exit());
        assertTrue(ran.err().contains("There is no port 70000."), ran.err());
    }

    @Test
    void anOutputFolderWithOtherFilesIsAUsageError() throws Exception {
        Files.writeString(Files.createDirectories(folder.resolve("mine")).resolve("thesis.txt"), "years of work");
        CommandResult ran = run("build", "--output", folder.resolve("mine").toString());
        assertEquals(2, ran.exit());
        assertTrue(ran.err().contains("is not empty"), ran.err());
    }

    @Test
    void draftsAreBuiltWithTheOption() throws Exception {
        guide.write("content/30-draft.md", "---\ndraft: true\n---\n\n# A draft\n");
        assertTrue(run("build").out().startsWith("3 pages"));
        assertTrue(run("build", "--drafts").out().startsWith("4 pages"));
    }

    @Test
    void idsListsTheNamesThatItWouldWriteAndWritesNothing() throws Exception {
        String before = withoutNames();
        CommandResult ran = run("ids");
        assertEquals(0, ran.exit(), ran.err());
        assertTrue(ran.out().startsWith("content/20-last.md:"), ran.out());
        assertTrue(ran.out().endsWith("2 names to write. Run this again with --write.\n"), ran.out());
        assertEquals(before, Files.readString(guide.root().resolve("content/20-last.md")));
        assertTrue(Files.notExists(guide.root().resolve("content/answers.lock")));
    }

    @Test
    void idsWritesNamesAndTheRegistryAndChangesNothingElse() throws Exception {
        String before = withoutNames();
        CommandResult ran = run("ids", "--write");
        assertEquals(0, ran.exit(), ran.err());
        assertEquals("content/20-last.md: 2 names written\ncontent/answers.lock written\n", ran.out());
        String after = Files.readString(guide.root().resolve("content/20-last.md"));
        assertTrue(after.length() > before.length());
        assertEquals(before, after.replaceAll(" ?<!-- #[a-z0-9-]+ -->", ""), "line ends, byte order mark and everything else");
        assertEquals(0, run("check").exit());
        assertEquals("content/answers.lock is up to date\n", run("ids", "--write").out());
    }

    @Test
    void idsDoesNotWriteARegistryWithErrors() throws Exception {
        for (byte[] text : List.of("weekly  worksheet  \"Weekly\"\n<<<<<<< mine\n".getBytes(StandardCharsets.UTF_8),
                "old  worksheet  \"Caf\u00e9\"\n".getBytes(StandardCharsets.ISO_8859_1))) {
            Path lock = Files.write(guide.root().resolve("content/answers.lock"), text);
            CommandResult ran = run("ids", "--write");
            assertEquals(1, ran.exit(), ran.err());
            assertTrue(ran.err().endsWith("content/answers.lock is unchanged: fix the errors first.\n"), ran.err());
            assertArrayEquals(text, Files.readAllBytes(lock));
        }
    }

    @Test
    void idsReadsWhatItWroteWhateverTheTextContains() throws Exception {
        guide.write("content/20-last.md", "# Last\n\n<!-- worksheet: daily -->\n\n## Da\u2028ily \"\u0085\"\n\nToday (1\u00a0\u2029 ____. <!-- #felt -->\n\n"
                + "<!-- end -->\n");
        assertEquals(0, run("ids", "--write").exit());
        assertEquals("content/answers.lock is up to date\n", run("ids", "--write").out());
        CommandResult check = run("check");
        assertEquals("1 warning.", check.err().lines().reduce("", (before, line) -> line), "about the unusual character in the heading: " + check.err());
    }

    @Test
    void idsWritesNamesIntoTablesAndListsAndNextToComments() throws Exception {
        guide.write("content/20-last.md", """
                # Last

                <!-- worksheet: daily -->

                ## Daily

                | Day | Plan | Done |
                |-----|------|:----:|
                | Monday | ____________ | [ ] <!-- #monday-done --> |
                |Friday| ____________ |[ ] <!-- #friday-done --> |

                | | Never | Often |
                |-|:-----:|:-----:|
                | I feel heard | ( ) | ( ) |

                Who starts? <!-- one of two -->

                - ( ) Me <!-- #me -->
                - ( ) You

                Today I felt ____ and ____. <!-- #today -->

                I felt ____ too. <!-- #felt-2 -->

                <!-- retired: #felt -->

                <!-- end -->
                """);
        run("ids", "--write");
        assertEquals("""
                # Last

                <!-- worksheet: daily -->

                ## Daily

                | Day | Plan | Done |
                |-----|------|:----:|
                | Monday | ____________ <!-- #monday-plan --> | [ ] <!-- #monday-done --> |
                |Friday| ____________ <!-- #friday-plan --> |[ ] <!-- #friday-done --> |

                | | Never <!-- =never --> | Often <!-- =often --> |
                |-|:-----:|:-----:|
                | I feel heard <!-- #feel-heard --> | ( ) | ( ) |

                Who starts? <!-- one of two --> <!-- #who-starts -->

                - ( ) Me <!-- =me -->
                - ( ) You <!-- =you -->

                Today I felt ____ and ____. <!-- #today #and -->

                I felt ____ too. <!-- #felt-2 -->

                <!-- retired: #felt -->

                <!-- end -->
                """, Files.readString(guide.root().resolve("content/20-last.md")));
        assertEquals("content/answers.lock is up to date\n", run("ids", "--write").out());
    }

    @Test
    void idsDoesNotChangeAFileInWhichANameWouldHaveNoEffect() throws Exception {
        String text = "# Last\n\n<!-- worksheet: daily -->\n\n## Daily\n\nI felt ____. <!-- id: felt --\n\nI ate ____. <!-- ate -->\n\n<!-- end -->\n";
        guide.write("content/20-last.md", text);
        assertEquals(1, run("ids", "--write").exit());
        assertEquals(text, Files.readString(guide.root().resolve("content/20-last.md")));
    }

    @Test
    void closerHasNoProblems() {
        CommandResult ran = runIn(Path.of(""), "check", "--strict");
        assertEquals("", ran.err());
        assertEquals(0, ran.exit());
        assertTrue(ran.out().endsWith(" pages, no problems.\n"), ran.out());
    }

    @Test
    void aStrictCheckFailsOnWarningsButNotOnAdvice() throws Exception {
        run("ids", "--write");
        assertEquals(0, run("check", "--strict").exit());
        guide.write("content/20-last.md", "# Last\n\nRead to the the end.\n");
        CommandResult advice = run("check", "--strict");
        assertEquals(0, advice.exit());
        assertTrue(advice.err().endsWith("1 piece of advice.\n"), advice.err());
        guide.write("content/20-last.md", "# Last\n\nThis is **the end.\n");
        assertEquals(0, run("check").exit());
        assertEquals(1, run("check", "--strict").exit());
    }

    @Test
    void checkPrintsMachineReadableFormatsToStdout() throws Exception {
        guide.write("content/20-last.md", "# Last\n\nRead [on](nowhere.md).\n");
        for (String format : List.of("github", "json", "sarif")) {
            CommandResult ran = run("check", "--format", format);
            assertEquals(1, ran.exit());
            assertEquals("", ran.err());
            assertTrue(ran.out().contains("broken-link"), ran.out());
            assertEquals(-1, ran.out().indexOf('\u001b'));
        }
        assertEquals(2, run("check", "--format", "xml").exit());
    }

    @Test
    void checkReportsABrokenTemplateToo() throws Exception {
        guide.write("templates/section.ftl", "<a href=\"${content.rootpath}nowhere.html\">x</a>");
        CommandResult ran = run("check");
        assertEquals(1, ran.exit());
        assertTrue(ran.err().contains("templates/section.ftl:1:29: error[broken-output]: "), ran.err());
    }

    @Test
    void fixAppliesSafeFixesReportsThemAndKeepsAllOtherBytes() throws Exception {
        String before = "\uFEFF# Last  \r\n\r\n<!-- worksheet: daily -->\r\n\r\n## Daily\t\n\nToday I felt \"____\".\r\n\r\n"
                + "| Day | Plan |\n|-----|------|\r\n| Mon | ____ <!-- #mon --> |\n\n"
                + "Some *words*   \nand a [link](../a b).\n\n<!-- end -->";
        guide.write("content/20-last.md", before);
        CommandResult ran = run("check", "--fix");
        String after = Files.readString(guide.root().resolve("content/20-last.md"));
        assertEquals(before.replace("\"____\".", "\" ____ \". <!-- #today-felt -->"), after);
        assertTrue(ran.err().contains("content/20-last.md:7:15: fixed[blank-spacing]: "), ran.err());
        assertTrue(ran.err().contains("  - Today I felt \"____\".\n  + Today I felt \" ____ \".\n"), ran.err());
        assertTrue(ran.err().contains("fixed[missing-id]"), ran.err());
        assertTrue(ran.err().contains("error[broken-link]"), "problems without a fix are reported: " + ran.err());
        assertEquals(1, ran.exit());
    }

    @Test
    void fixAlignsTheRowsOfATableWithAlignedColumns() throws Exception {
        guide.write("content/20-last.md", "# Last\n\n| Day | Plan   | Who |\n|-----|:------:|----:|\r\n| Mon |  Walk  |  me |\n| Tue | A long letter | you|\n"
                + "| Wed |  Rest  |  me |\n| Thu |  Walk  |  me |\n\nThe end.\n");
        assertEquals(0, run("check", "--fix").exit());
        assertEquals("# Last\n\n| Day | Plan          | Who |\n|-----|:-------------:|----:|\r\n| Mon |  Walk         |  me |\n"
                + "| Tue | A long letter | you |\n| Wed |  Rest         |  me |\n| Thu |  Walk         |  me |\n\nThe end.\n",
                Files.readString(guide.root().resolve("content/20-last.md")));
        assertTrue(!run("check", "--fix").err().contains("fixed["), "nothing left to fix");
    }

    @Test
    void fixDoesNotChangeAFileInAnotherEncoding() throws Exception {
        byte[] text = "# Caf\u00e9\n\n<!-- worksheet: daily -->\n\n## Daily\n\nToday I felt ____.\n\n<!-- end -->\n"
                .getBytes(StandardCharsets.ISO_8859_1);
        Files.write(guide.root().resolve("content/20-last.md"), text);
        CommandResult ran = run("check", "--fix");
        assertEquals(1, ran.exit());
        assertTrue(ran.err().contains("content/20-last.md is unchanged"), ran.err());
        assertArrayEquals(text, Files.readAllBytes(guide.root().resolve("content/20-last.md")));
    }

    private String withoutNames() throws Exception {
        String text = "\uFEFF# Last\r\n\r\n<!-- worksheet: daily -->\r\n\r\n## Daily\r\n\r\nToday I felt ____.\r\n\r\n"
                + "Tomorrow I hope ____.\n\n<!-- end -->\r\n";
        guide.write("content/20-last.md", text);
        return text;
    }

    private CommandResult run(String... args) {
        return runIn(guide.root(), args);
    }

    private static CommandResult runIn(Path source, String... args) {
        return CommandResult.ofGuide(source, args);
    }
}
