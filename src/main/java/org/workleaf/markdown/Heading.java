package org.workleaf.markdown;

import org.workleaf.source.Span;

/**
 * A heading of a page.
 *
 * @param level  1 to 6
 * @param anchor its id on the page, the same as on GitHub
 * @param text   its plain text
 */
public record Heading(int level, String anchor, String text, Span span) {}
