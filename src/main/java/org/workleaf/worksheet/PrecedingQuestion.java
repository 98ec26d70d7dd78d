package org.workleaf.worksheet;

/**
 * The paragraph in front of a field that asks for it.
 *
 * @param html  its words as HTML
 * @param text  its words
 * @param names the names in its comments that no blank of its own has taken
 * @param hasBlanks whether it holds blanks and so is a sentence of its own
 */
record PrecedingQuestion(InlineContent wording, String html, String text, FieldNames names, boolean hasBlanks) {

    /** Whether it reads as a question to what follows, rather than as text that happens to stand there. */
    boolean asks() {
        return !hasBlanks && (text.endsWith(":") || text.endsWith("?") || text.endsWith("…")
                || html.startsWith("<strong>") && html.endsWith("</strong>"));
    }
}
