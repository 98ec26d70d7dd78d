package org.workleaf.worksheet;

/** A top-level part of a page: text or a worksheet. */
public sealed interface Block {

    /** Running text, as HTML. */
    record Text(String html) implements Block {}

    /** A worksheet of any kind. */
    record Sheet(Worksheet worksheet) implements Block {}
}
