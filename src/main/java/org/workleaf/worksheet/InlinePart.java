package org.workleaf.worksheet;

/** A part of a sentence: text, or a blank. */
public sealed interface InlinePart {

    /** Text as HTML; a tag may open in one part and close in a later one. */
    record Text(String html) implements InlinePart {}

    /** A blank to fill in. */
    record Input(Blank blank) implements InlinePart {}
}
