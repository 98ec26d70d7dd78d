package org.workleaf.pdf;

import org.jsoup.nodes.Element;

/**
 * Turns a table that is too wide for the page into a stack of blocks, one for each row. A block's title is the row's first cell; below it is a
 * line for each other column: its heading and the content of the cell.
 */
final class TableStacker {

    private TableStacker() {}

    static void stack(Element table) {
        Element headings = table.selectFirst("thead tr");
        Element stack = new Element("div").addClass("stack");
        for (Element row : table.select("tbody tr")) {
            stack.appendChild(block(row, headings));
        }
        if (table.parent() != null) {
            table.parent().addClass("stacked");
        }
        table.replaceWith(stack);
    }

    private static Element block(Element row, Element headings) {
        Element block = new Element("div").addClass("stack-row");
        Element label = block.appendElement("p").addClass("stack-label");
        if (!headings.child(0).text().isBlank()) {
            Element column = label.appendElement("span").addClass("stack-column");
            headings.child(0).childNodesCopy().forEach(column::appendChild);
            label.appendText(" ");
        }
        row.child(0).childNodesCopy().forEach(label::appendChild);
        Element options = null;
        Element cells = null;
        for (int i = 1; i < row.childrenSize(); i++) {
            Element cell = row.child(i);
            Element heading = i < headings.childrenSize() ? headings.child(i) : new Element("th");
            if (cell.hasClass("pick")) {
                cells = null;
                options = options == null ? block.appendElement("ul").addClass("options") : options;
                Element option = options.appendElement("li");
                cell.childNodesCopy().forEach(option::appendChild);
                heading.childNodesCopy().forEach(option::appendChild);
            } else {
                options = null;
                cells = cells == null ? block.appendElement("table").appendElement("tbody") : cells;
                Element line = cells.appendElement("tr");
                Element name = line.appendElement("th").attr("scope", "row");
                heading.childNodesCopy().forEach(name::appendChild);
                Element field = line.appendElement("td");
                field.addClass(cell.className());
                cell.childNodesCopy().forEach(field::appendChild);
            }
        }
        return block;
    }
}
