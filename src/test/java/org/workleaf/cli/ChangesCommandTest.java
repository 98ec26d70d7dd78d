package org.workleaf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workleaf.SmallGuide;

/** {@code workleaf changes}, on a guide in a temporary repository. */
class ChangesCommandTest {

    private static final String SHEET = """
            # Daily

            <!-- worksheet: daily -->

            ## Daily sheet

            Today I felt ____________ and did ____________. <!-- #felt #did -->

            Who starts? <!-- #starts -->

            - ( ) Me <!-- =me -->
            - ( ) You <!-- =you -->
            - ( ) Nobody <!-- =nobody -->

            **Today**

            - [ ] Slept <!-- #slept -->

            <!-- end -->
            """;

    @TempDir
    Path folder;

    private Path root;
    private SmallGuide guide;

    @BeforeEach
    void commitGuide() throws Exception {
        root = folder.resolve("repository/a guide");
        guide = new SmallGuide(root).write("content/30-daily.md", SHEET);
        git(root.getParent(), "init", "--quiet", "--initial-branch=main");
        commit("first");
    }

    private void commit(String name) throws Exception {
        git(root.getParent(), "add", "--all");
        git(root.getParent(), "-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false", "commit", "--quiet",
                "--message=" + name);
    }

    private static void git(Path folder, String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        Process git = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        String output = new String(git.getInputStream().readAllBytes());
        assertEquals(0, git.waitFor(), output);
    }

    private CommandResult changes(String... more) {
        List<String> words = new ArrayList<>(List.of("changes"));
        words.addAll(List.of(more));
        return CommandResult.ofGuide(root, words.toArray(String[]::new));
    }

    private List<String> since(String revision) {
        CommandResult ran = changes("--since", revision);
        assertEquals(0, ran.exit(), ran.err());
        return ran.out().lines().map(String::stripTrailing).toList();
    }

    @Test
    void anUnchangedGuideHasNoChanges() throws Exception {
        assertEquals(List.of("Since main (" + head() + "): No changes that readers can see."), since("main"));
        guide.write("README.md", "Not a page.\n");
        assertEquals(1, since("main").size());
    }

    private String head() throws Exception {
        Process git = new ProcessBuilder("git", "rev-parse", "HEAD").directory(root.toFile()).start();
        return new String(git.getInputStream().readAllBytes()).substring(0, 7);
    }

    @Test
    void namesAreAddedRenamedRetiredRewordedAndLost() throws Exception {
        guide.write("content/30-daily.md", SHEET.replace("#felt #did", "#mood was:#felt").replace(" and did ____________", "")
                .replace("Who starts?", "Who begins?").replace("=you", "=love was:=you").replace("- ( ) Nobody <!-- =nobody -->\n", "")
                .replace("- [ ] Slept <!-- #slept -->", "- [ ] Ate <!-- #ate -->\n\n<!-- retired: #slept -->"));
        List<String> lines = since("HEAD");
        assertEquals("Since HEAD (" + head() + "): 1 page, 1 worksheet. Readers would lose something: see below.", lines.get(0));
        assertEquals(List.of(
                "  changed   content/30-daily.md “Daily”, +6 −5 lines",
                "",
                "Worksheets",
                "  changed   daily “Daily sheet”, in content/30-daily.md",
                "    renamed   felt → mood “Today I felt”",
                "    reworded  mood “Today I felt … and did (1 of 2)” → “Today I felt”",
                "    reworded  starts “Who starts?” → “Who begins?”",
                "    renamed   starts=you → starts=love “You”",
                "    lost      starts=nobody “Nobody”, readers would lose this answer",
                "    new       ate “Ate”, tick",
                "    lost      did “Today I felt … and did (2 of 2)”, readers would lose this answer",
                "    retired   slept “Slept”"), lines.subList(3, lines.size()));
    }

    @Test
    void aChangedTypeIsReported() throws Exception {
        guide.write("content/30-daily.md", SHEET.replace("- [ ] Slept <!-- #slept -->", "Slept ____ <!-- #slept -->"));
        assertTrue(since("main").contains("    retyped   slept, was tick and is now text: existing answers would not fit"),
                String.join("\n", since("main")));
    }

    @Test
    void sheetsAreNewRenamedMovedRetiredAndLost() throws Exception {
        guide.write("content/40-more.md", "# More\n\n" + SHEET.substring(SHEET.indexOf("<!-- worksheet"))
                .replace("worksheet: daily", "worksheet: every-day was:daily"));
        guide.write("content/30-daily.md", "# Daily\n\n<!-- checklist: fresh -->\n\n## Fresh\n\n- [ ] One <!-- #one -->\n\n<!-- end -->\n");
        guide.write("content/10-first/index.md", "# First\n\n## Here\n\nNo sheet.\n");
        String text = String.join("\n", since("main"));
        assertTrue(text.contains("\n  new       fresh “Fresh”, in content/30-daily.md\n    new       one “One”, tick"), text);
        assertTrue(text.contains("\n  renamed   daily → every-day “Daily sheet”, in content/40-more.md"), text);
        assertTrue(text.contains("\n  lost      weekly “Weekly”, which was in content/10-first/index.md: readers would lose its answers"),
                text);
        guide.write("content/10-first/index.md", "# First\n\n## Here\n\nNo sheet.\n\n<!-- retired: weekly -->\n");
        text = String.join("\n", since("main"));
        assertTrue(text.contains("\n  retired   weekly “Weekly”, which was in content/10-first/index.md"), text);
        assertTrue(text.contains("No answers or addresses are lost."), text);
    }

    @Test
    void pagesAreNewMovedAndGone() throws Exception {
        Files.move(root.resolve("content/20-last.md"), root.resolve("content/25-end.md"));
        guide.write("content/15-between.md", "# Between\n\nText.\n");
        Files.delete(root.resolve("content/30-daily.md"));
        List<String> lines = since("main");
        String lost = ", links to its earlier address break: add that address to redirect-from of a page";
        assertEquals(List.of("  new       content/15-between.md “Between”",
                "  moved     content/20-last.md → content/25-end.md “Last”" + lost,
                "  gone      content/30-daily.md “Daily”" + lost), lines.subList(3, 6));
        guide.write("content/25-end.md", "---\nredirect-from: [last/, daily/]\n---\n\n# Last\n\nThe end.\n");
        lines = since("main");
        assertEquals(List.of("  moved     content/20-last.md → content/25-end.md “Last”, +4 lines",
                "  gone      content/30-daily.md “Daily”"), lines.subList(4, 6));
    }

    @Test
    void anotherNumberPrefixKeepsTheAddress() throws Exception {
        Files.move(root.resolve("content/30-daily.md"), root.resolve("content/05-daily.md"));
        List<String> lines = since("main");
        assertEquals(List.of("", "Pages", "  moved     content/30-daily.md → content/05-daily.md “Daily”"), lines.subList(1, lines.size()));
    }

    @Test
    void templatesAssetsAndSettingsAreNamed() throws Exception {
        guide.write("assets/css/site.css", "body { color: navy }\n");
        assertEquals(List.of("Look", "  changed   assets/css/site.css"), since("main").subList(2, 4));
        for (int i = 0; i < 20; i++) {
            guide.write("assets/picture-" + i + ".svg", "<svg/>");
        }
        List<String> lines = since("main");
        assertEquals("  and       10 other files", lines.get(lines.size() - 1));
    }

    @Test
    void inMarkdownTextIsEscaped() throws Exception {
        guide.write("content/40-more.md", "# Ask @somebody \\<img src=x> \\[x](https://example.org) `a` \\*b\\*\n\nText.\n");
        CommandResult ran = changes("--since", "main", "--format", "markdown");
        assertEquals(0, ran.exit(), ran.err());
        String line = ran.out().lines().filter(found -> found.startsWith("- **new**")).findFirst().orElseThrow();
        assertEquals("- **new** `content/40-more.md` "
                + "“Ask @<!-- -->somebody \\<img src=x\\> \\[x\\](https:<!-- -->//example.org) a \\*b\\*”", line);
        assertTrue(ran.out().startsWith("## What changes for readers\n\n1 page. No answers or addresses are lost.\n\n### Pages\n\n- "),
                ran.out());
    }

    @Test
    void printedSheetsThatChangedAreShownBeforeAndAfter() throws Exception {
        copy(Path.of("templates"), root.resolve("templates"));
        commit("paper");
        guide.write("content/30-daily.md", SHEET.replace("#felt #did", "#mood #did was:#felt").replace("Who starts?", "Who begins?"));
        Path pictures = folder.resolve("pictures");
        CommandResult ran = changes("--since", "HEAD", "--pictures", pictures.toString(), "--size", "letter");
        assertEquals(0, ran.exit(), ran.err());
        try (Stream<Path> files = Files.list(pictures)) {
            assertEquals(List.of("daily-1-after.png", "daily-1-before.png", "index.html"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        for (String when : List.of("before", "after")) {
            assertEquals(8.5 / 11, ratio(pictures.resolve("daily-1-" + when + ".png")), 0.01);
        }
        assertFalse(Arrays.equals(Files.readAllBytes(pictures.resolve("daily-1-before.png")),
                Files.readAllBytes(pictures.resolve("daily-1-after.png"))));
        assertEquals(List.of("daily-1-before.png", "daily-1-after.png"),
                Jsoup.parse(Files.readString(pictures.resolve("index.html"))).select("img").eachAttr("src"));
        assertEquals(2, changes("--since", "HEAD", "--pictures", pictures.toString()).exit(), "the folder is no longer empty");
    }

    private static double ratio(Path picture) throws IOException {
        var image = ImageIO.read(picture.toFile());
        return (double) image.getWidth() / image.getHeight();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.write(target, Files.readAllBytes(file));
            }
        }
    }

    @Test
    void anUnknownRevisionIsReportedWithAHint() {
        for (String unknown : List.of("nonsense", "-x", " ", "HEAD~5", "main:content")) {
            CommandResult ran = changes("--since=" + unknown);
            assertEquals(2, ran.exit(), unknown);
            assertFalse(ran.err().isBlank());
        }
        assertTrue(changes("--since", "nonsense").err().startsWith("There is no revision `nonsense` in this repository. "));
    }

    @Test
    void inAShallowCloneTheMessageSaysHowToFetchTheHistory() throws Exception {
        guide.write("content/40-more.md", "# More\n\nText.\n");
        commit("second");
        Path clone = folder.resolve("clone");
        git(folder, "clone", "--quiet", "--depth=1", root.getParent().toUri().toString(), clone.toString());
        CommandResult ran = CommandResult.ofGuide(clone.resolve("a guide"), "changes", "--since", "HEAD~1");
        assertEquals(2, ran.exit());
        assertTrue(ran.err().contains("`git fetch --unshallow`"), ran.err());
    }

    @Test
    void aMissingRepositoryOrGuideIsReported() throws Exception {
        Path elsewhere = new SmallGuide(folder.resolve("elsewhere")).root();
        CommandResult none = CommandResult.ofGuide(elsewhere, "changes", "--since", "main");
        assertEquals(2, none.exit());
        assertTrue(none.err().endsWith("is not in a git repository, so there is nothing to compare it with.\n"), none.err());
        Path later = new SmallGuide(root.getParent().resolve("later")).root();
        CommandResult early = CommandResult.ofGuide(later, "changes", "--since", "main");
        assertEquals(2, early.exit());
        assertTrue(early.err().contains("there is no guide in"), early.err());
    }
}
