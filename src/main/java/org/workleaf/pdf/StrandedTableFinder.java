package org.workleaf.pdf;

import com.openhtmltopdf.newtable.TableBox;
import com.openhtmltopdf.newtable.TableSectionBox;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.w3c.dom.Element;

/**
 * Finds tables that must be moved to a new page: those whose heading row is alone at the end of a page, and those that the renderer already
 * moved, without tagging them or repeating their heading row.
 */
final class StrandedTableFinder {

    /** The attribute with a table's number. */
    static final String NUMBER = "data-table";

    private final List<PageBox> pages;

    private StrandedTableFinder(List<PageBox> pages) {
        this.pages = pages;
    }

    /** @param root the root box after layout */
    static OptionalInt first(BlockBox root) {
        return new StrandedTableFinder(root.getLayer().getPages()).firstIn(root);
    }

    private OptionalInt firstIn(Box box) {
        if (box instanceof TableBox table && isNumbered(table.getElement()) && isStranded(table)) {
            return OptionalInt.of(Integer.parseInt(table.getElement().getAttribute(NUMBER)));
        }
        for (int i = 0; i < box.getChildCount(); i++) {
            OptionalInt found = firstIn(box.getChild(i));
            if (found.isPresent()) {
                return found;
            }
        }
        return OptionalInt.empty();
    }

    /** A table that starts a page already, below a small padding, can't be moved any further. */
    private static boolean isNumbered(Element table) {
        return table != null && table.hasAttribute(NUMBER) && table.getParentNode() instanceof Element parent
                && !parent.getAttribute("class").contains("on-new-page");
    }

    private boolean isStranded(TableBox table) {
        List<Box> rows = new ArrayList<>();
        for (int i = 0; i < table.getChildCount() && rows.size() < 2; i++) {
            if (table.getChild(i) instanceof TableSectionBox section && section.getChildCount() > 0) {
                rows.add(section.getChild(section.isHeader() ? section.getChildCount() - 1 : 0));
            }
        }
        return rows.size() == 2 && (page(rows.get(0)) != page(rows.get(1)) || table.getAbsY() == pages.get(page(table)).getTop());
    }

    /** The index of the page on which a box begins. */
    private int page(Box box) {
        int index = 0;
        while (index < pages.size() - 1 && box.getAbsY() >= pages.get(index).getBottom()) {
            index++;
        }
        return index;
    }
}
