package org.workleaf.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fixes of all cases in one test, for mutation tests: they start each test on its own, and listing its cases takes longer than one case. */
class FixesForMutation {

    private static final List<Path> PAGES = pages();

    @TempDir
    Path root;

    private static List<Path> pages() {
        try {
            return FixRunnerTest.pagesWithFixes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everyFixIsAppliedAndWorks() throws IOException {
        for (Path page : PAGES) {
            FixRunnerTest.assertIsFixed(page, root);
        }
    }
}
