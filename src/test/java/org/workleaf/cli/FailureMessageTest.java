package org.workleaf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workleaf.SmallGuide;
import org.workleaf.source.UserError;

/** Only a bug is called one; other failures name the file and what to do. Exit codes tell them apart. */
class FailureMessageTest {

    @TempDir
    Path folder;

    private static void assertNotABug(String text, Throwable failure) {
        assertEquals(new FailureMessage(text, false), FailureMessage.of(failure));
        Throwable deep = new IllegalStateException("a page could not be rendered", new IOException("index.html", failure));
        assertEquals(new FailureMessage(text, false), FailureMessage.of(deep));
    }

    @Test
    void aFullDiskIsNamed() {
        assertNotABug("The disk is full: out/index.html could not be written. Free some space, or choose another folder with --output.",
                new FileSystemException("out/index.html", null, "No space left on device"));
        assertNotABug("The disk is full: a file could not be written. Free some space, or choose another folder with --output.",
                new UncheckedIOException(new IOException("No space left on device")));
    }

    @Test
    void aFileWithoutPermissionOrThatIsGoneIsNamed() {
        assertNotABug("Permission denied: out/x can't be read or written. Check who owns it and what its permissions are, or choose another folder"
                + " with --output.", new AccessDeniedException("out/x"));
        assertNotABug("There is no content/x.pdf. If it was just moved or deleted, run the command again.", new NoSuchFileException("content/x.pdf"));
        assertNotABug("out/x can't be read or written: Read-only file system.", new FileSystemException("out/x", null, "Read-only file system"));
    }

    @Test
    void aMistakeOfTheUserIsNotABug() {
        assertNotABug("There is no port 70000.", new UserError("There is no port 70000."));
    }

    @Test
    void aBugIsReportedWithItsFirstCause() {
        FailureMessage message = FailureMessage.of(new IllegalStateException("a page could not be rendered", new NullPointerException("no cause")));
        assertEquals(new FailureMessage("This is a bug in workleaf, not in your guide: java.lang.NullPointerException: no cause", true), message);
    }

    @Test
    void anOutputFolderThatCannotBeCreatedIsNoBug() throws Exception {
        SmallGuide guide = new SmallGuide(folder.resolve("guide"));
        Path file = Files.writeString(folder.resolve("file"), "");
        CommandResult ran = CommandResult.ofGuide(guide.root(), "build", "--output", file.resolve("site").toString());
        assertEquals(2, ran.exit());
        assertEquals(file + " is a file, but a folder is needed there. Rename the file, or choose another folder with --output.\n", ran.err());
    }

    @Test
    void everyExitCodeIsInTheHelp() {
        String help = CommandResult.of("--help").out();
        for (int code : new int[] {ExitCode.OK, ExitCode.PROBLEMS, ExitCode.USAGE_ERROR, ExitCode.BUG}) {
            assertTrue(help.matches("(?s).*Exit codes:.*\\n +" + code + " +[a-z].*"), help);
        }
    }

    @Test
    void aFileNameWithAPercentSignIsPublished() throws Exception {
        SmallGuide guide = new SmallGuide(folder.resolve("guide"));
        guide.write("content/100%.txt", "All of it.");
        guide.write("content/30-more.md", "# More\n\nRead [all](100%.txt) and [all of it](<100%25.txt>).\n");
        CommandResult ran = CommandResult.ofGuide(guide.root(), "build");
        assertEquals(0, ran.exit(), ran.err());
        String page = Files.readString(guide.root().resolve("target/site/more/index.html"));
        assertTrue(page.contains("<a href=\"../100%25.txt\">all</a> and <a href=\"../100%25.txt\">all of it</a>"), page);
    }

    @Test
    void theSettingsOfJBakeMayBeMissing() throws Exception {
        SmallGuide guide = new SmallGuide(folder.resolve("guide"));
        Path settings = guide.root().resolve("jbake.properties");
        Files.writeString(settings, "site.title=A small guide\nsite.guide=small\n");
        CommandResult ran = CommandResult.ofGuide(guide.root(), "build");
        assertEquals(0, ran.exit(), ran.err());
        assertTrue(Files.exists(guide.root().resolve("target/site/first/index.html")));
        assertTrue(Files.exists(guide.root().resolve("target/site/sitemap.xml")));
        Files.writeString(settings, "site.title=A small guide\nsite.guide=small\nrender.feed=true\n");
        CommandResult feed = CommandResult.ofGuide(guide.root(), "build");
        assertEquals(2, feed.exit());
        assertTrue(feed.err().startsWith("jbake.properties contains render.feed=true, but Workleaf does not create"), feed.err());
    }
}
