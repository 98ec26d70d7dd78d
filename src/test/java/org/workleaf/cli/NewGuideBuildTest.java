package org.workleaf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that the README of a new guide names, run by Maven in the guide's own folder. */
class NewGuideBuildTest {

    @TempDir
    Path folder;

    @Test
    void itsOwnCommandsWorkInItsOwnFolder() throws Exception {
        Path guide = folder.resolve("a guide");
        CommandResult ran = CommandResult.of("init", guide.toString());
        assertEquals(0, ran.exit(), ran.err());
        String readme = Files.readString(guide.resolve("README.md"));
        // `./verify` checks and builds the guide with the generator in its engine folder.
        for (String command : new String[] {"./workleaf check", "./workleaf build", "./verify"}) {
            assertTrue(readme.contains("\n" + command), command);
        }
        Path output = folder.resolve("output.txt");
        ProcessBuilder verify = new ProcessBuilder("./verify").directory(guide.toFile()).redirectErrorStream(true)
                .redirectOutput(output.toFile());
        verify.environment().remove("WORKLEAF_HOME");
        Process process = verify.start();
        assertTrue(process.waitFor(15, TimeUnit.MINUTES));
        assertEquals(0, process.exitValue(), Files.readString(output));
        assertTrue(Files.exists(guide.resolve("engine/target/workleaf.jar")));
    }
}
