package org.workleaf.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Extracts a node's characters with a single substring, because flexmark copies sequences character by character. */
public final class NodeText {

    private NodeText() {}

    /** The same result as {@code chars.toString()}. */
    public static String of(BasedSequence chars) {
        boolean whole = chars.getEndOffset() - chars.getStartOffset() == chars.length();
        return whole && chars.getBase() instanceof String text && chars.getEndOffset() <= text.length()
                ? text.substring(chars.getStartOffset(), chars.getEndOffset()) : chars.toString();
    }
}
