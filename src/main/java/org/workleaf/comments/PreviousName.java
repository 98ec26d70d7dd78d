package org.workleaf.comments;

import org.workleaf.source.Span;

/**
 * A name under which readers may still have an answer, as written in a {@code was:} or {@code retired:} comment.
 *
 * @param name an id, an option's value, or {@code id=value}; without the leading {@code #} or {@code =}
 * @param span the token in the comment, {@code was:#felt} or {@code #felt}
 */
public record PreviousName(String name, Span span) {}
