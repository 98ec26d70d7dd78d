package org.workleaf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A guide is built if {@code check} finds no errors in it, and otherwise {@code build} reports the same ones and writes nothing. */
class CheckAndBuildOfAnyGuideTest {

    private static final int GUIDES = 20;
    private static final Pattern CODE = Pattern.compile("error\\[([a-z-]+)]");

    @TempDir
    Path folder;

    @Test
    void checkAndBuildAgree() throws Exception {
        int built = 0;
        Set<String> errors = new TreeSet<>();
        for (long seed = 1; seed <= GUIDES; seed++) {
            Path root = new RandomGuide(folder.resolve("guide-" + seed), seed).root();
            Path site = folder.resolve("site-" + seed);
            CommandResult check = CommandResult.ofGuide(root, "check");
            CommandResult build = CommandResult.ofGuide(root, "build", "--no-pdf", "--output", site.toString());
            String message = "seed " + seed + "\ncheck: " + check + "\nbuild: " + build;
            assertEquals(check.exit(), build.exit(), message);
            assertEquals(check.err(), build.err(), message);
            assertEquals(check.exit() == 0, Files.exists(site.resolve("index.html")), message);
            assertTrue(List.of(0, 1).contains(check.exit()), message);
            built += check.exit() == 0 ? 1 : 0;
            errors.addAll(CODE.matcher(check.err()).results().map(found -> found.group(1)).collect(Collectors.toSet()));
        }
        assertTrue(built > 5 && built < GUIDES - 5, "built " + built);
        assertTrue(errors.size() > 5, errors.toString());
    }
}
