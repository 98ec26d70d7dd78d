package org.workleaf.cases;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** All cases in one test, for mutation tests: they start each test on its own, and listing its cases takes longer than one case. */
class CasesForMutation {

    @Test
    void eachCaseMatchesItsGoldenFiles() throws IOException {
        for (Path folder : CasesTest.folders()) {
            CasesTest.assertCase(folder);
        }
    }
}
