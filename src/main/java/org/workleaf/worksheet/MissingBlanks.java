package org.workleaf.worksheet;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.workleaf.markdown.FieldNode;
import org.workleaf.markdown.LeafBlock;
import org.workleaf.markdown.MarkNode;
import org.workleaf.markdown.PrefilteredPattern;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Edit;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/**
 * Finds places where a reader with a pen would write although there is no field.
 *
 * <p>{@code "Name:"}, an empty table cell, or an empty paragraph → a blank is missing.
 */
final class MissingBlanks {

    private static final String BLANK = "____________";
    private static final String EMPTY = "(?:[ \\t\\u00a0]|&nbsp;|&#160;|&#xA0;)";
    private static final Pattern EMPTY_TEXT = Pattern.compile("(?i)" + EMPTY + "*");
    /** Lines that end with a colon, and perhaps with spaces that do not break. */
    private static final PrefilteredPattern LABEL = PrefilteredPattern.of(":", ":" + EMPTY + "*(?=\\\\?(?:\\n|$))");
    private static final Pattern ONLY_LABELS = Pattern.compile("(?i)(?:[^\\n]{0,59}[^\\s:]:" + EMPTY + "*\\\\?(?:\\n[ \\t]*|$))+");
    private static final Pattern LABELLED_BLANK = Pattern.compile("[^\\n:_]{1,60}:\\s*+_{2}");
    private static final String HELP = "On paper one can write here, but on a screen there is no field, and no answer is saved.\n";

    private final SourceFile file;
    private final WorksheetContext context;

    private MissingBlanks(WorksheetContext context) {
        this.file = context.file();
        this.context = context;
    }

    /** @param nodes the top-level nodes of a worksheet */
    static void report(List<Node> nodes, List<LeafBlock> leafBlocks, WorksheetContext context) {
        MissingBlanks missing = new MissingBlanks(context);
        for (LeafBlock block : leafBlocks) {
            if (block.node() instanceof Paragraph && block.fields().isEmpty() && context.comments().in(block).isEmpty()) {
                missing.checkParagraph(block);
            }
        }
        nodes.forEach(missing::checkTables);
    }

    private void checkParagraph(LeafBlock block) {
        String text = block.source().stripTrailing();
        if (!text.isEmpty() && EMPTY_TEXT.matcher(text).matches()) {
            report(new Span(block.span().start(), block.span().start() + text.length()), "this paragraph is empty",
                    "Draw a ruled line with ten or more underscores below a question, or remove it.", "_".repeat(30));
        } else if (ONLY_LABELS.matcher(text).matches() && !introducesNext(block.node())) {
            for (MatchResult colon : LABEL.all(text)) {
                Span span = block.span(colon);
                report(new Span(span.start(), Math.max(span.end(), span.start() + 1)), "there is no blank after this colon",
                        "Draw one with four or more underscores, for example `Name: " + BLANK + "`.", ": " + BLANK);
            }
        }
    }

    /** Whether a paragraph that ends with a colon introduces what follows it, such as a list or an answer. */
    private static boolean introducesNext(Node paragraph) {
        Node next = paragraph.getNext();
        while (next instanceof HtmlBlockBase) {
            next = next.getNext();
        }
        if (next == null) {
            return !(paragraph.getParent() instanceof ListItem) && paragraph.getParent().getNext() != null;
        }
        boolean ends = next instanceof Heading || next instanceof ThematicBreak && !NumberedQuestions.isRuledLine(next);
        return !ends && !(next instanceof Paragraph && (isLabel(next) || LABELLED_BLANK.matcher(next.getChars()).lookingAt()));
    }

    private static boolean isLabel(Node paragraph) {
        return ONLY_LABELS.matcher(paragraph.getChars().trimEnd().toString()).matches();
    }

    private void checkTables(Node node) {
        if (node instanceof TableBlock table) {
            checkTable(table);
        } else {
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                checkTables(child);
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
                // In a table with fields, a row without fields is a heading for the rows below it; without a circle, an option doesn't apply.
                List<FieldNode> fields = FieldNode.in(row);
                boolean isHeading = hasFields && fields.isEmpty();
                if (!isHeading && fields.stream().noneMatch(MarkNode.class::isInstance)) {
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
                filled.append(file.text(), copied, inside(cell).start()).append(' ').append(BLANK).append(' ');
                copied = inside(cell).end();
            }
            int count = empty.size();
            context.report(Diagnostic.warning("missing-blank", file, first.length() == 0 ? new Span(first.start(), first.start() + 1) : first,
                    count == 1 ? "this cell is empty" : "this cell is empty, like " + (count - 1) + " more in this table",
                    HELP + "Draw a blank: `" + BLANK + "`. If nothing belongs here, put in a dash.")
                    .withFix(new Edit(new Span(first.start(), last.end()), filled.toString())));
        }
    }

    private static List<TableCell> emptyCells(Node row) {
        List<TableCell> empty = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell tableCell && !tableCell.getClosingMarker().isEmpty()
                    && EMPTY_TEXT.matcher(tableCell.getText()).matches()) {
                empty.add(tableCell);
            }
        }
        return empty;
    }

    /** What is between the bars of a cell. */
    private static Span inside(TableCell cell) {
        int start = cell.getOpeningMarker().isEmpty() ? cell.getStartOffset() : cell.getOpeningMarker().getEndOffset();
        if (cell.getOpeningMarker().isEmpty() && cell.getPrevious() instanceof TableCell previous) {
            start = previous.getClosingMarker().getEndOffset();
        }
        return new Span(start, cell.getClosingMarker().getStartOffset());
    }

    private void report(Span span, String message, String help, String replacement) {
        if (!context.isRejected(span.start(), span.end())) {
            context.report(Diagnostic.warning("missing-blank", file, span, message, HELP + help).withFix(new Edit(span, replacement)));
        }
    }
}
