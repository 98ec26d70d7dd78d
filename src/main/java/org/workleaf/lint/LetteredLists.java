package org.workleaf.lint;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Edit;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/**
 * Finds lists with letters, which Markdown reads as one paragraph.
 *
 * <p>{@code "a) first\nb) second"} → the lines run together.
 */
final class LetteredLists {

    private static final Pattern ITEM = Pattern.compile("\\(?([A-Za-z])[.)] +\\S");

    private LetteredLists() {}

    static void report(Node node, SourceFile file, List<Diagnostic> problems) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Paragraph) {
                check(child, file, problems);
            } else {
                report(child, file, problems);
            }
        }
    }

    private static void check(Node paragraph, SourceFile file, List<Diagnostic> problems) {
        int start = paragraph.getStartOffset();
        char letter = letterAt(file.text(), start);
        List<Integer> lineEnds = new ArrayList<>();
        for (Node child = paragraph.getFirstChild(); child != null && letter != 0; child = child.getNext()) {
            if (child instanceof SoftLineBreak && child.getNext() != null && letterAt(file.text(), child.getNext().getStartOffset()) == letter + 1) {
                lineEnds.add(child.getStartOffset());
                letter++;
            }
        }
        if (!lineEnds.isEmpty()) {
            problems.add(Diagnostic.advice("lettered-list", file, new Span(start, start + 2), "these lines run together: letters don't make a list",
                    "Put a backslash at the end of each line, or number them: `1.`, `2.`.").withFix(lineBreaks(lineEnds, file.text())));
        }
    }

    private static Edit lineBreaks(List<Integer> lineEnds, String text) {
        StringBuilder broken = new StringBuilder();
        int copied = lineEnds.get(0);
        for (int end : lineEnds) {
            broken.append(text, copied, end).append('\\');
            copied = end;
        }
        return new Edit(new Span(lineEnds.get(0), copied), broken.toString());
    }

    /** The letter of an item that begins at an offset; 0 if none does. */
    private static char letterAt(String text, int offset) {
        Matcher item = ITEM.matcher(text).region(offset, text.length());
        return item.lookingAt() ? item.group(1).charAt(0) : 0;
    }
}
