package org.workleaf.worksheet;

import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ThematicBreak;
import java.util.List;
import org.workleaf.markdown.PrefilteredPattern;
import org.workleaf.source.Span;

/** Finds the blanks, boxes and circles that no field was made of, so that none vanishes in silence. */
final class UnparsedFields {

    private static final PrefilteredPattern MARK = PrefilteredPattern.of("_([", "_{4,}|\\( \\)|\\[ \\]|(?<![^\\s|])\\(_+\\)(?=\\s)");

    private UnparsedFields() {}

    static void report(List<LeafBlock> leaves, WorksheetContext sheet) {
        for (LeafBlock leaf : leaves) {
            for (Span mark : marks(leaf)) {
                if (!sheet.isUnderstood(mark.start()) && !sheet.isRefused(mark.start(), mark.start())) {
                    tell(mark, sheet);
                }
            }
            if (leaf.node() instanceof IndentedCodeBlock) {
                indented(leaf, sheet);
            }
        }
    }

    /** Every blank, box, circle and ruled line that is drawn, code and escapes left out. */
    static List<Span> marks(LeafBlock leaf) {
        if (leaf.node() instanceof ThematicBreak) {
            int start = leaf.span().start();
            return leaf.source().strip().startsWith("_") ? List.of(new Span(start, start + leaf.source().stripTrailing().length())) : List.of();
        }
        return leaf.isText() ? leaf.spans(MARK) : List.of();
    }

    private static void tell(Span span, WorksheetContext sheet) {
        char c = sheet.file().text().charAt(span.start());
        String what = c == '_' ? "this blank" : c == '[' ? "this box" : "this circle";
        sheet.refuse("unread-field", span, what + " stands where no field can be read",
                "Blanks stand in paragraphs, list items and table cells; ruled lines in paragraphs of their own; boxes and circles "
                        + "at the beginning of a list item or alone in a table cell; a scale is one line of `( ) 1 ( ) 2` with a "
                        + "question above it.");
    }

    /** Nobody writes code on a worksheet by pressing the space bar four times. */
    private static void indented(LeafBlock code, WorksheetContext sheet) {
        MARK.first(code.source()).ifPresent(mark ->
                sheet.refuse("unread-field", code.span(mark), "this is code, because its line is indented",
                        "Four spaces or a tab in front of a line make it code. Take them away; for code write three backquotes above and "
                                + "below it."));
    }
}
