package org.workleaf.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TypeScript's compiler finds no error in the scripts, by the settings that editors use too. */
class ScriptTypesTest {

    private static final String TYPESCRIPT = "typescript@5.6.3";

    @TempDir
    Path copy;

    @Test
    void importsAndTypesOfAllScriptsAreRight() throws Exception {
        Path tsc = NpmPackage.install(TYPESCRIPT, "tsc");
        NpmPackage.Result result = NpmPackage.runAndRead(Path.of(""), tsc.toString(), "--project", "jsconfig.json");
        assertEquals("", result.output());
        assertEquals(0, result.exit());
    }

    @Test
    void aWrongImportWouldBeFound() throws Exception {
        Path tsc = NpmPackage.install(TYPESCRIPT, "tsc");
        try (Stream<Path> files = Files.walk(Path.of("assets/js"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.createDirectories(copy.resolve(file).getParent());
                Files.copy(file, copy.resolve(file));
            }
        }
        Files.copy(Path.of("jsconfig.json"), copy.resolve("jsconfig.json"));
        Files.writeString(copy.resolve("assets/js/wrong.js"), "import { nothing } from './lib/record.js';\nnothing.at(1);\n");
        NpmPackage.Result result = NpmPackage.runAndRead(copy, tsc.toString(), "--project", "jsconfig.json");
        assertTrue(result.output().contains("wrong.js"), result.output());
    }
}
