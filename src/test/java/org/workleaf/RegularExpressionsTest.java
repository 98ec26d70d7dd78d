package org.workleaf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Regular expressions that are applied to a guide's text don't overflow the stack: for each repetition of a group, Java takes a few stack
 * frames, unless the quantifier is possessive, {@code (?:a|b)*+}.
 */
class RegularExpressionsTest {

    private static final Pattern GREEDY_GROUP = Pattern.compile("(?<!\\\\)\\)(?:[*+]|\\{\\d+,\\})(?!\\+)");
    private static final Pattern LITERAL = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*+\"");

    /** Templates are code, and the expression has to go back: a URL may begin with what the group repeats. */
    private static final List<String> EXCEPTIONS = List.of("TemplateUrlLocator.java");

    @Test
    void aRepeatedGroupIsPossessive() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java") && !EXCEPTIONS.contains(path.getFileName().toString())).toList()) {
                for (String line : Files.readAllLines(file)) {
                    if (LITERAL.matcher(line).results().anyMatch(literal -> isRegularExpression(literal.group()) && isGreedy(literal.group()))) {
                        found.add(file.getFileName() + ": " + line.strip());
                    }
                }
            }
        }
        assertEquals(List.of(), found);
    }

    private static boolean isRegularExpression(String literal) {
        return literal.contains("(?") || literal.contains("[");
    }

    private static boolean isGreedy(String literal) {
        return GREEDY_GROUP.matcher(literal).find();
    }

    @Test
    void greedyGroupsAreFound() {
        assertTrue(isGreedy("\"(?:a|b)*c\"") && isGreedy("\"(?:a|b)+\"") && isGreedy("\"(?:ab){2,}\""));
        assertTrue(Stream.of("\"(?:a|b)*+\"", "\"(?:a|b)++\"", "\"\\\\)*\"", "\"(a)?\"").noneMatch(RegularExpressionsTest::isGreedy));
    }
}
