package org.workleaf.source;

/**
 * A stretch of a source file's text, in UTF-16 offsets from the file's first character.
 *
 * @param start first offset inside the stretch
 * @param end   first offset behind it; equal to {@code start} for a point between two characters
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + ".." + end);
        }
    }

    /** Whether another stretch lies in this one. */
    public boolean holds(Span other) {
        return start <= other.start && other.end <= end;
    }

    public int length() {
        return end - start;
    }

    /** A point between two characters. */
    public static Span at(int offset) {
        return new Span(offset, offset);
    }
}
