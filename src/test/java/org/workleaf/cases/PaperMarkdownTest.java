package org.workleaf.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.workleaf.guide.Page;
import org.workleaf.guide.PageReader;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;

/** The examples of {@code docs/paper-markdown.md} are valid, except those marked {@code bad}. */
class PaperMarkdownTest {

    private static final Path DOC = Path.of("docs/paper-markdown.md");
    private static final Pattern EXAMPLE = Pattern.compile("^(`{3,})markdown( bad)?\\n(.*?)^\\1$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern BLOCK = Pattern.compile("<!-- (?:worksheet|checklist|cards|timer):");

    @TestFactory
    Stream<DynamicTest> eachExampleIsValidUnlessMarkedBad() throws IOException {
        String text = Files.readString(DOC);
        List<DynamicTest> tests = new ArrayList<>();
        Matcher example = EXAMPLE.matcher(text);
        while (example.find()) {
            SourceFile doc = new SourceFile(DOC.toString(), text);
            boolean bad = example.group(2) != null;
            String markdown = example.group(3);
            if (bad || BLOCK.matcher(markdown).find()) {
                tests.add(dynamicTest("line " + doc.position(example.start()).line() + (bad ? ", rejected" : ""), () -> assertExample(markdown, bad)));
            }
        }
        assertFalse(tests.isEmpty());
        return tests.stream();
    }

    private static void assertExample(String markdown, boolean bad) {
        String page = markdown.lines().anyMatch(line -> line.startsWith("# ")) ? markdown : "# A page\n\n" + markdown;
        String whole = bad && !BLOCK.matcher(page).find() ? "# A page\n\n<!-- worksheet: a-sheet -->\n\n## A sheet\n\n" + markdown + "\n<!-- end -->\n" : page;
        List<Diagnostic> problems = new ArrayList<>();
        Page read = new PageReader().read(new SourceFile("content/example.md", whole), problems);
        if (bad) {
            assertFalse(problems.isEmpty(), "no problems were reported for:\n" + whole);
        } else {
            assertEquals(List.of(), problems.stream().map(problem -> problem.position() + " " + problem.message()).toList());
            assertTrue(read.worksheets().stream().allMatch(worksheet -> !worksheet.parts().isEmpty()));
        }
    }
}
