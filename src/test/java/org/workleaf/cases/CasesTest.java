package org.workleaf.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.workleaf.check.GuideChecker;
import org.workleaf.cli.DiagnosticFormatter;
import org.workleaf.guide.Guide;
import org.workleaf.guide.GuideReader;
import org.workleaf.guide.PageReader;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceReader;
import org.workleaf.worksheet.PageBlock;
import org.workleaf.worksheet.Worksheet;

/**
 * Runs the golden cases: a folder below {@code cases/} contains {@code input.md} or a whole {@code content/}, and the expected
 * results in files next to it. Only existing files are compared; {@code -Dcases.update} rewrites them.
 */
class CasesTest {

    static final Path CASES = Path.of("src/test/resources/cases");
    private static final boolean UPDATE = Boolean.getBoolean("cases.update");
    /** Diagnostics that a single page would always have, because it is not a whole guide. */
    private static final Set<String> OF_WHOLE_GUIDES = Set.of("missing-home");

    /** What was read of a case. */
    record Outcome(Guide guide, List<Diagnostic> problems) {

        List<Worksheet> worksheets() {
            return guide.worksheets();
        }
    }

    @TestFactory
    Stream<DynamicTest> eachCaseMatchesItsGoldenFiles() throws IOException {
        return folders().stream().map(folder -> dynamicTest(CASES.relativize(folder).toString(), () -> assertCase(folder)));
    }

    static List<Path> folders() throws IOException {
        try (Stream<Path> files = Files.walk(CASES)) {
            return files.filter(Files::isDirectory)
                    .filter(f -> Files.exists(f.resolve("input.md")) || Files.isDirectory(f.resolve("content"))).sorted().toList();
        }
    }

    static void assertCase(Path folder) throws IOException {
        Outcome outcome = read(folder);
        TreeMap<String, String> actual = new TreeMap<>();
        actual.put("problems.txt", outcome.problems().stream().map(problem -> DiagnosticFormatter.plain().text(problem))
                .collect(Collectors.joining("\n")));
        actual.put("worksheet.txt", WorksheetText.of(outcome.worksheets()));
        actual.put("fields.txt", WorksheetText.fields(outcome.worksheets()));
        actual.put("text.html", text(outcome.guide()));
        if (Files.exists(folder.resolve("page.html"))) {
            actual.put("page.html", SheetHtml.of(outcome.guide()));
        }
        boolean asserted = false;
        // In descending order, because text.html is only written for a new case without worksheet.txt.
        for (Map.Entry<String, String> entry : actual.descendingMap().entrySet()) {
            Path golden = folder.resolve(entry.getKey());
            if (UPDATE && shouldWrite(folder, entry.getKey(), entry.getValue())) {
                Files.writeString(golden, entry.getValue());
            }
            if (Files.exists(golden)) {
                asserted = true;
                assertEquals(Files.readString(golden), entry.getValue(), golden.toString());
            }
        }
        assertTrue(asserted, "the case has no golden files: run with -Dcases.update and review what it writes");
        if (!Files.exists(folder.resolve("problems.txt"))) {
            assertEquals(List.of(), outcome.problems());
        }
    }

    /** A new case gets the main file for its kind; an existing case keeps the files it has. */
    private static boolean shouldWrite(Path folder, String name, String text) {
        boolean problem = folder.startsWith(CASES.resolve("problems"));
        boolean isMainFile = name.equals("problems.txt") || name.equals("worksheet.txt") && !problem
                || name.equals("text.html") && !problem && !Files.exists(folder.resolve("worksheet.txt"));
        return Files.exists(folder.resolve(name)) || isMainFile && !text.isEmpty();
    }

    private static String text(Guide guide) {
        return guide.pages().stream().flatMap(page -> page.parts().stream()).filter(PageBlock.Text.class::isInstance)
                .map(block -> ((PageBlock.Text) block).html()).collect(Collectors.joining());
    }

    static Outcome read(Path folder) throws IOException {
        List<Diagnostic> problems = new ArrayList<>();
        Guide guide;
        if (Files.isDirectory(folder.resolve("content"))) {
            guide = new GuideReader().read(folder, false, problems);
            problems.addAll(GuideChecker.all(folder, guide));
        } else {
            guide = new Guide(List.of(new PageReader().read(new SourceReader(folder).read(folder.resolve("input.md"), problems), problems)));
            GuideChecker.all(folder, guide).stream().filter(p -> !OF_WHOLE_GUIDES.contains(p.code()) && !p.file().path().equals("content/answers.lock"))
                    .forEach(problems::add);
        }
        problems.sort(Diagnostic.IN_READING_ORDER);
        return new Outcome(guide, problems);
    }
}
