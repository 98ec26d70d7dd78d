package org.workleaf.papermarkdown;



/**
 * The paragraph before a field, which may be its question.
 *
 * @param html        its text as HTML
 * @param text        its plain text
 * @param definitions reads the names in its comments that its own blanks have not used
 * @param hasBlanks   whether it contains blanks, and is therefore already a sentence of the worksheet
 */
record PrecedingParagraph(ParsedBlock block, String html, String text, FieldDefinitionReader definitions, boolean hasBlanks) {

    /** Whether it reads as a question or heading for what follows, rather than as unrelated text. */
    boolean looksLikeQuestion() {
        return !hasBlanks && (text.endsWith(":") || text.endsWith("?") || text.endsWith("…") || block.isBold());
    }

    /** Marks its names as used: the field to which they apply is reported. */
    void markNamesUsed(WorksheetContext context) {
        block.names().forEach(name -> context.comments().markUsed(name.span()));
    }
}
