package org.workleaf.papermarkdown;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Node;
import java.util.List;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Edit;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;
import org.workleaf.unmarkedfields.CellsWithoutBlank;

/**
 * Finds cells of tables in which a reader with a pen would write although there is no field.
 *
 * <p>{@code "| Rent | |"} → a blank is missing.
 */
final class MissingCellFields {

    private static final String PLACEHOLDER = "[/.…\\s]+|&nbsp;|<br\\s*/?>";

    private final SourceFile file;
    private final WorksheetContext context;

    private MissingCellFields(WorksheetContext context) {
        this.file = context.file();
        this.context = context;
    }

    static void report(Node node, WorksheetContext context) {
        if (node instanceof TableBlock table) {
            new MissingCellFields(context).checkTable(table);
        } else {
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                report(child, context);
            }
        }
    }

    /** Reports the first empty cell of a table; the edit puts a blank into each. */
    private void checkTable(TableBlock table) {
        List<TableCell> empty = new CellsWithoutBlank(table).all();
        if (!empty.isEmpty()) {
            Span first = inside(empty.get(0));
            Span last = inside(empty.get(empty.size() - 1));
            StringBuilder filled = new StringBuilder();
            int copied = first.start();
            for (TableCell cell : empty) {
                filled.append(file.text(), copied, inside(cell).start()).append(' ').append(withBlank(cell)).append(' ');
                copied = inside(cell).end();
            }
            int count = empty.size();
            context.report(Diagnostic.warning("missing-blank", file, first.length() == 0 ? new Span(first.start(), first.start() + 1) : first,
                    count == 1 ? "this cell is empty" : "this cell is empty, like " + (count - 1) + " more in this table",
                    MissingBlanks.HELP + "Draw a blank: `" + MissingBlanks.BLANK + "`. If nothing belongs here, put in a dash.")
                    .withFix(new Edit(new Span(first.start(), last.end()), filled.toString())));
        }
    }

    /** {@code "____ GB"}, {@code "€ ____"} */
    private static String withBlank(TableCell cell) {
        String text = cell.getText().trim().toString();
        if (CellsWithoutBlank.isUnit(text)) {
            return MissingBlanks.BLANK + " " + text;
        }
        String sign = text.replaceAll(PLACEHOLDER, "");
        return sign.isEmpty() ? MissingBlanks.BLANK : sign + " " + MissingBlanks.BLANK;
    }

    /** What is between the bars of a cell. */
    private static Span inside(TableCell cell) {
        int start = cell.getOpeningMarker().isEmpty() ? cell.getStartOffset() : cell.getOpeningMarker().getEndOffset();
        if (cell.getOpeningMarker().isEmpty() && cell.getPrevious() instanceof TableCell previous) {
            start = previous.getClosingMarker().getEndOffset();
        }
        return new Span(start, cell.getClosingMarker().isEmpty() ? cell.getEndOffset() : cell.getClosingMarker().getStartOffset());
    }
}
