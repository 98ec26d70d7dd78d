package org.workleaf.worksheet;

/** A top-level part of a page: text or a worksheet. */
public sealed interface PageBlock {

    /** Running text, as HTML. */
    record Text(String html) implements PageBlock {}

    /** A worksheet of any kind. */
    record Sheet(Worksheet worksheet) implements PageBlock {}
}
