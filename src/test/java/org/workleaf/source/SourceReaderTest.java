package org.workleaf.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workleaf.SmallGuide;

class SourceReaderTest {

    @TempDir
    Path root;

    @Test
    void onlyTheIndexPageOfAFolderComesBeforeItsOtherPages() throws IOException {
        SmallGuide guide = new SmallGuide(root);
        for (String name : List.of("a-index.md", "a-b.md", "a/z.md", "a/index.md")) {
            guide.write("content/" + name, "# Page\n");
        }
        Path content = root.resolve("content");
        assertEquals(List.of("index.md", "10-first/index.md", "20-last.md", "a/index.md", "a/z.md", "a-b.md", "a-index.md"),
                new SourceReader(root).markdownFiles(content).stream().map(file -> content.relativize(file).toString()).toList());
    }
}
