package org.workleaf.markdown;

import com.vladsch.flexmark.util.ast.Node;
import java.util.List;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/** Refuses what is nested so deeply that nobody could read it, and takes it out of the tree: whoever walks it may call themselves. */
public final class NestingLimit {

    static final int LIMIT = 40;

    private static final String CODE = "too-deep";

    private NestingLimit() {}

    /** @param problems takes each block that holds too much within itself */
    public static void reject(Node document, SourceFile file, List<Diagnostic> problems) {
        Node next;
        for (Node block = document.getFirstChild(); block != null; block = next) {
            next = block.getNext();
            Node deep = deep(block);
            if (deep != null) {
                problems.add(Diagnostic.error(CODE, file, Span.at(deep.getStartOffset()),
                        "this is nested more than " + LIMIT + " levels deep",
                        "Take away some of the signs in front of it: each `>`, list sign or star opens one more level."));
                block.unlink();
            }
        }
    }

    /** What a page becomes that no program could read to its end: a line or comment in it is endless. */
    public static Diagnostic unreadable(SourceFile file, int start) {
        return Diagnostic.error(CODE, file, Span.at(start), "this page can't be read",
                "Something in it is far too long or too deeply nested: a line, a comment, a row of signs. Take the page apart, or "
                        + "look at what changed last.");
    }

    /** The first node below the limit; walked without a call for each level. */
    private static Node deep(Node top) {
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
