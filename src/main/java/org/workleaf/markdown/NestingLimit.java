package org.workleaf.markdown;

import com.vladsch.flexmark.util.ast.Node;
import java.util.List;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/** Rejects blocks that are nested too deeply and removes them from the tree, so that recursive visitors don't overflow the stack. */
public final class NestingLimit {

    static final int LIMIT = 40;

    static final String CODE = "too-deep";

    private NestingLimit() {}

    /** @param problems receives a diagnostic for each block that is nested too deeply */
    public static void reject(Node document, SourceFile file, List<Diagnostic> problems) {
        Node next;
        for (Node block = document.getFirstChild(); block != null; block = next) {
            next = block.getNext();
            Node firstBelowLimit = firstBelowLimit(block);
            if (firstBelowLimit != null) {
                problems.add(Diagnostic.error(CODE, file, Span.at(firstBelowLimit.getStartOffset()),
                        "this is nested more than " + LIMIT + " levels deep",
                        "Remove some of the markers before it: each `>`, list marker or asterisk opens another level."));
                block.unlink();
            }
        }
    }

    /** The diagnostic for a page that overflows the stack in spite of the limit, for example because of an extremely long line or comment. */
    public static Diagnostic unreadable(SourceFile file, int start) {
        return Diagnostic.error(CODE, file, Span.at(start), "this page can't be read",
                "Something in it is far too long or too deeply nested: a line, a comment, a run of punctuation. Split the page, or "
                        + "check the last change.");
    }

    /** The first node below the limit; not recursive, because the tree may be very deep. */
    private static Node firstBelowLimit(Node top) {
        int depth = 0;
        Node node = top;
        while (node != null) {
            if (depth > LIMIT) {
                return node;
            }
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                depth++;
                continue;
            }
            while (node != top && node.getNext() == null) {
                node = node.getParent();
                depth--;
            }
            node = node == top ? null : node.getNext();
        }
        return null;
    }
}
