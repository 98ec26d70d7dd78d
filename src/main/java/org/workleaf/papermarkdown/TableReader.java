package org.workleaf.papermarkdown;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.workleaf.comments.Comment;
import org.workleaf.markdown.CharacterTrimmer;
import org.workleaf.markdown.HtmlTextExtractor;
import org.workleaf.markdown.MarkdownRenderer;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Span;
import org.workleaf.worksheet.Blank;
import org.workleaf.worksheet.Checkbox;
import org.workleaf.worksheet.Choice;
import org.workleaf.worksheet.InlinePart;
import org.workleaf.worksheet.WorksheetPart;
import org.workleaf.worksheet.WorksheetPart.Grid;
import org.workleaf.worksheet.WorksheetPart.Grid.Cell;

/**
 * Reads tables with circles, boxes or blanks in their cells.
 *
 * <p>{@code "| I feel heard <!-- #heard --> | ( ) | ( ) |"} → a row named heard, in which one column can be chosen.
 */
final class TableReader {

    private static final CharacterTrimmer BARS = new CharacterTrimmer("|", "|");
    private static final CharacterTrimmer EDGE_PUNCTUATION = new CharacterTrimmer("…", "…:");

    private final WorksheetContext context;
    private final SentenceReader sentences;

    TableReader(WorksheetContext context) {
        this.context = context;
        this.sentences = new SentenceReader(context);
    }

    /** @return whether the table uses the question, so that it isn't shown twice */
    boolean read(TableBlock table, Optional<PrecedingParagraph> question) {
        List<ParsedBlock> header = new ArrayList<>();
        List<List<ParsedBlock>> rows = new ArrayList<>();
        for (Node section = table.getFirstChild(); section != null; section = section.getNext()) {
            for (Node row = section.getFirstChild(); row != null; row = row.getNext()) {
                if (section instanceof TableHead && row instanceof TableRow) {
                    header = cells(row);
                } else if (section instanceof TableBody && row instanceof TableRow) {
                    rows.add(cells(row));
                }
            }
        }
        if (rows.stream().flatMap(List::stream).noneMatch(TableReader::containsField)) {
            context.add(new WorksheetPart.Prose(MarkdownRenderer.html(table)));
            return false;
        }
        boolean startsWithBoxes = startsWithBoxes(rows);
        if (startsWithBoxes) {
            rows.forEach(row -> Collections.swap(row, 0, 1));
            Collections.swap(header, 0, 1);
        }
        Optional<PrecedingParagraph> asked = question.filter(PrecedingParagraph::looksLikeQuestion);
        String label = asked.map(PrecedingParagraph::text).orElse(context.heading());
        context.add(grid(header, rows, asked, label, startsWithBoxes));
        return asked.isPresent();
    }

    /** Whether each row is a box and the words that it is about, such as {@code | [ ] | Buy milk |}. The words are then read like a first column. */
    private static boolean startsWithBoxes(List<List<ParsedBlock>> rows) {
        return rows.stream().allMatch(row -> row.size() > 1 && mark(row.get(0)).filter(mark -> mark == BoxOrCircle.BOX).isPresent()
                && !containsField(row.get(1)) && !inner(row.get(1)).isBlank());
    }

    private List<ParsedBlock> cells(Node row) {
        List<ParsedBlock> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell tableCell) {
                ParsedBlock block = ParsedBlock.of(tableCell, context);
                reportMalformed(block);
                cells.add(block);
            }
        }
        return cells;
    }

    private void reportMalformed(ParsedBlock cell) {
        String inner = inner(cell);
        if (mark(cell).filter(mark -> !mark.isExactly(inner)).isPresent()) {
            BoxOrCircle.reportMalformed(inner, markSpan(cell), context);
        }
    }

    private static boolean containsField(ParsedBlock cell) {
        return !cell.blanks().isEmpty() || mark(cell).isPresent();
    }

    /** The circle or box that is the only content of a cell. A malformed one was reported already and is read as what it was meant to be. */
    private static Optional<BoxOrCircle> mark(ParsedBlock cell) {
        // Code between brackets is blank in the masked text.
        String inner = inner(cell);
        return BoxOrCircle.intendedBy(inner).filter(mark -> cell.node().getChars().toString().contains(inner));
    }

    private static String inner(ParsedBlock cell) {
        return BARS.trim(cell.masked());
    }

    private static Span markSpan(ParsedBlock cell) {
        int start = cell.span().start() + Math.max(0, cell.masked().indexOf(inner(cell)));
        return new Span(start, Math.max(start, start + inner(cell).length()));
    }

    private Grid grid(List<ParsedBlock> header, List<List<ParsedBlock>> rows, Optional<PrecedingParagraph> asked, String label,
            boolean startsWithBoxes) {
        List<Grid.Column> columns = new ArrayList<>();
        List<Comment.Value> values = new ArrayList<>();
        Map<String, Integer> usedValues = new HashMap<>();
        header.stream().flatMap(cell -> cell.values().stream()).forEach(value -> usedValues.put(value.value(), 1));
        for (int i = 0; i < header.size(); i++) {
            ParsedBlock cell = header.get(i);
            columns.add(new Grid.Column(cell.html(), HtmlTextExtractor.of(cell.html())));
            int column = i;
            boolean isOptionColumn = i > 0 && rows.stream().anyMatch(row -> column < row.size() && mark(row.get(0)).isEmpty() && mark(row.get(column)).isPresent()
                    && row.get(column).names().isEmpty());
            values.add(isOptionColumn ? value(cell, columns.get(i).label(), usedValues) : null);
        }
        checkUnique(values);
        List<Grid.Row> read = new ArrayList<>();
        for (List<ParsedBlock> row : rows) {
            if (!row.isEmpty()) {
                read.add(row(row, columns, values, label, read.size() + 1));
            }
        }
        return new Grid(asked.map(PrecedingParagraph::html), label, columns, read, startsWithBoxes);
    }

    private Comment.Value value(ParsedBlock cell, String label, Map<String, Integer> usedValues) {
        if (label.isEmpty()) {
            context.error("unnamed-field", cell.span(), "this column has no heading",
                    "Screen readers read the heading with each circle or box of the column.");
        }
        return context.optionValue(cell, markSpan(cell), label, usedValues);
    }

    private void checkUnique(List<Comment.Value> values) {
        Map<String, Span> seen = new HashMap<>();
        for (Comment.Value value : values) {
            Span first = value == null ? null : seen.putIfAbsent(value.value(), value.span());
            if (first != null) {
                context.report(Diagnostic.error("duplicate-value", context.file(), value.span(),
                        "two columns have the value `" + value.value() + "`",
                        "The value is what is saved when a reader chooses, so these two could not be distinguished. Change one.")
                        .withNote(context.file(), first, "first used here"));
            }
        }
    }

    private Grid.Row row(List<ParsedBlock> row, List<Grid.Column> columns, List<Comment.Value> values, String table, int number) {
        ParsedBlock first = row.get(0);
        if (mark(first).isPresent()) {
            return rejectedRow(row);
        }
        FieldDefinitionReader definitions = new FieldDefinitionReader(first, context);
        String rowLabel = numbered(columns.isEmpty() || columns.get(0).label().isEmpty() ? table : columns.get(0).label(), number);
        List<InlinePart> inlines = sentences.read(first, definitions, rowLabel);
        String words = EDGE_PUNCTUATION.trim(HtmlTextExtractor.of(String.join("…", first.segments())));
        String label = words.isEmpty() ? rowLabel : words;
        Optional<Choice> choice = choice(row, columns, values, definitions, label);
        if (words.isEmpty() && first.blanks().isEmpty() && choice.isPresent()) {
            context.error("unnamed-field", choice.get().span(), "this row has no text",
                    "Write the question into its first cell: screen readers read it with each circle or box of the row.");
        }
        List<Cell> cells = new ArrayList<>();
        for (int i = 1; i < row.size(); i++) {
            String column = i < columns.size() ? columns.get(i).label() : "";
            String cellLabel = column.isEmpty() ? label : words.isEmpty() ? numbered(column, number) : label + ": " + column;
            cells.add(cell(row.get(i), choice, i < values.size() ? values.get(i) : null, cellLabel));
        }
        return new Grid.Row(inlines, label, cells);
    }

    /** Names for its fields would not help: they depend on the first cell. */
    private Grid.Row rejectedRow(List<ParsedBlock> row) {
        ParsedBlock first = row.get(0);
        if (context.isFirstIn(first.node(), "first column")) {
            context.reject("unread-field", markSpan(first), "a box or circle in the first column can't be read",
                    "The first column says what each row is about: put the words or the blank there, and the boxes into columns after it.");
        }
        for (ParsedBlock cell : row) {
            cell.blanks().forEach(context::markParsed);
            mark(cell).ifPresent(mark -> context.markParsed(markSpan(cell)));
            cell.names().forEach(name -> context.comments().markUsed(name.span()));
        }
        return new Grid.Row(List.of(), "", row.stream().skip(1).<Cell>map(cell -> new Cell.Text(cell.html())).toList());
    }

    /** {@code "What 2"}: the label of a row without words, in no particular language. */
    private static String numbered(String label, int number) {
        return (label + " " + number).strip();
    }

    /** The choice that consists of the row's marks without names of their own. */
    private Optional<Choice> choice(
            List<ParsedBlock> row, List<Grid.Column> columns, List<Comment.Value> values, FieldDefinitionReader definitions, String label) {
        List<Choice.Option> options = new ArrayList<>();
        boolean circles = false;
        boolean boxes = false;
        for (int i = 1; i < row.size() && i < values.size(); i++) {
            Optional<BoxOrCircle> mark = mark(row.get(i));
            if (mark.isPresent() && row.get(i).names().isEmpty() && values.get(i) != null) {
                circles |= mark.get() == BoxOrCircle.CIRCLE;
                boxes |= mark.get() == BoxOrCircle.BOX;
                options.add(new Choice.Option(values.get(i).value(), values.get(i).was(), columns.get(i).label(), markSpan(row.get(i))));
            }
        }
        if (options.isEmpty()) {
            return Optional.empty();
        }
        Span span = options.get(0).span();
        if (circles && boxes) {
            context.reject("mixed-list", span, "this row has circles and boxes",
                    "With circles readers choose one, with boxes several: use one kind per row.");
        }
        FieldDefinitionReader.Definition definition = definitions.nextUntyped(span, label);
        return Optional.of(new Choice(definition.id(), definition.was(), label, options, boxes && !circles, span));
    }

    private Cell cell(ParsedBlock cell, Optional<Choice> choice, Comment.Value value, String label) {
        FieldDefinitionReader definitions = new FieldDefinitionReader(cell, context);
        Optional<BoxOrCircle> mark = mark(cell);
        Cell result;
        if (mark.isPresent()) {
            Span span = markSpan(cell);
            context.markParsed(span);
            if (cell.names().isEmpty() && choice.isPresent() && value != null) {
                result = new Cell.Option(choice.get(), value.value(), label);
            } else {
                if (mark.get() == BoxOrCircle.CIRCLE) {
                    context.error("lone-circle", span, "a circle with a name of its own can't be one of several",
                            "Put the name after the row's text instead, or draw a box: `[ ]`.");
                }
                FieldDefinitionReader.Definition definition = definitions.nextUntyped(span, label);
                result = new Cell.Box(new Checkbox(definition.id(), definition.was(), label, span));
            }
        } else if (!cell.blanks().isEmpty()) {
            String words = EDGE_PUNCTUATION.trim(HtmlTextExtractor.of(String.join("…", cell.segments())));
            // A blank with text of its own is labelled by that text; the row and column are needed to locate it.
            result = new Cell.Blanks(sentences.read(cell, definitions, label).stream()
                    .map(inline -> words.isEmpty() ? inline : prefixed(inline, label)).toList());
        } else {
            result = new Cell.Text(String.join("", cell.segments()));
        }
        return result;
    }

    private static InlinePart prefixed(InlinePart inline, String label) {
        if (!(inline instanceof InlinePart.Input input)) {
            return inline;
        }
        Blank b = input.blank();
        return new InlinePart.Input(new Blank(b.id(), b.was(), label + ", " + b.label(), b.kind(), b.width(), b.of(), b.span()));
    }
}
