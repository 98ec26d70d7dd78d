package org.workleaf.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workleaf.cli.Workleaf;

/** Checks that generated guides build without errors. */
class CorpusTest {

    @Test
    void buildsAGeneratedGuideWithoutErrors(@TempDir Path project) throws IOException {
        new WorkleafGenerator(Path.of("").toAbsolutePath()).writeProject(new Corpus(30, 1), project);
        assertEquals(0, Workleaf.run("ids", "--write", "--source", project.toString()));
        assertEquals(0, Workleaf.run("build", "--no-pdf", "--source", project.toString()));
        assertTrue(Files.exists(project.resolve("target/site/worksheets/sheet-29/index.html")));
    }
}
