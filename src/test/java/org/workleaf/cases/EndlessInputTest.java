package org.workleaf.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.workleaf.guide.Page;
import org.workleaf.guide.PageReader;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;

/** Very long or deeply nested input is read or rejected in reasonable time and without a stack overflow. */
class EndlessInputTest {

    private final List<Diagnostic> problems = new ArrayList<>();

    private Page sheet(String text) {
        return page("<!-- worksheet: a-sheet -->\n\n## A sheet\n\n" + text + "\n\n<!-- end -->\n");
    }

    private Page page(String text) {
        return new PageReader().read(new SourceFile("content/page.md", "# A page\n\n" + text), problems);
    }

    private List<String> codes() {
        return problems.stream().map(Diagnostic::code).distinct().toList();
    }

    @Test
    void aScaleMayHaveAnyNumberOfCircles() {
        Page page = sheet("How close? <!-- #close -->\n\n"
                + IntStream.range(0, 3000).mapToObj(n -> "( ) " + n).collect(Collectors.joining(" ")));
        assertEquals(List.of(), codes());
        assertEquals("close", page.worksheets().get(0).fields().get(0).id());
    }

    @Test
    void aNameMayHaveAnyNumberOfParts() {
        sheet("I felt ____________. <!-- #a" + "-a".repeat(20_000) + " -->");
        assertEquals(List.of(), codes());
    }

    @Test
    void aRemarkMayBeLong() {
        sheet("I felt ____________. <!-- " + "so long ".repeat(20_000) + "--> <!-- #felt -->");
        assertEquals(List.of(), codes());
    }

    @Test
    void aTableMayHaveAnyNumberOfColumns() {
        sheet("|a".repeat(3000) + "|\n" + "|-".repeat(3000) + "|\n" + "|b".repeat(3000) + "|\n\nI felt ____________. <!-- #felt -->");
        assertEquals(List.of(), codes());
    }

    @Test
    void aRuledLineMayBeLong() {
        sheet("Why? <!-- #why -->\n\n" + "_".repeat(100_000));
        assertEquals(List.of(), codes());
    }

    @Test
    void endlesslyNestedQuotationsListsAndEmphasisAreRejected() {
        page("> ".repeat(3000) + "a\n\n" + "- ".repeat(300) + "a\n\n" + "*".repeat(9999) + "a" + "*".repeat(9999) + "\n\nThe end.\n");
        assertEquals(List.of("too-deep"), codes());
        assertEquals(3, problems.size());
    }

    @Test
    void aFileMayHoldThousandsOfSentences() {
        String sentences = IntStream.range(0, 5000).mapToObj(n -> "I felt ____ today. <!-- #f" + n + " -->\n\n").collect(Collectors.joining());
        Page page = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> sheet(sentences));
        assertEquals(List.of(), codes());
        assertEquals(5000, page.worksheets().get(0).fields().size());
    }
}
