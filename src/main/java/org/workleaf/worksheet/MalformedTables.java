package org.workleaf.worksheet;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/**
 * Tells where a table is none, or where GitHub sees another one than is read here: rows beside text, without their line of hyphens,
 * with a cell too many or too few.
 */
final class MalformedTables {

    private static final String CODE = "broken-table";
    private static final String EACH_COLUMN = "Give the row a cell for each column. A cell may be empty: `|   |`.";

    private final SourceFile file;
    private final List<Diagnostic> problems;
    private final List<Span> unread = new ArrayList<>();
    /** The next bar in the file. */
    private int bar = -1;

    private MalformedTables(SourceFile file, List<Diagnostic> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** @return the stretches that can't be read as they were meant: what else is found in them follows from that */
    static List<Span> tell(Node document, SourceFile file, List<Diagnostic> problems) {
        MalformedTables tables = new MalformedTables(file, problems);
        tables.visit(document);
        return tables.unread;
    }

    private void visit(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Paragraph) {
                rows(child);
            } else if (child instanceof TableBlock table) {
                cells(table);
                textBelow(table);
            } else if (child.getFirstChild() != null) {
                visit(child);
            }
        }
    }

    /** Looks for rows in a paragraph, which is what they become when something keeps them from being a table. */
    private void rows(Node paragraph) {
        if (!holdsBar(paragraph)) {
            return;
        }
        List<TableLine> lines = TableLine.in(file, paragraph);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isDelimiter()) {
                unread.add(new Span(paragraph.getStartOffset(), paragraph.getEndOffset()));
                delimiter(lines, i);
                return;
            }
        }
        Optional<TableLine> row = lines.stream().filter(TableLine::isRow).findFirst();
        if (row.isPresent()) {
            unread.add(new Span(paragraph.getStartOffset(), paragraph.getEndOffset()));
            noDelimiter(paragraph, lines, row.get());
        }
    }

    /** Blocks are asked about from the first to the last, so the file is looked through once. */
    private boolean holdsBar(Node block) {
        if (bar < block.getStartOffset()) {
            int next = file.text().indexOf('|', block.getStartOffset());
            bar = next < 0 ? file.text().length() : next;
        }
        return bar < block.getEndOffset();
    }

    private void delimiter(List<TableLine> lines, int at) {
        TableLine hyphens = lines.get(at);
        if (at == 0) {
            error(hyphens.span(), "this table has no heading row",
                    "GitHub makes no table of it. Write a row above the line of hyphens; its cells may be empty.");
            return;
        }
        TableLine heading = lines.get(at - 1);
        if (heading.cells() != hyphens.cells()) {
            error(hyphens.span(), "the line of hyphens has " + cells(hyphens.cells()) + ", the heading row above it " + heading.cells(),
                    "GitHub makes no table of it. Write the line with one cell for each column: `"
                            + TableLine.delimiter(heading.cells()) + "`.");
        } else if (at > 1) {
            error(heading.span(), "text stands directly above this table", "Leave an empty line in front of its heading row.");
        } else {
            error(heading.span(), "GitHub reads these lines as a table", "Begin and end each of its rows with `|`.");
        }
    }

    private void noDelimiter(Node paragraph, List<TableLine> lines, TableLine row) {
        String hyphens = TableLine.delimiter(row.cells());
        int next = lines.indexOf(row) + 1;
        if (next < lines.size() && lines.get(next).isAlmostDelimiter()) {
            error(lines.get(next).span(), "the line below a table's heading row is drawn with hyphens", "Write it as `" + hyphens + "`.");
        } else if (paragraph.getPrevious() instanceof TableBlock) {
            error(row.span(), "an empty line parts this row from its table",
                    "Take the empty line away. If a new table begins here, write its line of hyphens, `" + hyphens
                            + "`, below the heading row.");
        } else {
            error(row.span(), "this row is part of no table",
                    "Write a line of hyphens, `" + hyphens + "`, below the table's heading row. A `|` that is no table is written `\\|`.");
        }
    }

    private void cells(TableBlock table) {
        TableLine heading = TableLine.first(file, table);
        int columns = heading.cells();
        // Columns of circles and boxes are told one by one.
        if (heading.isEmpty() && !table.getChars().toString().contains("( )") && !table.getChars().toString().contains("[ ]")) {
            problems.add(Diagnostic.warning("table-without-header", file, heading.span(), "the heading row of this table is empty",
                    "Say in its cells what each column holds: whoever hears the table is told that with every cell."));
        }
        for (Node section = table.getFirstChild(); section != null; section = section.getNext()) {
            for (Node row = section.getFirstChild(); section instanceof TableBody && row instanceof TableRow; row = row.getNext()) {
                TableLine line = TableLine.first(file, row);
                if (line.cells() > columns) {
                    unread.add(line.span());
                    error(line.span(), "this row has " + cells(line.cells()) + ", its table " + columns + " columns",
                            "GitHub leaves out what stands behind the last column. Add a column, or join two cells. A `|` among words is "
                                    + "written `\\|`, also in code and comments.");
                } else if (line.cells() < columns && draws(table)) {
                    error(line.span(), "this row has " + cells(line.cells()) + ", its table " + columns + " columns", EACH_COLUMN);
                } else if (line.cells() < columns) {
                    problems.add(Diagnostic.warning(CODE, file, line.span(),
                            "this row has " + cells(line.cells()) + ", its table " + columns + " columns", EACH_COLUMN));
                }
            }
        }
    }

    private boolean draws(TableBlock table) {
        return LeafBlock.in(table, file).stream().anyMatch(cell -> !UnparsedFields.marks(cell).isEmpty());
    }

    private void textBelow(TableBlock table) {
        int last = file.position(table.getStartOffset() + table.getChars().trimEnd().length()).line();
        if (table.getNext() instanceof Paragraph below && file.position(below.getStartOffset()).line() == last + 1) {
            error(TableLine.first(file, below).span(), "GitHub makes this line a row of the table above it",
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
