package org.workleaf.worksheet;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Node;
import java.util.function.Consumer;

/** The pieces of a page that hold no other blocks: paragraphs, headings, cells, rules, comments, and code made by indenting. */
final class Leaves {

    private Leaves() {}

    /** Calls back with each, from top to bottom. */
    static void each(Node node, Consumer<Node> found) {
        if (node instanceof Paragraph || node instanceof Heading || node instanceof TableCell || node instanceof ThematicBreak
                || node instanceof IndentedCodeBlock || node instanceof HtmlBlockBase) {
            found.accept(node);
        } else {
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                each(child, found);
            }
        }
    }

    /** Whether running text stands in it. */
    static boolean isText(Node leaf) {
        return leaf instanceof Paragraph || leaf instanceof Heading || leaf instanceof TableCell;
    }
}
