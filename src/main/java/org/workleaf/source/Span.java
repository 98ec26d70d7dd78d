package org.workleaf.source;

/**
 * A range of a source file's text, in UTF-16 offsets from the start of the file.
 *
 * @param start the offset of its first character
 * @param end   the offset after its last character; equal to {@code start} for a point between two characters
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + ".." + end);
        }
    }

    /** Whether another span lies within this one. */
    public boolean contains(Span other) {
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
