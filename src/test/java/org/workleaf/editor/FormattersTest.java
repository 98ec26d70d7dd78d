package org.workleaf.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real formatters don't change worksheets in this repository, thanks to its settings. */
class FormattersTest {

    private static final Path INSTALLED = Path.of("target/formatters").toAbsolutePath();
    private static final String PRETTIER = "prettier@3.6.2";
    private static final String MARKDOWNLINT = "markdownlint-cli2@0.18.1";

    @TempDir
    Path copy;

    @Test
    void prettierDoesNotChangeWorksheets() throws Exception {
        Path prettier = install(PRETTIER, "prettier");
        copy();
        Files.writeString(copy.resolve("other.md"), "*  an item\n*  another\n");
        Map<String, String> before = texts();
        run(copy, prettier.toString(), "--write", "--log-level", "error", ".");
        assertEquals(before, texts());
        assertNotEquals("*  an item\n*  another\n", Files.readString(copy.resolve("other.md")), "Prettier formats other files");

        Files.delete(copy.resolve(".prettierignore"));
        run(copy, prettier.toString(), "--write", "--log-level", "error", "content");
        assertNotEquals(before, texts(), "Prettier changes worksheets without the settings");
    }

    @Test
    void markdownlintDoesNotChangeWorksheets() throws Exception {
        Path markdownlint = install(MARKDOWNLINT, "markdownlint-cli2");
        copy();
        Files.writeString(copy.resolve("other.md"), "# Other\n\n\n\n* an item\n");
        Map<String, String> before = texts();
        // Its exit code reports findings; only what it writes matters here.
        run(copy, markdownlint.toString(), "--fix", "*.md", "content/**/*.md");
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

    private static Path install(String pinned, String program) throws Exception {
        assumeTrue(run(Path.of(""), "npm", "--version") == 0, "npm is missing, so " + program + " can't be tested");
        Path folder = Files.createDirectories(INSTALLED.resolve(pinned.replace('@', '-')));
        Path found = folder.resolve("node_modules/.bin").resolve(program);
        if (!Files.exists(found)) {
            Files.writeString(folder.resolve("package.json"), "{\"private\": true}\n");
            int exit = run(folder, "npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", pinned);
            assumeTrue(exit == 0, "npm can't install " + pinned + ", so it can't be tested");
        }
        return found;
    }

    /** @return the exit code; -1 if the program does not exist */
    private static int run(Path folder, String... command) throws Exception {
        Process process;
        try {
            process = new ProcessBuilder(command).directory(folder.toAbsolutePath().toFile()).redirectErrorStream(true).start();
        } catch (IOException e) {
            return -1;
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(3, TimeUnit.MINUTES), output);
        return process.exitValue();
    }
}
