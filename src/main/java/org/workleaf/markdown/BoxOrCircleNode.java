package org.workleaf.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.workleaf.source.Span;

/** An empty box or circle: {@code [ ]} or {@code ( )}. */
public final class BoxOrCircleNode extends FieldNode {

    /** The length of a box or circle in the source. */
    static final int LENGTH = 3;

    BoxOrCircleNode(BasedSequence chars) {
        super(chars);
    }

    /** Whether it is a box, and not a circle. */
    public boolean isBox() {
        return getChars().charAt(0) == '[';
    }

    @Override
    public Span span() {
        return new Span(getStartOffset(), getEndOffset());
    }
}
