package org.workleaf.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Lays out tables that the renderer would draw wider than the text: their columns share its width, each with room for its longest word
 * and its field. A table of fields that is too wide even so becomes one list for each row ({@link StackedTable}).
 *
 * <p>Tables that fit are left to the renderer.
 */
final class ColumnWidths {

    /** Padding of a cell in paper.css, both sides. */
    private static final double PADDING = 4.2;
    /** Sans serif, bold and monospaced letters are wider than those that are measured. */
    private static final double SAFE = 1.12;
    /** No text takes more of a shared width than this, in millimetres, while it can still be wrapped. */
    private static final double LONGEST_LINE = 60;
    private static final double HEADING_POINTS = 8;
    private static final double LARGE_HEADING_POINTS = 16;
    /** The share of the first column of a planner in paper.css. */
    private static final double PLANNER_LABEL = 0.26;

    private final PaperFormat format;
    private final TextWidths widths;

    /**
     * A column in millimetres.
     *
     * @param tight  what its longest word takes or its field, in the padding that the renderer would give it
     * @param least  the same with some room
     * @param wanted what it would take if there were enough
     */
    private record Column(double tight, double least, double wanted) {

        Column widest(Column other) {
            return new Column(Math.max(tight, other.tight), Math.max(least, other.least), Math.max(wanted, other.wanted));
        }
    }

    ColumnWidths(PaperFormat format, TextWidths widths) {
        this.format = format;
        this.widths = widths;
    }

    void layOut(Document html) {
        for (Element table : html.select("table")) {
            List<Column> columns = columns(table);
            double available = available(table);
            if (fits(table, columns, available)) {
                continue;
            }
            boolean hasFields = !table.select("object").isEmpty();
            if (hasFields && least(columns) > available) {
                StackedTable.stack(table);
            } else {
                share(table, columns, available);
            }
        }
    }

    private double available(Element table) {
        double available = format.column();
        for (Element around : table.parents()) {
            available -= around.hasClass("text") ? 26 : around.tagName().equals("li") ? 8 : around.tagName().equals("blockquote") ? 6 : 0;
        }
        return available - 1;
    }

    /** Whether the renderer draws it right by itself. */
    private static boolean fits(Element table, List<Column> columns, double available) {
        Element question = table.parent();
        if (question != null && question.hasClass("planner")) {
            double others = available * (1 - PLANNER_LABEL) / Math.max(1, columns.size() - 1);
            return columns.get(0).tight() <= available * PLANNER_LABEL
                    && columns.stream().skip(1).allMatch(column -> column.tight() <= others);
        }
        // Blanks are as wide as their cell, from which the renderer would derive the width of the cell.
        return table.select("td.write").isEmpty() && columns.stream().mapToDouble(Column::tight).sum() <= available;
    }

    private static double least(List<Column> columns) {
        return columns.stream().mapToDouble(Column::least).sum();
    }

    private List<Column> columns(Element table) {
        List<Column> columns = new ArrayList<>();
        double points = format.textPoints(PrintDocument.fit(table));
        for (Element row : table.select("tr")) {
            for (int i = 0; i < row.childrenSize(); i++) {
                boolean heading = row.parent() != null && row.parent().tagName().equals("thead");
                double size = heading ? format.isLarge() ? LARGE_HEADING_POINTS : HEADING_POINTS : points;
                Column cell = cell(row.child(i), size);
                if (i == columns.size()) {
                    columns.add(cell);
                } else {
                    columns.set(i, columns.get(i).widest(cell));
                }
            }
        }
        return columns;
    }

    private Column cell(Element cell, double points) {
        String text = cell.text();
        double word = DoubleStream.concat(DoubleStream.of(0), List.of(text.split("\\s+")).stream()
                .mapToDouble(each -> widths.mm(each, points) * SAFE)).max().orElse(0);
        double line = widths.mm(text, points) * SAFE;
        double field = 0;
        double written = 0;
        double large = format.isLarge() ? 1.5 : 1;
        for (Element place : cell.select("object")) {
            boolean mark = place.hasClass("box") || place.hasClass("circle");
            field = Math.max(field, (mark ? 5.5 : 14) * large);
            written += (mark ? 7 : 24) * large;
        }
        double image = cell.select("img").isEmpty() ? 0 : 15;
        boolean padded = cell.closest("thead") != null || cell.closest(".matrix") == null;
        double tight = Math.max(Math.max(word / SAFE, field), image) + (padded ? PADDING : 0);
        double least = Math.max(Math.max(word, field), image) + PADDING;
        return new Column(tight, least, Math.max(least, Math.max(written, Math.min(line, LONGEST_LINE)) + PADDING));
    }

    private static void share(Element table, List<Column> columns, double available) {
        double least = least(columns);
        double wish = columns.stream().mapToDouble(column -> column.wanted() - column.least()).sum();
        Element group = new Element("colgroup");
        for (Column column : columns) {
            double width = least > available ? column.least() * available / least
                    : column.least() + (available - least) * (wish == 0 ? 1.0 / columns.size() : (column.wanted() - column.least()) / wish);
            group.appendElement("col").attr("style", "width:" + PrintDocument.mm(width) + ";");
        }
        table.addClass("shared").prependChild(group);
    }
}
