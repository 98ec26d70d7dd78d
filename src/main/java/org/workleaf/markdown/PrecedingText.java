package org.workleaf.markdown;

import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;

/**
 * What a reader sees in front of a piece of text, signs for emphasis and comments left out.
 *
 * <p>Before the last quotation mark of {@code "**no**"} stands an o, not a star.
 */
final class PrecedingText {

    private PrecedingText() {}

    /** The last character in front of an inline node; a space where its block begins. */
    static char before(Node node) {
        for (Node at = node; at != null && !(at instanceof Block); at = at.getParent()) {
            for (Node previous = at.getPrevious(); previous != null; previous = previous.getPrevious()) {
                if (!(previous instanceof HtmlInlineBase)) {
                    return last(previous);
                }
            }
        }
        return ' ';
    }

    private static char last(Node node) {
        if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            return ' ';
        }
        for (Node child = node.getLastChild(); child != null; child = child.getPrevious()) {
            if (!(child instanceof HtmlInlineBase)) {
                return last(child);
            }
        }
        CharSequence chars = node.getChars();
        return chars.length() == 0 ? ' ' : chars.charAt(chars.length() - 1);
    }
}
