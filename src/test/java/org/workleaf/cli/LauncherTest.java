package org.workleaf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, with a {@code java} that lists its arguments, in folders whose names contain spaces. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    private static final Path LAUNCHER = Path.of("workleaf").toAbsolutePath();

    @TempDir
    Path folder;

    private Path engine;
    private Path home;
    private Path calls;

    @BeforeEach
    void makeEngine() throws IOException {
        engine = Files.createDirectories(folder.resolve("an engine"));
        Files.createDirectories(engine.resolve("src/main"));
        Files.writeString(engine.resolve("pom.xml"), "");
        Files.createDirectories(engine.resolve("target/lib"));
        Files.writeString(engine.resolve("target/workleaf.jar"), "");
        home = Files.createDirectories(folder.resolve("a java/bin")).getParent();
        calls = folder.resolve("calls");
        Path java = home.resolve("bin/java");
        Files.writeString(java, """
                #!/bin/sh
                echo "$*" >>'%s'
                for option in "$@"; do
                  case $option in
                    -XX:AOTConfiguration=*) [ -f "${option#*=}" ] || echo >"${option#*=}" ;;
                    -XX:ArchiveClassesAtExit=* | -XX:AOTCache=*) [ -f "${option#*=}" ] || echo >"${option#*=}" ;;
                  esac
                done
                exit 7
                """.formatted(calls));
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void theFirstBuildOnJava25RecordsAnAotCacheThatLaterRunsUse() throws Exception {
        version("25.0.1");
        assertEquals(7, run("build"));
        Path cache = engine.resolve("target/workleaf.aot");
        List<String> first = calls();
        assertEquals(2, first.size(), first.toString());
        assertTrue(first.get(0).contains("-XX:AOTMode=record -XX:AOTConfiguration=" + cache + ".config"), first.get(0));
        assertTrue(first.get(0).endsWith(" org.workleaf.cli.Workleaf build"), first.get(0));
        assertTrue(first.get(1).contains("-XX:AOTMode=create -XX:AOTConfiguration=" + cache + ".config -XX:AOTCache=" + cache), first.get(1));
        assertTrue(Files.exists(cache));
        assertFalse(Files.exists(Path.of(cache + ".config")));

        assertEquals(7, run("check", "two words"));
        assertTrue(calls().get(0).contains("-XX:AOTCache=" + cache + " "));
        assertTrue(calls().get(0).endsWith(" org.workleaf.cli.Workleaf check two words"));
    }

    @Test
    void anEarlierJavaUsesAClassDataArchive() throws Exception {
        version("17.0.15");
        run("check");
        Path archive = engine.resolve("target/workleaf.jsa");
        assertFalse(calls().get(0).contains("workleaf.jsa"));
        run("build");
        assertTrue(calls().get(0).contains("-XX:ArchiveClassesAtExit=" + archive + " "));
        run("build");
        assertTrue(calls().get(0).contains("-XX:SharedArchiveFile=" + archive + " "));
    }

    @Test
    void javaOlderThan17IsRejected() throws Exception {
        version("11.0.2");
        assertEquals(2, run("build"));
        assertFalse(Files.exists(calls));
    }

    private void version(String version) throws IOException {
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Someone\"\nJAVA_VERSION=\"" + version + "\"\n");
    }

    private int run(String... arguments) throws Exception {
        Files.deleteIfExists(calls);
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder launcher = new ProcessBuilder(command).redirectErrorStream(true);
        launcher.environment().put("WORKLEAF_HOME", engine.toString());
        launcher.environment().put("JAVA_HOME", home.toString());
        Process process = launcher.start();
        process.getInputStream().readAllBytes();
        return process.waitFor();
    }

    private List<String> calls() throws IOException {
        return Files.readString(calls, StandardCharsets.UTF_8).lines().toList();
    }
}
