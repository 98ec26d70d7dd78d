package org.workleaf.source;

/**
 * A replacement in a source file that fixes a diagnostic.
 *
 * @param span        the text to replace; empty for an insertion
 * @param replacement the new text
 */
public record Edit(Span span, String replacement) {

    /** Inserts text at an offset. */
    public static Edit insert(int offset, String text) {
        return new Edit(Span.at(offset), text);
    }
}
