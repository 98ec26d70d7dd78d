package org.workleaf.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.workleaf.source.Diagnostic;

/** Each diagnostic has a golden case and a page in the documentation. */
class DiagnosticsAreDocumentedTest {

    private static final Path PROBLEMS = Path.of("docs/problems");

    /** Diagnostics about templates, assets and output, which are tested in other packages. */
    private static final Set<String> NOT_IN_CONTENT =
            Set.of("template-failed", "asset-import", "sheet-overflows", "broken-output", "paper-letters", "pdf-image", "pdf-incomplete",
                    "symbolic-link", "unreadable-file");

    @Test
    void everyDiagnosticHasACaseAndAPage() throws IOException {
        Set<String> inCode = codesInTheSource();
        Set<String> inCases = new TreeSet<>();
        for (Path folder : CasesTest.folders()) {
            if (folder.startsWith(CasesTest.CASES.resolve("problems"))) {
                List<String> codes = CasesTest.read(folder).problems().stream().map(Diagnostic::code).toList();
                assertTrue(codes.contains(folder.getFileName().toString()), folder + " reports " + codes);
                inCases.add(folder.getFileName().toString());
            }
        }
        Set<String> pages;
        try (Stream<Path> files = Files.list(PROBLEMS)) {
            pages = files.map(f -> f.getFileName().toString().replaceFirst("\\.md$", "")).filter(n -> !n.equals("README"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        assertEquals(inCode, pages, "pages in docs/problems");
        inCode.removeAll(NOT_IN_CONTENT);
        assertEquals(inCode, inCases, "cases below problems/");
    }

    private static Set<String> codesInTheSource() throws IOException {
        Pattern code = Pattern.compile("\\b(?:(?:error|warning|advice|reject)\\(\\s*|CODE = )\"([a-z0-9]+(?:-[a-z0-9]+)*)\"");
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher matcher = code.matcher(Files.readString(file));
                while (matcher.find()) {
                    codes.add(matcher.group(1));
                }
            }
        }
        assertFalse(codes.isEmpty());
        return codes;
    }
}
