package org.workleaf.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workleaf.jbake.SiteFiles;
import org.workleaf.source.UserError;

class OutputFolderTest {

    @TempDir
    Path folder;

    private Path guide;

    @BeforeEach
    void createGuide() throws IOException {
        guide = Files.createDirectories(folder.resolve("guide"));
        Files.createDirectories(guide.resolve("content"));
    }

    @Test
    void rejectsAFolderWithOtherFiles() throws IOException {
        write("documents/thesis.txt", "years of work");
        assertRejected("documents", "is not empty");
        assertEquals(Map.of("thesis.txt", "years of work"), SiteFiles.in(folder.resolve("documents")));
    }

    @Test
    void rejectsTheGuidesFolderAndTheFoldersAboveIt() {
        assertRejected("guide", "contains the guide's own files");
        assertRejected("", "contains the guide's own files");
        assertRejected("guide/../guide", "contains the guide's own files");
    }

    @Test
    void rejectsAFolderWithinTheGuide() {
        assertRejected("guide/content/site", "folder content");
        assertRejected("guide/assets", "folder assets");
    }

    @Test
    void rejectsALinkToTheGuide() throws IOException {
        Files.createSymbolicLink(folder.resolve("elsewhere"), guide);
        assertRejected("elsewhere", "contains the guide's own files");
    }

    @Test
    void rejectsAFile() throws IOException {
        write("site", "a file");
        assertRejected("site", "is a file");
    }

    @Test
    void aBuildDeletesOnlyFilesOfTheLastBuild() throws Exception {
        update("index.html", "one", "old/page/index.html", "two");
        write("site/notes.txt", "mine");
        update("index.html", "three");
        assertEquals(Map.of("index.html", "three", "notes.txt", "mine"), site());
        assertTrue(Files.notExists(folder.resolve("site/old")), "empty folders are deleted too");
    }

    @Test
    void doesNotWriteUnchangedFiles() throws Exception {
        update("index.html", "one");
        Path index = folder.resolve("site/index.html");
        FileTime longAgo = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(index, longAgo);
        update("index.html", "one");
        assertEquals(longAgo, Files.getLastModifiedTime(index));
    }

    @Test
    void replacesAFileWithAFolderAndAFolderWithAFile() throws Exception {
        update("a", "file", "b/index.html", "in a folder");
        update("a/index.html", "in a folder", "b", "file");
        assertEquals(Map.of("a/index.html", "in a folder", "b", "file"), site());
    }

    @Test
    void doesNotDeleteFilesOutsideOfTheFolder() throws Exception {
        update("index.html", "one");
        write("thesis.txt", "years of work");
        Files.writeString(folder.resolve("site/.workleaf"), "../thesis.txt\nindex.html\n" + folder.resolve("thesis.txt") + "\n");
        update("other.html", "two");
        assertEquals(Map.of("other.html", "two"), site());
        assertTrue(Files.exists(folder.resolve("thesis.txt")));
    }

    @Test
    void deletesTheStagingFoldersOfKilledBuilds() throws Exception {
        write("site.baking-2147483647/index.html", "half a site");
        write("site.baking-notes/mine.txt", "not ours");
        update("index.html", "one");
        assertTrue(Files.notExists(folder.resolve("site.baking-2147483647")));
        assertTrue(Files.exists(folder.resolve("site.baking-notes/mine.txt")));
    }

    private void assertRejected(String output, String why) {
        UserError error = assertThrows(UserError.class, () -> OutputFolder.at(folder.resolve(output), guide));
        assertTrue(error.getMessage().contains(why), error.getMessage());
    }

    /** @param files names and texts in turn */
    private void update(String... files) throws Exception {
        OutputFolder output = OutputFolder.at(folder.resolve("site"), guide);
        try (StagingFolder staging = output.stage()) {
            for (int i = 0; i < files.length; i += 2) {
                Path file = staging.folder().resolve(files[i]);
                Files.createDirectories(file.getParent());
                Files.writeString(file, files[i + 1]);
            }
            output.update(staging);
        }
    }

    private Map<String, String> site() throws IOException {
        Map<String, String> files = SiteFiles.in(folder.resolve("site"));
        files.remove(".workleaf");
        return files;
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }
}
