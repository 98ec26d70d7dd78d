package org.workleaf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workleaf.SmallGuide;

/** Symbolic links never publish or change a file outside the guide. */
class LinkedFilesTest {

    private static final String SECRET = "# Secret\n\n<!-- worksheet: secret -->\n\n## Secret\n\nMy secret is ____.\n\n<!-- end -->\n";

    @TempDir
    Path folder;

    private SmallGuide guide;
    private Path secret;

    @BeforeEach
    void writeGuide() throws Exception {
        guide = new SmallGuide(folder.resolve("guide"));
        secret = Files.writeString(folder.resolve("secret.md"), SECRET);
    }

    private void link(String name, String target) throws Exception {
        Files.createSymbolicLink(guide.root().resolve(name), Path.of(target));
    }

    private CommandResult run(String... args) {
        return CommandResult.ofGuide(guide.root(), args);
    }

    private void assertOnlyProblem(String place, String message) {
        for (String command : List.of("check", "build")) {
            CommandResult ran = run(command);
            assertEquals(1, ran.exit(), ran.err());
            assertTrue(ran.err().startsWith(place + ":1:1: error[symbolic-link]: " + message), ran.err());
            assertTrue(ran.err().endsWith("\n1 error.\n"), ran.err());
        }
        assertTrue(Files.notExists(guide.root().resolve("target/site")));
    }

    @Test
    void aPageOutsideTheGuideIsNotReadAndNotWritten() throws Exception {
        link("content/30-secret.md", "../../secret.md");
        assertOnlyProblem("content/30-secret.md", "this is a link to something outside the guide");
        CommandResult ran = run("ids", "--write");
        assertEquals(1, ran.exit(), ran.err());
        assertEquals(0, run("check", "--fix").out().length());
        assertEquals(SECRET, Files.readString(secret));
    }

    @Test
    void aFileOutsideTheGuideIsNotPublished() throws Exception {
        link("content/key.txt", secret.toString());
        assertOnlyProblem("content/key.txt", "this is a link to something outside the guide");
    }

    @Test
    void anAssetOrTemplateOutsideTheGuideIsNotPublished() throws Exception {
        link("assets/key.txt", secret.toString());
        assertOnlyProblem("assets/key.txt", "this is a link to something outside the guide");
        Files.delete(guide.root().resolve("assets/key.txt"));
        link("templates/key.ftl", secret.toString());
        assertOnlyProblem("templates/key.ftl", "this is a link to something outside the guide");
    }

    @Test
    void changesReportsALinkThatLeavesTheGuide() throws Exception {
        link("templates/key.ftl", secret.toString());
        CommandResult ran = run("changes", "--since", "main");
        assertEquals(1, ran.exit(), ran.err());
        assertTrue(ran.err().startsWith("templates/key.ftl:1:1: error[symbolic-link]: this is a link to something outside the guide"), ran.err());
    }

    @Test
    void theRegistryOfNamesIsNotWrittenThroughALink() throws Exception {
        link("content/answers.lock", secret.toString());
        assertEquals(1, run("ids", "--write").exit());
        assertEquals(SECRET, Files.readString(secret));
    }

    @Test
    void aHiddenFileOfTheGuideIsNotPublished() throws Exception {
        guide.write(".git/config.txt", "password");
        link("content/config.txt", "../.git/config.txt");
        assertOnlyProblem("content/config.txt", "this is a link to something outside the guide");
    }

    @Test
    void linksToFoldersAndToNothingAreReported() throws Exception {
        guide.write("more/30-more.md", "# More\n");
        link("content/30-more", "../more");
        assertOnlyProblem("content/30-more", "this is a link to a folder");
        Files.delete(guide.root().resolve("content/30-more"));
        link("content/30-more.md", "gone.md");
        assertOnlyProblem("content/30-more.md", "this is a link to a file that doesn't exist");
    }

    @Test
    void theMarkOfAnEditorIsIgnored() throws Exception {
        link("content/.#20-last.md", "me@machine.1234");
        assertEquals(0, run("check").exit());
    }

    @Test
    void aLinkToAFileInTheGuideIsThatFile() throws Exception {
        guide.write("notes.txt", "A note.");
        link("content/notes.txt", "../notes.txt");
        guide.write("content/30-more.md", "# More\n\nRead [the notes](notes.txt).\n");
        CommandResult ran = run("build", "--no-pdf");
        assertEquals(0, ran.exit(), ran.err());
        assertEquals("A note.", Files.readString(guide.root().resolve("target/site/notes.txt")));
    }

    @Test
    void contentAndAssetsMayBeLinksThemselves() throws Exception {
        for (String name : List.of("content", "assets", "templates")) {
            Files.move(guide.root().resolve(name), folder.resolve("real-" + name));
            link(name, "../real-" + name);
        }
        CommandResult ran = run("build", "--no-pdf");
        assertEquals(0, ran.exit(), ran.err());
        assertTrue(ran.out().startsWith("3 pages"), ran.out());
        assertFalse(Files.isSymbolicLink(guide.root().resolve("target/site/index.html")));
        assertEquals(0, run("ids", "--write").exit());
        assertTrue(Files.exists(folder.resolve("real-content/answers.lock")));
    }

    @Test
    void aFolderNamedLikeAPageIsReported() throws Exception {
        Files.createDirectories(guide.root().resolve("content/30-more.md"));
        CommandResult ran = run("check");
        assertEquals(1, ran.exit());
        assertTrue(ran.err().startsWith("content/30-more.md:1:1: error[unreadable-file]: this is a folder"), ran.err());
    }
}
