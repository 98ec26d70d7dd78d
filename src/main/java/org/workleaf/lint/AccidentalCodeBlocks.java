package org.workleaf.lint;

import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.util.ast.Node;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/** Reports text that has become code by accident, because its line begins with four spaces or a tab. */
final class AccidentalCodeBlocks {

    /** A line that begins like Markdown text, or is a short sentence without punctuation that is typical of code. */
    private static final Pattern TEXT = Pattern.compile("(?:[-+*] |\\d{1,2}[.)] |#{1,6} |> |\\*\\*)?\\p{Lu}[\\p{L}'’,\\- ]{12,200}[.!?:]?");

    private AccidentalCodeBlocks() {}

    static void report(Node node, SourceFile file, List<Diagnostic> problems) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof IndentedCodeBlock code) {
                check(code, file, problems);
            } else {
                report(child, file, problems);
            }
        }
    }

    private static void check(IndentedCodeBlock code, SourceFile file, List<Diagnostic> problems) {
        String text = code.getChars().toString().strip();
        Matcher words = TEXT.matcher(text.lines().findFirst().orElse("").strip());
        if (words.matches() && text.lines().filter(line -> !line.isBlank()).allMatch(line -> TEXT.matcher(line.strip()).matches())) {
            int start = code.getStartOffset() + code.getChars().toString().indexOf(text);
            problems.add(Diagnostic.warning("stray-mark", file, new Span(start, start + words.end()),
                    "this is shown as code, because its line is indented",
                    "Four spaces or a tab at the start of a line make it code. Remove them; for code, write three backquotes above and "
                            + "below it."));
        }
    }
}
