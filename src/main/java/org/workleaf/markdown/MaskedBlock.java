package org.workleaf.markdown;

import org.workleaf.source.Span;

/**
 * A paragraph, heading or table cell whose source is masked: everything but running text is replaced by spaces, so that offsets stay the same.
 *
 * <p>{@code "So `it` is [here](a.md)"} → {@code "So      is [here       "}.
 *
 * @param words its source, in which code, comments, tags and link targets are replaced by spaces; as long as {@code span}
 */
public record MaskedBlock(Kind kind, String words, Span span) {

    /** The kind of block. */
    public enum Kind {
        PARAGRAPH, HEADING, CELL
    }

    /** The location in the file of a range of the words. */
    public Span at(int start, int end) {
        return new Span(span.start() + start, span.start() + end);
    }
}
