package org.workleaf.worksheet;

/** A piece of a page from one side to the other. */
public sealed interface Block {

    /** Running text, as HTML. */
    record Text(String html) implements Block {}

    /** A worksheet or checklist. */
    record Sheet(Worksheet worksheet) implements Block {}
}
