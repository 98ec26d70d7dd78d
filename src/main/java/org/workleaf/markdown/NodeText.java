package org.workleaf.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;

/** The characters of a node, taken from the file's text in one piece: flexmark copies a sequence character by character. */
final class NodeText {

    private NodeText() {}

    /** The same as {@code chars.toString()}. */
    static String of(BasedSequence chars) {
        boolean whole = chars.getEndOffset() - chars.getStartOffset() == chars.length();
        return whole && chars.getBase() instanceof String text && chars.getEndOffset() <= text.length()
                ? text.substring(chars.getStartOffset(), chars.getEndOffset()) : chars.toString();
    }
}
