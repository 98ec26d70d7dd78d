package org.workleaf.worksheet;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.workleaf.markdown.MarkdownRenderer;
import org.workleaf.markdown.PlainText;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Span;
import org.workleaf.worksheet.Part.Grid;
import org.workleaf.worksheet.Part.Grid.Cell;

/**
 * Reads tables with circles, boxes or blanks in their cells.
 *
 * <p>{@code "| I feel heard <!-- #heard --> | ( ) | ( ) |"} → a row of which one column can be chosen, named heard.
 */
final class TableReader {

    private static final Trimmer BARS = new Trimmer("|", "|");
    private static final Trimmer UNSAID = new Trimmer("…", "…:");

    private final WorksheetContext sheet;
    private final SentenceReader sentences;

    TableReader(WorksheetContext sheet) {
        this.sheet = sheet;
        this.sentences = new SentenceReader(sheet);
    }

    /** @return whether the question became the table's, so that it is not shown twice */
    boolean read(TableBlock table, Optional<PrecedingQuestion> question) {
        List<InlineContent> header = new ArrayList<>();
        List<List<InlineContent>> rows = new ArrayList<>();
        for (Node section = table.getFirstChild(); section != null; section = section.getNext()) {
            for (Node row = section.getFirstChild(); row != null; row = row.getNext()) {
                if (section instanceof TableHead && row instanceof TableRow) {
                    header = cells(row);
                } else if (section instanceof TableBody && row instanceof TableRow) {
                    rows.add(cells(row));
                }
            }
        }
        if (rows.stream().flatMap(List::stream).noneMatch(TableReader::holdsField)) {
            sheet.add(new Part.Prose(MarkdownRenderer.html(table)));
            return false;
        }
        Optional<PrecedingQuestion> asked = question.filter(PrecedingQuestion::asks);
        String label = asked.map(PrecedingQuestion::text).orElse(sheet.heading());
        sheet.add(grid(header, rows, asked, label));
        return asked.isPresent();
    }

    private List<InlineContent> cells(Node row) {
        List<InlineContent> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell tableCell) {
                InlineContent wording = InlineContent.of(tableCell, sheet);
                tellAlmost(wording);
                cells.add(wording);
            }
        }
        return cells;
    }

    private void tellAlmost(InlineContent cell) {
        String inner = inner(cell);
        if (CheckMark.meantBy(inner).filter(mark -> !mark.is(inner)).isPresent()) {
            CheckMark.tellAlmost(inner, markSpan(cell), sheet);
        }
    }

    private static boolean holdsField(InlineContent cell) {
        return !cell.blanks().isEmpty() || mark(cell).isPresent();
    }

    /** The circle or box that is all a cell holds; one that is almost drawn has been told and is read as what it was meant to be. */
    private static Optional<CheckMark> mark(InlineContent cell) {
        return CheckMark.meantBy(inner(cell));
    }

    private static String inner(InlineContent cell) {
        return BARS.without(cell.bare());
    }

    private static Span markSpan(InlineContent cell) {
        int start = cell.span().start() + Math.max(0, cell.bare().indexOf(inner(cell)));
        return new Span(start, Math.max(start, start + inner(cell).length()));
    }

    private Grid grid(List<InlineContent> header, List<List<InlineContent>> rows, Optional<PrecedingQuestion> asked, String label) {
        List<Grid.Column> columns = new ArrayList<>();
        List<Comment.Value> values = new ArrayList<>();
        Set<String> taken = header.stream().flatMap(cell -> cell.values().stream()).map(Comment.Value::value)
                .collect(Collectors.toCollection(HashSet::new));
        for (int i = 0; i < header.size(); i++) {
            InlineContent cell = header.get(i);
            columns.add(new Grid.Column(cell.html(), PlainText.of(cell.html())));
            int column = i;
            boolean marked = i > 0 && rows.stream().anyMatch(row -> column < row.size() && mark(row.get(column)).isPresent()
                    && row.get(column).names().isEmpty());
            values.add(marked ? value(cell, columns.get(i).label(), taken) : null);
        }
        checkUnique(values);
        List<Grid.Row> read = new ArrayList<>();
        for (List<InlineContent> row : rows) {
            if (!row.isEmpty()) {
                read.add(row(row, columns, values, label, read.size() + 1));
            }
        }
        return new Grid(asked.map(PrecedingQuestion::html), label, columns, read);
    }

    private Comment.Value value(InlineContent cell, String label, Set<String> taken) {
        if (label.isEmpty()) {
            sheet.error("unnamed-field", cell.span(), "this column has no heading",
                    "A reader who hears the table needs a word for each column of circles or boxes.");
        }
        return sheet.value(cell, markSpan(cell), label, taken);
    }

    private void checkUnique(List<Comment.Value> values) {
        Map<String, Span> seen = new HashMap<>();
        for (Comment.Value value : values) {
            Span first = value == null ? null : seen.putIfAbsent(value.value(), value.span());
            if (first != null) {
                sheet.report(Diagnostic.error("duplicate-value", sheet.file(), value.span(),
                        "two columns have the value `" + value.value() + "`",
                        "The value is what is kept when a reader chooses, so the two could not be told apart. Change one.")
                        .withNote(sheet.file(), first, "first used here"));
            }
        }
    }

    private Grid.Row row(List<InlineContent> row, List<Grid.Column> columns, List<Comment.Value> values, String table, int number) {
        InlineContent first = row.get(0);
        FieldNames names = new FieldNames(first, sheet);
        String place = (table.isEmpty() ? "Row" : table + ", row") + " " + number;
        List<InlinePart> inlines = sentences.read(first, names, place);
        String words = UNSAID.without(PlainText.of(String.join("…", first.pieces())));
        String label = words.isEmpty() ? place : words;
        Optional<Choice> choice = choice(row, columns, values, names, label);
        if (words.isEmpty() && first.blanks().isEmpty() && choice.isPresent()) {
            sheet.error("unnamed-field", choice.get().span(), "this row has no words",
                    "Write into its first cell what is asked: a reader who hears the table has nothing else to go by.");
        }
        List<Cell> cells = new ArrayList<>();
        for (int i = 1; i < row.size(); i++) {
            String column = i < columns.size() ? columns.get(i).label() : "";
            String cellLabel = column.isEmpty() ? label : label + ": " + column;
            cells.add(cell(row.get(i), choice, i < values.size() ? values.get(i) : null, cellLabel));
        }
        return new Grid.Row(inlines, label, cells);
    }

    /** The choice that the marks of a row without names of their own make together. */
    private Optional<Choice> choice(
            List<InlineContent> row, List<Grid.Column> columns, List<Comment.Value> values, FieldNames names, String label) {
        List<Choice.Option> options = new ArrayList<>();
        boolean circles = false;
        boolean boxes = false;
        for (int i = 1; i < row.size() && i < values.size(); i++) {
            Optional<CheckMark> mark = mark(row.get(i));
            if (mark.isPresent() && row.get(i).names().isEmpty() && values.get(i) != null) {
                circles |= mark.get() == CheckMark.CIRCLE;
                boxes |= mark.get() == CheckMark.BOX;
                options.add(new Choice.Option(values.get(i).value(), values.get(i).was(), columns.get(i).label(), markSpan(row.get(i))));
            }
        }
        if (options.isEmpty()) {
            return Optional.empty();
        }
        Span span = options.get(0).span();
        if (circles && boxes) {
            sheet.refuse("mixed-list", span, "this row has circles and boxes",
                    "Circles let a reader choose one, boxes several: use one kind in a row.");
        }
        FieldNames.Given given = names.nextUntyped(span, label);
        return Optional.of(new Choice(given.id(), given.was(), label, options, boxes && !circles, span));
    }

    private Cell cell(InlineContent cell, Optional<Choice> choice, Comment.Value value, String label) {
        FieldNames names = new FieldNames(cell, sheet);
        Optional<CheckMark> mark = mark(cell);
        Cell read;
        if (mark.isPresent()) {
            Span span = markSpan(cell);
            sheet.understood(span);
            if (cell.names().isEmpty() && choice.isPresent() && value != null) {
                read = new Cell.Mark(choice.get(), value.value(), label);
            } else {
                if (mark.get() == CheckMark.CIRCLE) {
                    sheet.error("lone-circle", span, "a circle with a name of its own can't be one of several",
                            "Put the name behind the row's words instead, or draw a box: `[ ]`.");
                }
                FieldNames.Given given = names.nextUntyped(span, label);
                read = new Cell.Box(new Checkbox(given.id(), given.was(), label, span));
            }
        } else if (!cell.blanks().isEmpty()) {
            String words = UNSAID.without(PlainText.of(String.join("…", cell.pieces())));
            // A blank's own words come first, but the row and the column say where it is.
            read = new Cell.Writing(sentences.read(cell, names, label).stream()
                    .map(inline -> words.isEmpty() ? inline : prefixed(inline, label)).toList());
        } else {
            read = new Cell.Words(String.join("", cell.pieces()));
        }
        return read;
    }

    private static InlinePart prefixed(InlinePart inline, String label) {
        if (!(inline instanceof InlinePart.Gap gap)) {
            return inline;
        }
        Blank b = gap.blank();
        return new InlinePart.Gap(new Blank(b.id(), b.was(), label + ", " + b.label(), b.kind(), b.width(), b.of(), b.span()));
    }
}
