package org.workleaf.markdown;

import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;

/**
 * Finds the character that a reader sees before a node, ignoring emphasis delimiters and comments.
 *
 * <p>Before the last quotation mark of {@code "**no**"} this is an o, not an asterisk.
 */
final class PrecedingVisibleCharacter {

    private PrecedingVisibleCharacter() {}

    /** The last character before an inline node; a space at the start of a block. */
    static char before(Node node) {
        for (Node at = node; at != null && !(at instanceof Block); at = at.getParent()) {
            for (Node previous = at.getPrevious(); previous != null; previous = previous.getPrevious()) {
                if (isVisible(previous)) {
                    return lastCharacter(previous);
                }
            }
        }
        return ' ';
    }

    private static char lastCharacter(Node node) {
        if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            return ' ';
        }
        for (Node child = node.getLastChild(); child != null; child = child.getPrevious()) {
            if (isVisible(child)) {
                return lastCharacter(child);
            }
        }
        CharSequence chars = node.getChars();
        return chars.length() == 0 ? ' ' : chars.charAt(chars.length() - 1);
    }

    private static boolean isVisible(Node node) {
        return !(node instanceof HtmlInlineBase) && !(node instanceof BlankNode && node.getChars().isEmpty());
    }
}
