package org.workleaf.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.NodeVisitor;
import com.vladsch.flexmark.util.ast.TextContainer;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.builder.ISequenceBuilder;
import java.util.ArrayList;
import java.util.List;
import org.workleaf.source.Span;

/** A place to write in running text: a blank, a box or a circle. */
public abstract sealed class FieldNode extends Node implements TextContainer permits BlankNode, BoxOrCircleNode {

    FieldNode(BasedSequence chars) {
        super(chars);
    }

    /** Its location in the file. */
    public abstract Span span();

    /** The blanks, boxes and circles below a node, in order. A blank that became emphasis may be there twice. */
    public static List<FieldNode> in(Node node) {
        List<FieldNode> found = new ArrayList<>();
        collect(node, found);
        return found;
    }

    private static void collect(Node node, List<FieldNode> found) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof FieldNode field) {
                found.add(field);
            } else {
                collect(child, found);
            }
        }
    }

    @Override
    public boolean collectText(ISequenceBuilder<? extends ISequenceBuilder<?, BasedSequence>, BasedSequence> out, int flags, NodeVisitor visitor) {
        out.append(getChars());
        return false;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
