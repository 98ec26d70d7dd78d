package org.workleaf.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts that need no browser do what {@code src/test/js} expects, in Node. */
class ScriptUnitTest {

    private static final Path TESTS = Path.of("src/test/js");

    @TempDir
    Path copy;

    @BeforeAll
    static void findNode() throws Exception {
        // Node's test runner and modules without a package.json.
        NpmPackage.Result version = NpmPackage.runAndRead(Path.of(""), "node", "--print",
                "const [major, minor] = process.versions.node.split('.').map(Number); major > 22 || (major === 22 && minor >= 7) || (major === 20 && minor >= 19)");
        boolean isUsable = version.output().strip().equals("true");
        if (System.getenv("CI") != null) {
            assertTrue(isUsable, "Node 20.19 or later is missing");
        }
        assumeTrue(isUsable, "Node 20.19 or later is missing, so the scripts' own tests can't be run");
    }

    @Test
    void everyTestPasses() throws Exception {
        NpmPackage.Result result = test(Path.of(""));
        assertEquals(0, result.exit(), result.output());
        assertTrue(result.output().contains("\n# fail 0\n"), result.output());
    }

    @Test
    void aMistakeInAScriptWouldBeFound() throws Exception {
        for (Path folder : List.of(Path.of("assets/js"), TESTS)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.createDirectories(copy.resolve(file).getParent());
                    Files.copy(file, copy.resolve(file));
                }
            }
        }
        Path queue = copy.resolve("assets/js/lib/save-queue.js");
        String script = Files.readString(queue);
        String mistaken = script.replace("if (this.isLeaving) return;", "");
        assertNotEquals(script, mistaken);
        Files.writeString(queue, mistaken);
        NpmPackage.Result result = test(copy);
        assertTrue(result.output().contains("not ok") && result.output().contains("a page that is being left asks the store for nothing"), result.output());
        assertNotEquals(0, result.exit());
    }

    private static NpmPackage.Result test(Path folder) throws Exception {
        List<String> command = new ArrayList<>(List.of("node", "--test", "--test-reporter=tap"));
        try (Stream<Path> files = Files.list(TESTS)) {
            files.map(Path::toString).filter(name -> name.endsWith(".test.js")).sorted().forEach(command::add);
        }
        return NpmPackage.runAndRead(folder, command.toArray(String[]::new));
    }
}
