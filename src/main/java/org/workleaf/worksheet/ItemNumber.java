package org.workleaf.worksheet;

import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.util.ast.Node;

/** Numbers the items of ordered lists as GitHub does: from the first item's number, in steps of one. */
final class ItemNumber {

    private ItemNumber() {}

    /** {@code "3. "}: the number of an item, as text before it; empty in other lists. */
    static String of(Node item) {
        if (!(item.getParent() instanceof OrderedList list)) {
            return "";
        }
        int number = list.getStartNumber();
        for (Node before = item.getPrevious(); before != null; before = before.getPrevious()) {
            number += before instanceof ListItem ? 1 : 0;
        }
        return number + "" + list.getDelimiter() + " ";
    }
}
