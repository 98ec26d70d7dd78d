package org.workleaf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each promise in SECURITY.md names tests, and they exist. */
class SecurityPromisesTest {

    private static final Pattern TEST = Pattern.compile("`(\\w+Test)#(\\w+)`");
    private static final Pattern PROMISE = Pattern.compile("(?m)^- (.*(?:\\n  .*)*)");

    private static String promises() throws IOException {
        String text = Files.readString(Path.of("SECURITY.md"));
        return text.substring(text.indexOf("## Promises"), text.indexOf("## What is not promised"));
    }

    @Test
    void everyPromiseNamesATest() throws IOException {
        Matcher promise = PROMISE.matcher(promises());
        List<String> untested = new ArrayList<>();
        int count = 0;
        while (promise.find()) {
            count++;
            if (!TEST.matcher(promise.group()).find()) {
                untested.add(promise.group());
            }
        }
        assertTrue(count > 10, "promises: " + count);
        assertEquals(List.of(), untested);
    }

    @Test
    void everyNamedTestExists() throws IOException {
        List<Path> sources;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            sources = files.filter(file -> file.toString().endsWith(".java")).toList();
        }
        List<String> missing = new ArrayList<>();
        Matcher test = TEST.matcher(promises());
        while (test.find()) {
            boolean found = false;
            for (Path source : sources) {
                found |= source.endsWith(test.group(1) + ".java") && Files.readString(source).contains("void " + test.group(2) + "(");
            }
            if (!found) {
                missing.add(test.group());
            }
        }
        assertEquals(List.of(), missing);
    }
}
