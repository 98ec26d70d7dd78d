package org.workleaf.papermarkdown;

import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import java.util.List;
import org.workleaf.markdown.LeafBlock;
import org.workleaf.markdown.PrefilteredPattern;
import org.workleaf.source.Span;

/** Reports blanks, boxes and circles that no field uses, so that none disappears silently. */
final class UnusedMarks {

    private static final PrefilteredPattern IN_CODE = PrefilteredPattern.of("_([", "_{4,}|\\( \\)|\\[ \\]");

    static final String ANSWERS_IN_CELLS = "Give each answer a column of its own, and write `( )` or `[ ]` alone in its cells. "
            + "If the answers differ from row to row, write each question as a paragraph, with a list of `- ( ) text` below it.";

    private UnusedMarks() {}

    static void report(List<LeafBlock> leafBlocks, WorksheetContext context) {
        for (LeafBlock block : leafBlocks) {
            for (Span mark : block.fields()) {
                if (!context.isParsed(mark.start()) && !context.isRejected(mark.start(), mark.start())) {
                    report(mark, block, context);
                }
            }
            if (block.node() instanceof IndentedCodeBlock) {
                reportIndented(block, context);
            }
        }
    }

    private static void report(Span span, LeafBlock block, WorksheetContext context) {
        char c = context.file().text().charAt(span.start());
        String what = c == '_' ? "blank" : c == '[' ? "box" : "circle";
        boolean besideWords = c != '_' && block.node() instanceof TableCell cell && cell.getText().trim().length() > span.length()
                && !(cell.getParent().getParent() instanceof TableHead);
        if (besideWords && context.isFirstIn(block.node(), "not alone")) {
            context.reject("unread-field", span, "this " + what + " is not alone in its cell", ANSWERS_IN_CELLS);
        }
        if (besideWords) {
            context.markParsed(span);
            return;
        }
        context.reject("unread-field", span, "this " + what + " is in a place where fields can't be read",
                "Blanks go in paragraphs, list items and table cells; ruled lines in paragraphs of their own; boxes and circles "
                        + "at the start of a list item or alone in a table cell; a scale is one line of `( ) 1 ( ) 2` with a "
                        + "question above it.");
    }

    /** Indented code in a worksheet is almost always an accident. */
    private static void reportIndented(LeafBlock code, WorksheetContext context) {
        IN_CODE.first(code.source()).ifPresent(mark ->
                context.reject("unread-field", code.span(mark), "this is code, because its line is indented",
                        "Four spaces or a tab at the start of a line make it code. Remove them; for code, write three backquotes above and "
                                + "below it."));
    }
}
