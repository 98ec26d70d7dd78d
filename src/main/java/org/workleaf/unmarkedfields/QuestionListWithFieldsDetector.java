package org.workleaf.unmarkedfields;

import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.util.ast.Node;
import org.workleaf.markdown.BoxOrCircleNode;
import org.workleaf.markdown.FieldNode;

/**
 * Recognizes lists whose items are questions with fields below them, the usual form of a workbook.
 *
 * <p>{@code "1. What did you notice?"} with ruled lines below it, either indented or directly after the list.
 */
public final class QuestionListWithFieldsDetector {

    private QuestionListWithFieldsDetector() {}

    public static boolean isQuestionList(ListBlock list) {
        boolean found = false;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            Node first = item.getFirstChild();
            if (!(first instanceof Paragraph) || first.getFirstChild() instanceof BoxOrCircleNode) {
                return false;
            }
            found |= hasFieldBelow(first) || FieldNode.in(first).stream().filter(BoxOrCircleNode.class::isInstance).count() > 1
                    || item == list.getLastChild() && isRuledLine(list.getNext()) && FieldNode.in(first).isEmpty();
        }
        return found;
    }

    private static boolean hasFieldBelow(Node first) {
        for (Node block = first.getNext(); block != null; block = block.getNext()) {
            if (isRuledLine(block) || !FieldNode.in(block).isEmpty() || block instanceof ListBlock list && beginsWithBlank(list)) {
                return true;
            }
        }
        return false;
    }

    /** Whether its first item is a blank without a name, which is parsed like a ruled line. */
    private static boolean beginsWithBlank(ListBlock list) {
        return list.getFirstChild() != null && isRuledLine(list.getFirstChild().getFirstChild());
    }

    public static boolean isRuledLine(Node node) {
        return node instanceof ThematicBreak && node.getChars().trim().startsWith("_");
    }
}
