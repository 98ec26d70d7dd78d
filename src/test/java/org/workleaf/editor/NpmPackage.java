package org.workleaf.editor;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Programs from npm packages, for tests that run them. */
final class NpmPackage {

    private static final Path INSTALLED = Path.of("target/npm").toAbsolutePath();

    private NpmPackage() {}

    /** Installs a package once, and skips the calling test where npm or the package is not available. */
    static Path install(String pinned, String program) throws Exception {
        assumeTrue(run(Path.of(""), "npm", "--version") == 0, "npm is missing, so " + program + " can't be run");
        Path folder = Files.createDirectories(INSTALLED.resolve(pinned.replace('@', '-')));
        Path found = folder.resolve("node_modules/.bin").resolve(program);
        if (!Files.exists(found)) {
            Files.writeString(folder.resolve("package.json"), "{\"private\": true}\n");
            int exit = run(folder, "npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", pinned);
            assumeTrue(exit == 0, "npm can't install " + pinned);
        }
        return found;
    }

    /** @return the exit code; -1 if there is no such program */
    static int run(Path folder, String... command) throws Exception {
        return runAndRead(folder, command).exit();
    }

    /** The exit code of a program, and what it printed. */
    record Result(int exit, String output) {}

    static Result runAndRead(Path folder, String... command) throws Exception {
        Process process;
        try {
            process = new ProcessBuilder(command).directory(folder.toAbsolutePath().toFile()).redirectErrorStream(true).start();
        } catch (IOException e) {
            return new Result(-1, "");
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(3, TimeUnit.MINUTES), output);
        return new Result(process.exitValue(), output);
    }
}
