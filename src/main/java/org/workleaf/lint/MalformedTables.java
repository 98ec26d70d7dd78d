package org.workleaf.lint;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.workleaf.markdown.LeafBlock;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/**
 * Finds tables that GitHub does not render as tables or renders differently: rows next to text, rows without a delimiter row, rows with
 * too many or too few cells.
 */
public final class MalformedTables {

    private static final String CODE = "broken-table";
    private static final String EACH_COLUMN = "Give the row a cell for each column. A cell may be empty: `|   |`.";

    private final SourceFile file;
    private final List<Diagnostic> problems;
    private final List<Span> unparsed = new ArrayList<>();
    /** The offset of the next bar in the file. */
    private int nextBar = -1;

    private MalformedTables(SourceFile file, List<Diagnostic> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** @return the ranges that can't be read as intended; other problems in them are consequences */
    public static List<Span> report(Node document, SourceFile file, List<Diagnostic> problems) {
        MalformedTables tables = new MalformedTables(file, problems);
        tables.visit(document);
        return tables.unparsed;
    }

    private void visit(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Paragraph) {
                checkParagraph(child);
            } else if (child instanceof TableBlock table) {
                checkCells(table);
                reportTextBelow(table);
            } else if (child.getFirstChild() != null) {
                visit(child);
            }
        }
    }

    /** Looks for rows in a paragraph, which is what a malformed table becomes. */
    private void checkParagraph(Node paragraph) {
        if (!containsBar(paragraph)) {
            return;
        }
        List<TableLine> lines = TableLine.in(file, paragraph);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isDelimiter()) {
                unparsed.add(new Span(paragraph.getStartOffset(), paragraph.getEndOffset()));
                reportDelimiter(lines, i);
                return;
            }
        }
        Optional<TableLine> row = lines.stream().filter(TableLine::isRow).findFirst();
        if (row.isPresent()) {
            unparsed.add(new Span(paragraph.getStartOffset(), paragraph.getEndOffset()));
            reportMissingDelimiter(paragraph, lines, row.get());
        }
    }

    /** Called for blocks in reading order, so the file is searched only once. */
    private boolean containsBar(Node block) {
        if (nextBar < block.getStartOffset()) {
            int next = file.text().indexOf('|', block.getStartOffset());
            nextBar = next < 0 ? file.text().length() : next;
        }
        return nextBar < block.getEndOffset();
    }

    private void reportDelimiter(List<TableLine> lines, int at) {
        TableLine hyphens = lines.get(at);
        if (at == 0) {
            error(hyphens.span(), "this table has no heading row",
                    "GitHub does not render it as a table. Write a row above the line of hyphens; its cells may be empty.");
            return;
        }
        TableLine heading = lines.get(at - 1);
        if (heading.cellCount() != hyphens.cellCount()) {
            error(hyphens.span(),
                    "the line of hyphens has " + cells(hyphens.cellCount()) + ", but the heading row above it has " + heading.cellCount(),
                    "GitHub does not render it as a table. Write one cell for each column: `"
                            + TableLine.delimiter(heading.cellCount()) + "`.");
        } else if (at > 1) {
            error(heading.span(), "there is text directly above this table", "Leave an empty line before its heading row.");
        } else {
            error(heading.span(), "GitHub reads these lines as a table", "Begin and end each of its rows with `|`.");
        }
    }

    private void reportMissingDelimiter(Node paragraph, List<TableLine> lines, TableLine row) {
        String hyphens = TableLine.delimiter(row.cellCount());
        int next = lines.indexOf(row) + 1;
        if (next < lines.size() && lines.get(next).looksLikeDelimiter()) {
            error(lines.get(next).span(), "the line below a table's heading row must consist of hyphens", "Write it as `" + hyphens + "`.");
        } else if (paragraph.getPrevious() instanceof TableBlock) {
            error(row.span(), "an empty line separates this row from its table",
                    "Remove the empty line. If a new table begins here, write its line of hyphens, `" + hyphens
                            + "`, below the heading row.");
        } else {
            error(row.span(), "this row is not part of a table",
                    "Write a line of hyphens, `" + hyphens + "`, below the table's heading row. To show a `|` as text, write `\\|`.");
        }
    }

    private void checkCells(TableBlock table) {
        TableLine heading = TableLine.first(file, table);
        int columns = heading.cellCount();
        boolean hasFields = hasFields(table);
        // Columns of circles and boxes are reported one by one.
        if (heading.isEmpty() && !table.getChars().toString().contains("( )") && !table.getChars().toString().contains("[ ]")) {
            problems.add(Diagnostic.warning("table-without-header", file, heading.span(), "the heading row of this table is empty",
                    "Write a heading for each column: screen readers read it with every cell."));
        }
        for (Node section = table.getFirstChild(); section != null; section = section.getNext()) {
            for (Node row = section.getFirstChild(); section instanceof TableBody && row instanceof TableRow; row = row.getNext()) {
                TableLine line = TableLine.first(file, row);
                if (line.cellCount() > columns) {
                    unparsed.add(line.span());
                    error(line.span(), "this row has " + cells(line.cellCount()) + ", but its table has " + columns + " columns",
                            "GitHub drops cells after the last column. Add a column, or merge two cells. To show a `|` as text, "
                                    + "write `\\|`, even in code and comments.");
                } else if (line.cellCount() < columns && hasFields) {
                    error(line.span(), "this row has " + cells(line.cellCount()) + ", but its table has " + columns + " columns", EACH_COLUMN);
                } else if (line.cellCount() < columns) {
                    problems.add(Diagnostic.warning(CODE, file, line.span(),
                            "this row has " + cells(line.cellCount()) + ", but its table has " + columns + " columns", EACH_COLUMN));
                }
            }
        }
    }

    private boolean hasFields(TableBlock table) {
        return LeafBlock.in(table, file).stream().anyMatch(cell -> !cell.fields().isEmpty());
    }

    private void reportTextBelow(TableBlock table) {
        int last = file.position(table.getStartOffset() + table.getChars().trimEnd().length()).line();
        if (table.getNext() instanceof Paragraph below && file.position(below.getStartOffset()).line() == last + 1) {
            error(TableLine.first(file, below).span(), "GitHub reads this line as a row of the table above it",
                    "Leave an empty line between the table and the text.");
        }
    }

    private static String cells(int count) {
        return count + (count == 1 ? " cell" : " cells");
    }

    private void error(Span span, String message, String help) {
        problems.add(Diagnostic.error(CODE, file, span, message, help));
    }
}
