package org.workleaf.markdown;

import org.workleaf.source.Span;

/**
 * A paragraph, heading or table cell with its words alone: what is no running text is blanked out, and nothing has moved.
 *
 * <p>{@code "So `it` is [here](a.md)"} → {@code "So      is [here       "}.
 *
 * @param words its source, in which code, comments, tags and the addresses of links are spaces; as long as {@code span}
 */
public record TextBlock(Kind kind, String words, Span span) {

    /** What it is a piece of. */
    public enum Kind {
        PARAGRAPH, HEADING, CELL
    }

    /** Where a stretch of the words stands in the file. */
    public Span at(int start, int end) {
        return new Span(span.start() + start, span.start() + end);
    }
}
