package org.workleaf.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ESLint finds no mistake in the scripts and their tests, by the rules that editors use too. */
class ScriptLintTest {

    private static final String ESLINT = "eslint@9.39.5";

    @TempDir
    Path copy;

    @Test
    void noScriptBreaksARule() throws Exception {
        NpmPackage.Result result = lint(Path.of(""));
        assertEquals("", result.output());
        assertEquals(0, result.exit());
    }

    @Test
    void mistakesWouldBeFound() throws Exception {
        Path script = copy.resolve("assets/js/wrong.js");
        Files.createDirectories(script.getParent());
        Files.createDirectories(copy.resolve("src/test/js"));
        Files.writeString(copy.resolve("src/test/js/right.test.js"), "process.exit();\n");
        Files.writeString(script, """
                import { nothing } from './lib/record.js';
                let two = 2;
                if (two == document.title) missing(say('sheet.erase'));
                """);
        String output = lint(copy).output();
        for (String rule : new String[] {"no-unused-vars", "prefer-const", "eqeqeq", "'missing' is not defined"}) {
            assertTrue(output.contains(rule), output);
        }
        assertTrue(output.contains("4 problems"), output);
    }

    private static NpmPackage.Result lint(Path folder) throws Exception {
        Path eslint = NpmPackage.install(ESLINT, "eslint");
        // Next to the packages that it needs.
        Path config = eslint.getParent().resolveSibling("../eslint.config.js").normalize();
        Files.copy(Path.of("eslint.config.js"), config, StandardCopyOption.REPLACE_EXISTING);
        return NpmPackage.runAndRead(folder, eslint.toString(), "--config", config.toString(), "assets/js", "src/test/js");
    }
}
