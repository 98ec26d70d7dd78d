package org.workleaf.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real formatters don't change worksheets in this repository, thanks to its settings. */
class FormattersTest {

    private static final String PRETTIER = "prettier@3.6.2";
    private static final String MARKDOWNLINT = "markdownlint-cli2@0.18.1";

    @TempDir
    Path copy;

    @Test
    void prettierDoesNotChangeWorksheets() throws Exception {
        Path prettier = NpmPackage.install(PRETTIER, "prettier");
        copy();
        Files.writeString(copy.resolve("other.md"), "*  an item\n*  another\n");
        Map<String, String> before = texts();
        NpmPackage.run(copy, prettier.toString(), "--write", "--log-level", "error", ".");
        assertEquals(before, texts());
        assertNotEquals("*  an item\n*  another\n", Files.readString(copy.resolve("other.md")), "Prettier formats other files");

        Files.delete(copy.resolve(".prettierignore"));
        NpmPackage.run(copy, prettier.toString(), "--write", "--log-level", "error", "content");
        assertNotEquals(before, texts(), "Prettier changes worksheets without the settings");
    }

    @Test
    void markdownlintDoesNotChangeWorksheets() throws Exception {
        Path markdownlint = NpmPackage.install(MARKDOWNLINT, "markdownlint-cli2");
        copy();
        Files.writeString(copy.resolve("other.md"), "# Other\n\n\n\n* an item\n");
        Map<String, String> before = texts();
        // Its exit code reports findings; only what it writes matters here.
        NpmPackage.run(copy, markdownlint.toString(), "--fix", "*.md", "content/**/*.md");
        assertEquals(before, texts());
        assertNotEquals("# Other\n\n\n\n* an item\n", Files.readString(copy.resolve("other.md")), "markdownlint fixes other files");
    }

    private void copy() throws IOException {
        for (String name : List.of(".prettierignore", ".markdownlint.json", ".markdownlintignore", ".markdownlint-cli2.jsonc", ".editorconfig", "content")) {
            Path from = Path.of(name);
            if (Files.exists(from)) {
                try (Stream<Path> files = Files.walk(from)) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        Files.createDirectories(copy.resolve(file).getParent());
                        Files.copy(file, copy.resolve(file), StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        }
    }

    private Map<String, String> texts() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(copy.resolve("content"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(copy.relativize(file).toString(), Files.readString(file));
            }
        }
        assertTrue(texts.size() > 10);
        return texts;
    }
}
