package org.workleaf.worksheet;

import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.workleaf.markdown.SignSearch;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/** Finds the blanks, boxes and circles that no field was made of, so that none vanishes in silence. */
final class Leftovers {

    private static final SignSearch MARK = SignSearch.of("_([", "_{4,}|\\( \\)|\\[ \\]|(?<![^\\s|])\\(_+\\)(?=\\s)");

    private Leftovers() {}

    static void report(List<Node> nodes, Sheet sheet) {
        for (Node node : nodes) {
            eachMark(node, sheet.file(), span -> {
                if (!sheet.isUnderstood(span.start()) && !sheet.isRefused(span.start(), span.start())) {
                    tell(span, sheet);
                }
            });
            Leaves.each(node, leaf -> {
                if (leaf instanceof IndentedCodeBlock) {
                    indented(leaf, sheet);
                }
            });
        }
    }

    /** Calls back with every blank, box, circle and ruled line that a block draws, code and escapes left out. */
    static void eachMark(Node node, SourceFile file, Consumer<Span> found) {
        Leaves.each(node, leaf -> {
            int start = leaf.getStartOffset();
            if (leaf instanceof ThematicBreak) {
                if (leaf.getChars().trim().startsWith("_")) {
                    found.accept(new Span(start, start + leaf.getChars().trimEnd().length()));
                }
            } else if (Leaves.isText(leaf) && mayHold(file.text(), start, leaf.getEndOffset())) {
                MARK.each(Wording.bare(leaf, file.text(), start, leaf.getEndOffset()),
                        mark -> found.accept(new Span(start + mark.start(), start + mark.end())));
            }
        });
    }

    /** Most text has none of the signs that marks are drawn with. */
    private static boolean mayHold(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '_' || c == '(' || c == '[') {
                return true;
            }
        }
        return false;
    }

    /** Whether a block draws any of them. */
    static boolean draws(Node node, SourceFile file) {
        List<Span> marks = new ArrayList<>();
        eachMark(node, file, marks::add);
        return !marks.isEmpty();
    }

    private static void tell(Span span, Sheet sheet) {
        char c = sheet.file().text().charAt(span.start());
        String what = c == '_' ? "this blank" : c == '[' ? "this box" : "this circle";
        sheet.refuse("unread-field", span, what + " stands where no field can be read",
                "Blanks stand in paragraphs, list items and table cells; ruled lines in paragraphs of their own; boxes and circles "
                        + "at the beginning of a list item or alone in a table cell; a scale is one line of `( ) 1 ( ) 2` with a "
                        + "question above it.");
    }

    /** Nobody writes code on a worksheet by pressing the space bar four times. */
    private static void indented(Node code, Sheet sheet) {
        int start = code.getStartOffset();
        MARK.first(sheet.file().text().substring(start, code.getEndOffset())).ifPresent(mark ->
                sheet.refuse("unread-field", new Span(start + mark.start(), start + mark.end()), "this is code, because its line is indented",
                        "Four spaces or a tab in front of a line make it code. Take them away; for code write three backquotes above and "
                                + "below it."));
    }
}
