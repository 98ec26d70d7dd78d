package org.workleaf.papermarkdown;

import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.util.ast.Node;

/** Numbers the items of ordered lists as GitHub does: from the first item's number, in steps of one. */
final class ListItemNumber {

    private ListItemNumber() {}

    /**
     * {@code "3. "}: the number of an item, as text before it; empty in other lists.
     *
     * @param position the number of items before it in its list
     */
    static String of(Node item, int position) {
        return item.getParent() instanceof OrderedList list ? list.getStartNumber() + position + "" + list.getDelimiter() + " " : "";
    }
}
