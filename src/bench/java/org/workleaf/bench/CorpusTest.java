package org.workleaf.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workleaf.cli.Workleaf;

/** The guides that are measured can be built: a benchmark of a build that fails measures nothing. */
class CorpusTest {

    @Test
    void aCorpusIsBuiltWithoutErrors(@TempDir Path project) throws IOException {
        new WorkleafGenerator(Path.of("").toAbsolutePath()).layOut(new Corpus(30, 1), project);
        assertEquals(0, Workleaf.run("ids", "--write", "--source", project.toString()));
        assertEquals(0, Workleaf.run("build", "--no-pdf", "--source", project.toString()));
        assertTrue(Files.exists(project.resolve("target/site/worksheets/sheet-29/index.html")));
    }
}
