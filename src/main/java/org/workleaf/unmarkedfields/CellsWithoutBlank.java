package org.workleaf.unmarkedfields;

import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.workleaf.markdown.BlankNode;
import org.workleaf.markdown.BoxOrCircleNode;
import org.workleaf.markdown.FieldNode;

/**
 * Finds the cells of a table in which a reader with a pen would write, although there is no blank in them: they are empty, or hold only a
 * unit.
 *
 * <p>{@code "| Filled by | |"} above {@code "| Approved by | ____ |"} → the empty cell.
 */
public final class CellsWithoutBlank {

    private static final Pattern SIGN = Pattern.compile("[$€£¥₹]|/ ?/|\\.{3,4}|…");
    /** Without single letters that often stand for something else, such as {@code A}, {@code C} and {@code m}. */
    private static final Pattern UNIT = Pattern.compile("%|‰|°[CF]?|[KMGTP]i?B|[kMG]?b(?:ps|it/s)|[kMG]?Hz|[kmM]?Wh?|[mk]V|mA|Ah|mAh|k?Ω|[mcdk]m|mm²|[ck]?m[²³23]|km/h|[mk]?g|lbs?|oz|ft|[mcd]?[lL]"
            + "|ms|sec|min|h|hrs?|[kMh]?Pa|psi|rpm|bpm|mmHg|dB|Nm|k?cal|kJ|pcs|Stk?\\.?|USD|EUR|GBP|CHF|\\p{L}{3,20} ?\\?");

    private final List<List<TableCell>> rows = new ArrayList<>();
    /** Whether each column has blanks in rows that begin with words, or circles, or any place to write. */
    private final BitSet withBlanks = new BitSet();
    private final BitSet withCircles = new BitSet();
    private final BitSet withPlaces = new BitSet();
    private boolean hasFields;
    private boolean hasPlainLabels;

    public CellsWithoutBlank(TableBlock table) {
        for (Node section = table.getFirstChild(); section != null; section = section.getNext()) {
            for (Node row = section.getFirstChild(); row != null && section instanceof TableBody; row = row.getNext()) {
                if (row instanceof TableRow) {
                    rows.add(cells(row));
                }
            }
        }
        rows.forEach(this::describe);
    }

    private void describe(List<TableCell> row) {
        hasPlainLabels |= isLabelled(row) && !isBold(row);
        for (int column = 0; column < row.size(); column++) {
            TableCell cell = row.get(column);
            List<FieldNode> fields = FieldNode.in(cell);
            boolean isMark = !fields.isEmpty() && fields.get(0) instanceof BoxOrCircleNode && cell.getText().trim().length() == fields.get(0).getChars().length();
            boolean hasBlank = fields.stream().anyMatch(BlankNode.class::isInstance);
            hasFields |= !fields.isEmpty();
            withCircles.set(column, withCircles.get(column) || isMark && !((BoxOrCircleNode) fields.get(0)).isBox());
            withBlanks.set(column, withBlanks.get(column) || isLabelled(row) && !fields.isEmpty() && !isMark);
            withPlaces.set(column, withPlaces.get(column) || isEmpty(cell) || hasBlank);
        }
    }

    private static List<TableCell> cells(Node row) {
        List<TableCell> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell tableCell) {
                cells.add(tableCell);
            }
        }
        return cells;
    }

    public static boolean isUnit(String text) {
        return UNIT.matcher(text).matches();
    }

    /** From top to bottom. */
    public List<TableCell> all() {
        List<TableCell> all = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                if (mayBePlace(row, column)) {
                    all.add(rows.get(row).get(column));
                }
            }
        }
        return all;
    }

    private boolean mayBePlace(int row, int column) {
        TableCell cell = rows.get(row).get(column);
        return isEmpty(cell) && isMeantForWriting(row, column) || holdsUnit(rows.get(row), column);
    }

    /**
     * In a table with fields, a row without fields is a heading for the rows below it. In a row with circles or boxes, an empty cell means that
     * the option does not apply, except in a record: a row that begins with an empty cell and has one box, such as “done”. In a column with
     * blanks, all of these are places to write.
     */
    private boolean isMeantForWriting(int row, int column) {
        List<TableCell> cells = rows.get(row);
        List<FieldNode> fields = cells.stream().flatMap(cell -> FieldNode.in(cell).stream()).toList();
        boolean mayBeHeading = fields.isEmpty() && hasFields && cells.stream().noneMatch(CellsWithoutBlank::holdsSign);
        boolean isRecord = fields.size() == 1 && isEmpty(cells.get(0));
        boolean hasMarks = fields.stream().anyMatch(BoxOrCircleNode.class::isInstance) && !isRecord;
        if (mayBeHeading || hasMarks) {
            return column > 0 && isLabelled(cells) && withBlanks.get(column) && !(mayBeHeading && isHeading(row));
        }
        return withBlanks.get(column) || !withCircles.get(column);
    }

    /** Whether it begins with words. */
    private static boolean isLabelled(List<TableCell> row) {
        return !row.isEmpty() && !isEmpty(row.get(0)) && FieldNode.in(row.get(0)).isEmpty();
    }

    /** A bold row, or one with several cells of which all except the first are empty, above a row with fields. */
    private boolean isHeading(int row) {
        List<TableCell> cells = rows.get(row);
        boolean isAboveFields = row + 1 < rows.size() && rows.get(row + 1).stream().anyMatch(cell -> !FieldNode.in(cell).isEmpty());
        return isBold(cells) && hasPlainLabels || isAboveFields && cells.size() > 2 && cells.stream().skip(1).allMatch(CellsWithoutBlank::isEmpty);
    }

    private static boolean isBold(List<TableCell> row) {
        Node first = row.get(0).getFirstChild();
        return first instanceof StrongEmphasis && first.getNext() == null;
    }

    /** Whether it holds a unit, in a column with other places to write, and the row has no other. */
    private boolean holdsUnit(List<TableCell> row, int column) {
        return column > 0 && withPlaces.get(column) && isUnit(row.get(column).getText().trim().toString())
                && row.stream().noneMatch(cell -> isEmpty(cell) || !FieldNode.in(cell).isEmpty());
    }

    /** Whether there is nothing in it, or only a currency sign, the slashes of a date, or dots. */
    private static boolean isEmpty(TableCell cell) {
        boolean isClosed = !cell.getClosingMarker().isEmpty();
        return holdsSign(cell) || isClosed && InvisibleText.matches(cell.getText().trim());
    }

    private static boolean holdsSign(TableCell cell) {
        return SIGN.matcher(cell.getText().trim()).matches();
    }
}
