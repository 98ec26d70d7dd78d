package org.workleaf.worksheet;

/** A piece of a sentence: words, or a blank between them. */
public sealed interface InlinePart {

    /** Words as HTML; tags may open in one piece and close in a later one. */
    record Words(String html) implements InlinePart {}

    /** A blank to write in. */
    record Gap(Blank blank) implements InlinePart {}
}
