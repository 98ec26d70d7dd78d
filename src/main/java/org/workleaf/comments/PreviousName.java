package org.workleaf.comments;

import org.workleaf.source.Span;

/**
 * A former name from a {@code was:} or {@code retired:} comment. Readers may still have answers stored under it.
 *
 * @param name an id, an option's value, or {@code id=value}; without the leading {@code #} or {@code =}
 * @param span the token in the comment, {@code was:#felt} or {@code #felt}
 */
public record PreviousName(String name, Span span) {}
