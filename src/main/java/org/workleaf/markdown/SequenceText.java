package org.workleaf.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Copies a flexmark sequence to a string at once, because flexmark itself copies it character by character. */
public final class SequenceText {

    private SequenceText() {}

    /** The same result as {@code chars.toString()}. */
    public static String of(BasedSequence chars) {
        boolean whole = chars.getEndOffset() - chars.getStartOffset() == chars.length();
        return whole && chars.getBase() instanceof String text && chars.getEndOffset() <= text.length()
                ? text.substring(chars.getStartOffset(), chars.getEndOffset()) : chars.toString();
    }
}
