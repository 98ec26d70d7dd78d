package org.workleaf.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.workleaf.fonts.TextWidths;

/**
 * Sets the widths of a table's columns if the renderer would make the table wider than the text around it. Other tables are not changed.
 *
 * <p>Each column gets room for its longest word and its fields. If that is too wide, and the table has no fields, long words are wrapped. A
 * table that is still too wide becomes one list for each row ({@link TableStacker}).
 */
final class ColumnWidths {

    /** The padding of a cell in paper.css, on both sides together. */
    private static final double PADDING = 4.2;
    /** Allows for sans-serif, bold and monospaced text, which is wider than measured. */
    private static final double SAFETY = 1.12;
    /** The largest preferred width of text that can be wrapped, and that of a blank, in millimetres. */
    private static final double MAX_TEXT_WIDTH = 60;
    /** Words of up to this many letters are never wrapped. */
    private static final int UNBROKEN = 12;
    private static final double HEADING_POINTS = 8;
    private static final double LARGE_HEADING_POINTS = 16;
    /** The relative width of a planner's first column in paper.css. */
    private static final double PLANNER_LABEL = 0.26;
    /** The relative width in paper.css of a planner's column of times, dates or numbers. */
    private static final double PLANNER_SHORT = 0.2;

    private final PrintFormat format;
    private final TextWidths widths;

    /**
     * The widths of a column in millimetres.
     *
     * @param tight     the width of its longest word or its field, with the renderer's padding
     * @param wrapped   the width of its longest word after words of more than {@link #UNBROKEN} letters were wrapped, or of its field
     * @param minimum   the width of its longest word or its field, with some room
     * @param preferred the width it would have if there were enough room
     */
    private record Column(double tight, double wrapped, double minimum, double preferred) {

        Column widest(Column other) {
            return new Column(Math.max(tight, other.tight), Math.max(wrapped, other.wrapped), Math.max(minimum, other.minimum),
                    Math.max(preferred, other.preferred));
        }
    }

    ColumnWidths(PrintFormat format, TextWidths widths) {
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
            if ((hasFields ? sum(columns, Column::minimum) : sum(columns, Column::wrapped)) > available) {
                TableStacker.stack(table);
            } else {
                setWidths(table, columns, available);
            }
        }
    }

    private double available(Element table) {
        double available = format.column();
        for (Element ancestor : table.parents()) {
            available -= ancestor.hasClass("text") ? 26 : ancestor.tagName().equals("li") ? 8 : ancestor.tagName().equals("blockquote") ? 6 : 0;
        }
        return available - 1;
    }

    /** Whether the renderer's own layout fits. */
    private static boolean fits(Element table, List<Column> columns, double available) {
        Element question = table.parent();
        if (question != null && question.hasClass("planner")) {
            return fitsPlanner(table.select("thead th"), columns, available);
        }
        // A blank is as wide as its cell, so the renderer cannot derive the cell's width from it.
        return table.select("td.write, tbody th .blank").isEmpty() && sum(columns, Column::tight) <= available;
    }

    private static boolean fitsPlanner(List<Element> headings, List<Column> columns, double available) {
        long narrow = headings.stream().filter(heading -> heading.hasClass("short")).count();
        double others = available * (1 - PLANNER_LABEL - narrow * PLANNER_SHORT) / Math.max(1, columns.size() - 1 - narrow);
        for (int i = 0; i < columns.size(); i++) {
            boolean isShort = i < headings.size() && headings.get(i).hasClass("short");
            double width = i == 0 ? available * PLANNER_LABEL : isShort ? available * PLANNER_SHORT : others;
            if (columns.get(i).tight() > width) {
                return false;
            }
        }
        return true;
    }

    private static double sum(List<Column> columns, ToDoubleFunction<Column> width) {
        return columns.stream().mapToDouble(width).sum();
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
        List<String> words = List.of(text.split("\\s+"));
        double word = longest(words.stream(), points);
        double wrappedWord = longest(words.stream().map(each -> each.substring(0, Math.min(each.length(), UNBROKEN))), points);
        double line = widths.mm(text, points) * SAFETY;
        double field = 0;
        double fields = 0;
        double large = format.isLarge() ? 1.5 : 1;
        for (Element placeholder : cell.select("object")) {
            boolean isCheck = placeholder.hasClass("box") || placeholder.hasClass("circle");
            field = Math.max(field, (isCheck ? 5.5 : 14) * large);
            fields += isCheck ? 7 * large : MAX_TEXT_WIDTH;
        }
        double image = cell.select("img").isEmpty() ? 0 : 15;
        boolean hasPadding = cell.closest("thead") != null || cell.closest(".matrix") == null;
        double tight = Math.max(Math.max(word / SAFETY, field), image) + (hasPadding ? PADDING : 0);
        double wrapped = Math.max(Math.max(wrappedWord, field), image) + PADDING;
        double minimum = Math.max(Math.max(word, field), image) + PADDING;
        return new Column(tight, wrapped, minimum, Math.max(minimum, Math.max(fields, Math.min(line, MAX_TEXT_WIDTH)) + PADDING));
    }

    private double longest(Stream<String> words, double points) {
        return words.mapToDouble(each -> widths.mm(each, points) * SAFETY).max().orElse(0);
    }

    /** Gives each column its minimum, or less if long words have to be wrapped, and shares the rest. */
    private static void setWidths(Element table, List<Column> columns, double available) {
        boolean isWide = sum(columns, Column::minimum) > available;
        ToDoubleFunction<Column> least = isWide ? Column::wrapped : Column::minimum;
        ToDoubleFunction<Column> most = isWide ? Column::minimum : Column::preferred;
        double rest = available - sum(columns, least);
        double extra = sum(columns, most) - sum(columns, least);
        Element group = new Element("colgroup");
        for (Column column : columns) {
            double share = extra == 0 ? 1.0 / columns.size() : (most.applyAsDouble(column) - least.applyAsDouble(column)) / extra;
            group.appendElement("col").attr("style", "width:" + PrintDocument.mm(least.applyAsDouble(column) + rest * share) + ";");
        }
        table.addClass("shared").prependChild(group);
    }
}
