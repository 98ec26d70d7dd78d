package org.workleaf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An edit that would change nothing fails. */
class FileEditTest {

    @TempDir
    Path folder;

    @Test
    void aTextIsReplacedOrTheTestFails() throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "one\ntwo one\n");
        FileEdit.replace(file, "one", "1");
        assertEquals("1\ntwo 1\n", Files.readString(file));
        assertThrows(AssertionError.class, () -> FileEdit.replace(file, "one", "1"));
    }

    @Test
    void aLineIsReplacedOrTheTestFails() throws Exception {
        Path file = Files.writeString(folder.resolve("a.properties"), "title=Old\nsubtitle=Same\n");
        FileEdit.replaceLine(file, "title=", "title=$1");
        assertEquals("title=$1\nsubtitle=Same\n", Files.readString(file));
        assertThrows(AssertionError.class, () -> FileEdit.replaceLine(file, "name=", "name=New"));
    }
}
