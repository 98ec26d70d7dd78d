package org.workleaf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

class DiagnosticFormatterTest {

    @Test
    void twoSpansInOneFileShareAFrame() {
        SourceFile file = file("# Check-in\n\nThis week I felt ____ <!-- #felt -->\n\n\n\n\n\n\nToday I felt ____ <!-- #felt -->\n");
        assertPrinted("""
                content/10-be-open.md:10:24: error[duplicate-field]: two fields are named `felt`

                   3 │ This week I felt ____ <!-- #felt -->
                     │                            ───── first used here
                  10 │ Today I felt ____ <!-- #felt -->
                     │                        ^^^^^

                Answers are saved under the field's name, so these two would overwrite each other.
                Rename one, for example `felt-today`.
                """,
                Diagnostic.error("duplicate-field", file, last(file, "#felt"), "two fields are named `felt`",
                        "Answers are saved under the field's name, so these two would overwrite each other.\n"
                                + "Rename one, for example `felt-today`.")
                        .withNote(file, first(file, "#felt"), "first used here"));
    }

    @Test
    void aSpanInAnotherFileHasItsOwnFrame() {
        SourceFile file = file("Hello\n");
        SourceFile other = new SourceFile("content/20-other.md", "\n\nHello again\n");
        assertPrinted("""
                content/10-be-open.md:1:1: warning[same]: written twice

                  1 │ Hello
                    │ ^^^^^

                content/20-other.md:3:1

                  3 │ Hello again
                    │ ───── and here

                Write it once.
                """,
                Diagnostic.warning("same", file, first(file, "Hello"), "written twice", "Write it once.")
                        .withNote(other, first(other, "Hello"), "and here"));
    }

    @Test
    void underlinesAlignAfterTabsAndWideCharacters() {
        SourceFile file = file("\tAn 愛 of 🧡 and e\u0301 ____ end\n");
        assertPrinted("""
                content/10-be-open.md:1:19: error[x]: here

                  1 │     An 愛 of 🧡 and e\u0301 ____ end
                    │                       ^^^^
                """, Diagnostic.error("x", file, first(file, "____"), "here", ""));
    }

    @Test
    void aVeryLongLineIsTruncatedAroundTheSpan() {
        SourceFile file = file("word ".repeat(60) + "____ " + "word ".repeat(60) + "\n");
        assertPrinted("""
                content/10-be-open.md:1:301: error[x]: here

                  1 │ … word word word word word word word ____ word word word word word word word word word word word word word wo…
                    │                                      ^^^^
                """,
                Diagnostic.error("x", file, first(file, "____"), "here", ""));
    }

    @Test
    void aSpanOfSeveralLinesIsUnderlinedOnTheFirst() {
        SourceFile file = file("before\n  ____\n____\n");
        assertPrinted("""
                content/10-be-open.md:2:3: error[x]: here

                  2 │   ____
                    │   ^^^^
                """, Diagnostic.error("x", file, new Span(9, 18), "here", ""));
    }

    @Test
    void aPositionAfterTheLastCharacterIsMarked() {
        SourceFile file = file("abc");
        assertPrinted("""
                content/10-be-open.md:1:4: error[x]: here

                  1 │ abc
                    │    ^
                """, Diagnostic.error("x", file, Span.at(3), "here", ""));
    }

    @Test
    void controlCharactersAreNotPrinted() {
        SourceFile file = file("a\u001b[2Jb\u0007\n");
        assertPrinted("""
                content/10-be-open.md:1:1: error[x]: it says �[31m

                  1 │ a�[2Jb�
                    │ ^
                """, Diagnostic.error("x", file, Span.at(0), "it says \u001b[31m", ""));
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // fails only if something hangs
    void thousandsOfProblemsInOneLongLineArePrinted() {
        SourceFile file = file("word 🧡 ".repeat(120_000));
        for (int problem = 0; problem < 5000; problem++) {
            Span span = new Span(problem * 160, problem * 160 + 4);
            String text = DiagnosticFormatter.plain().text(Diagnostic.error("x", file, span, "here", ""));
            assertTrue(text.contains("word 🧡 word"), text);
            assertTrue(text.contains(" ^^^^\n"), text);
        }
    }

    @Test
    void aMissingFileHasNoFrame() {
        assertPrinted("""
                templates/section.ftl:1:1: error[template-failed]: there is no such template

                `jbake.properties` names it.
                """, Diagnostic.error("template-failed", new SourceFile("templates/section.ftl", ""), Span.at(0),
                        "there is no such template", "`jbake.properties` names it."));
    }

    @Test
    void onATerminalUnderlinesAreColoured() {
        SourceFile file = file("abc\n");
        assertEquals("\u001b[1mcontent/10-be-open.md:1:1:\u001b[0m \u001b[1;31merror[x]\u001b[0m: \u001b[1mhere\u001b[0m\n\n"
                + "\u001b[2m  1 │\u001b[0m abc\n\u001b[2m    │\u001b[0m \u001b[1;31m^^^\u001b[0m\n",
                new DiagnosticFormatter(AnsiColors.COLOURED).text(Diagnostic.error("x", file, new Span(0, 3), "here", "")));
    }

    private static void assertPrinted(String expected, Diagnostic diagnostic) {
        assertEquals(expected, DiagnosticFormatter.plain().text(diagnostic));
    }

    private static SourceFile file(String text) {
        return new SourceFile("content/10-be-open.md", text);
    }

    private static Span first(SourceFile file, String words) {
        int start = file.text().indexOf(words);
        return new Span(start, start + words.length());
    }

    private static Span last(SourceFile file, String words) {
        int start = file.text().lastIndexOf(words);
        return new Span(start, start + words.length());
    }
}
