package org.workleaf.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.workleaf.guide.Page;
import org.workleaf.guide.PageReader;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;

/** Very long or deeply nested input is read or rejected in reasonable time and without a stack overflow. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // fails only if something hangs
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
        page("> ".repeat(900) + "a\n\n" + "- ".repeat(300) + "a\n\n" + "*".repeat(9999) + "a" + "*".repeat(9999) + "\n\nThe end.\n");
        assertEquals(List.of("too-deep"), codes());
        assertEquals(3, problems.size());
    }

    /** What the parser would need minutes for is rejected before it is parsed, at the place that costs most. */
    @ParameterizedTest
    @ValueSource(strings = {"backticks", "backtick runs", "list marks", "quotation marks", "stars", "parentheses",
            "titles", "quoted lines", "items", "rows", "cells", "blanks", "references", "size"})
    void whatWouldTakeTooLongIsRejected(String kind) {
        String text = switch (kind) {
            case "backticks" -> "`".repeat(80_000);
            case "backtick runs" -> IntStream.range(1, 800).mapToObj(n -> "`".repeat(n) + " a ").collect(Collectors.joining());
            case "list marks" -> "- ".repeat(10_000) + "a";
            case "quotation marks" -> "> ".repeat(10_000) + "a";
            case "stars" -> "*".repeat(200_000) + "a";
            case "parentheses" -> "[a]((".repeat(40_000);
            case "titles" -> "[a](b (c ".repeat(40_000);
            case "quoted lines" -> "> a\n".repeat(40_000);
            case "items" -> "- a\n".repeat(40_000);
            case "rows" -> "|a|b|\n|-|-|\n" + "|c|d|\n".repeat(40_000);
            case "cells" -> "|a".repeat(300) + "|\n" + "|-".repeat(300) + "|\n" + "|a|\n".repeat(10_000);
            case "blanks" -> "I felt ____ today. ".repeat(20_000);
            case "references" -> IntStream.range(0, 10_000).mapToObj(n -> "[r" + n + "]").collect(Collectors.joining(" ")) + "\n\n"
                    + IntStream.range(0, 10_000).mapToObj(n -> "[r" + n + "]: https://example.org/\n").collect(Collectors.joining());
            case "size" -> "I love you. ".repeat(100_000);
            default -> throw new IllegalArgumentException(kind);
        };
        for (String line : List.of("", "Before it.\n\n")) {
            problems.clear();
            page(line + text + "\n");
            assertEquals(List.of("too-deep"), codes());
            int before = line.isEmpty() ? 0 : 2;
            int expected = switch (kind) {
                case "size" -> 1;
                case "references" -> 1005 + before;
                case "items" -> 20_003 + before;
                case "rows" -> 20_005 + before;
                case "cells" -> 666 + before;
                default -> 3 + before;
            };
            assertEquals(expected, problems.get(0).position().line());
        }
    }

    /** Unclosed or unusual constructs in one paragraph are searched for their end only once. */
    @ParameterizedTest
    @ValueSource(strings = {"a <!-- b ", "a <![CDATA[ ", "a <? ", "a <!X ", "<a b=\"c\" ", "&amp", "\\*", "![", "[[", "[a](b ", "*a ", "**a ", "~~a ", "a@",
            "http://a. ", "( ) ", "[ ] ", "I felt ____ <!-- #a --> <!-- b\n\n", "<!-- b -->\n\n", "? <!-- b ",
            "## a\n\n", "<!-- b --> ", "[a](b.md) ", "![a](b.png) ", "[a](b \"c ", "- ( ) a\n", "a\n", "1 a\n", "a\n=\n", "```\n", "~~~\n", "____ a\n\n"})
    void aConstructMayBeRepeatedThousandsOfTimes(String construct) {
        String text = construct.repeat(60_000 / construct.length());
        page(text);
        sheet(text);
        assertFalse(codes().contains("too-deep"));
    }

    @Test
    void aListOrTableMayHaveThousandsOfLines() {
        Page page = sheet("I felt ____. <!-- #felt -->\n\n" + "- I love you, `and you`.\n".repeat(9000) + "\n" + IntStream.range(1, 9000)
                .mapToObj(n -> n + ". I love you.\n").collect(Collectors.joining()));
        assertEquals(List.of(), codes());
        page = sheet("|What|When|\n|-|-|\n" + IntStream.range(0, 5000).mapToObj(n -> "|I felt|____ <!-- #f" + n + " -->|\n").collect(Collectors.joining()));
        assertEquals(List.of(), codes());
        assertEquals(5000, page.worksheets().get(0).fields().size());
    }

    @Test
    void aParagraphMayHaveThousandsOfLines() {
        page("1 love, *two* people.\n".repeat(40_000));
        assertEquals(List.of(), codes());
    }

    @Test
    void equalHeadingsAreNumberedInLinearTime() {
        Page page = page("## a\n\n".repeat(60_000));
        assertEquals("a-59999", page.headings().get(page.headings().size() - 1).anchor());
    }

    @Test
    void aParagraphMayHoldThousandsOfWordsAndLinks() {
        Page page = page(("I love *you*, `and` [this](https://example.org/). ".repeat(300) + "\n\n").repeat(10));
        assertEquals(List.of(), codes());
        assertEquals(3000, page.links().size());
    }

    @Test
    void aFileMayHoldThousandsOfSentences() {
        String sentences = IntStream.range(0, 5000).mapToObj(n -> "I felt ____ today. <!-- #f" + n + " -->\n\n").collect(Collectors.joining());
        Page page = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> sheet(sentences));
        assertEquals(List.of(), codes());
        assertEquals(5000, page.worksheets().get(0).fields().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"redirect-from", "keys", "redirects", "emoji keys"})
    void frontMatterMayBeLong(String kind) {
        String yaml = switch (kind) {
            case "redirect-from" -> "redirect-from: a" + "/a".repeat(200_000);
            case "keys" -> IntStream.range(0, 60_000).mapToObj(n -> "k" + n + ": 1\n").collect(Collectors.joining());
            case "redirects" -> "redirect-from:\n" + IntStream.range(0, 60_000).mapToObj(n -> "  - A" + n + "\n").collect(Collectors.joining());
            case "emoji keys" -> IntStream.range(0, 30_000).mapToObj(n -> "k🙂" + n + ": 1\n").collect(Collectors.joining());
            default -> throw new IllegalArgumentException(kind);
        };
        new PageReader().read(new SourceFile("content/page.md", "---\n" + yaml + "\n---\n\n# A page\n\nWords.\n"), problems);
        assertEquals(kind.equals("redirect-from") ? List.of() : List.of("front-matter"), codes());
    }
}
