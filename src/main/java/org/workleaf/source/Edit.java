package org.workleaf.source;

/**
 * A change to a source file that mends a diagnostic and touches nothing else.
 *
 * @param span        what is taken out; a point where nothing is
 * @param replacement what is put in its place
 */
public record Edit(Span span, String replacement) {

    /** Puts a text in at an offset. */
    public static Edit insert(int offset, String text) {
        return new Edit(Span.at(offset), text);
    }
}
