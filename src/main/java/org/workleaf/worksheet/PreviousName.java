package org.workleaf.worksheet;

import org.workleaf.source.Span;

/**
 * A name under which readers may still have an answer, in the comment that says what became of it.
 *
 * @param name an id, an option's value, or {@code id=value}; without the {@code #} or {@code =} in front
 * @param span the word of the comment, {@code was:#felt} or {@code #felt}
 */
public record PreviousName(String name, Span span) {}
