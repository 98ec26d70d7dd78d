package org.workleaf.worksheet;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.workleaf.markdown.BoxOrCircleNode;
import org.workleaf.markdown.FieldNode;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Edit;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/**
 * Finds cells of tables in which a reader with a pen would write although there is no field.
 *
 * <p>{@code "| Rent | |"} → a blank is missing.
 */
final class MissingCellFields {

    private static final String PLACEHOLDER = "[/.…\\s]+|&nbsp;|<br\\s*/?>";
    private static final Pattern UNIT = Pattern.compile("[$€£¥₹]|/ ?/|\\.{3,4}|…");

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
        List<TableCell> empty = new ArrayList<>();
        boolean hasFields = !FieldNode.in(table).isEmpty();
        for (Node section = table.getFirstChild(); section != null; section = section.getNext()) {
            for (Node row = section.getFirstChild(); row != null && section instanceof TableBody; row = row.getNext()) {
                List<TableCell> cells = row instanceof TableRow ? emptyCells(row) : List.of();
                // In a table with fields, a row without fields is a heading for the rows below it; without a circle, an option doesn't apply,
                // unless the row has one box at its end, such as “done”, and no words at its beginning.
                List<FieldNode> fields = FieldNode.in(row);
                boolean isHeading = hasFields && fields.isEmpty() && cells.stream().noneMatch(MissingCellFields::holdsUnit);
                boolean isRecord = !cells.isEmpty() && cells.get(0) == row.getFirstChild() && fields.size() == 1;
                if (!isHeading && (isRecord || fields.stream().noneMatch(BoxOrCircleNode.class::isInstance))) {
                    empty.addAll(cells);
                }
            }
        }
        if (!empty.isEmpty()) {
            Span first = inside(empty.get(0));
            Span last = inside(empty.get(empty.size() - 1));
            StringBuilder filled = new StringBuilder();
            int copied = first.start();
            for (TableCell cell : empty) {
                String unit = cell.getText().trim().toString().replaceAll(PLACEHOLDER, "");
                filled.append(file.text(), copied, inside(cell).start());
                filled.append(unit.isEmpty() ? " " : " " + unit + " ").append(MissingBlanks.BLANK).append(' ');
                copied = inside(cell).end();
            }
            int count = empty.size();
            context.report(Diagnostic.warning("missing-blank", file, first.length() == 0 ? new Span(first.start(), first.start() + 1) : first,
                    count == 1 ? "this cell is empty" : "this cell is empty, like " + (count - 1) + " more in this table",
                    MissingBlanks.HELP + "Draw a blank: `" + MissingBlanks.BLANK + "`. If nothing belongs here, put in a dash.")
                    .withFix(new Edit(new Span(first.start(), last.end()), filled.toString())));
        }
    }

    private static List<TableCell> emptyCells(Node row) {
        List<TableCell> empty = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell tableCell && (tableCell.getClosingMarker().isEmpty() ? holdsUnit(tableCell) : isEmpty(tableCell))) {
                empty.add(tableCell);
            }
        }
        return empty;
    }

    /** Whether there is nothing in it, or only a currency sign, the slashes of a date, or dots. */
    private static boolean isEmpty(TableCell cell) {
        String text = cell.getText().trim().toString();
        return MissingBlanks.EMPTY_TEXT.matcher(text).matches() || holdsUnit(cell);
    }

    private static boolean holdsUnit(TableCell cell) {
        return UNIT.matcher(cell.getText().trim()).matches();
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
