package org.workleaf.papermarkdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.util.ast.Node;
import java.util.List;
import java.util.Optional;
import org.workleaf.comments.BlankType;
import org.workleaf.markdown.HtmlTextExtractor;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Edit;
import org.workleaf.source.Span;
import org.workleaf.worksheet.RuledLines;
import org.workleaf.worksheet.WorksheetPart;

/**
 * Reads lines of underscores, which Markdown parses as thematic breaks.
 *
 * <p>{@code "What helped? <!-- #helped -->"} above two lines → a question with two ruled lines.
 */
final class RuledLineReader {

    private static final int MIN_LENGTH = 10;

    private final WorksheetContext context;

    RuledLineReader(WorksheetContext context) {
        this.context = context;
    }

    /** Whether a thematic break is a line to write on, rather than one of hyphens or asterisks. */
    static boolean isOfUnderscores(Node node) {
        return source(node).startsWith("_");
    }

    private static String source(Node node) {
        return node.getChars().toString().strip();
    }

    private static Span span(Node node) {
        int start = node.getStartOffset() + node.getChars().countLeadingSpace();
        return new Span(start, start + source(node).length());
    }

    /**
     * @param question the paragraph above, if there is one
     * @param title    of the worksheet
     * @return whether it begins a field, which uses the question
     */
    boolean read(Node node, Optional<PrecedingParagraph> question, String title) {
        Span span = span(node);
        context.markParsed(span);
        if (!source(node).matches("_+")) {
            context.reject("unread-field", span, "blanks side by side without words can't be read",
                    "Markdown makes them one line across the page. Write each after its own words, `I need: ____________`, or in a table.");
            return false;
        }
        if (span.length() < MIN_LENGTH) {
            context.report(Diagnostic.error("short-line", context.file(), span, "a ruled line needs at least ten underscores",
                    "Lengthen it, or put a blank into a sentence.").withFix(new Edit(span, "_".repeat(3 * MIN_LENGTH))));
        }
        if (continuesRuledLines(node)) {
            int last = context.parts().size() - 1;
            WorksheetPart.LongAnswer answer = (WorksheetPart.LongAnswer) context.parts().get(last);
            RuledLines lines = answer.lines();
            context.parts().set(last, new WorksheetPart.LongAnswer(answer.questionHtml(),
                    new RuledLines(lines.id(), lines.was(), lines.label(), lines.count() + 1, lines.span())));
            return false;
        }
        if (question.filter(q -> q.hasBlanks() && HtmlTextExtractor.countWords(q.text()) == 0).isPresent()) {
            context.reject("missing-question", span, "the line above is a blank, because a name follows it",
                    "Put the name after the question, and keep the lines together below it.");
            return false;
        }
        if (question.isEmpty()) {
            Diagnostic missing = Diagnostic.error("missing-question", context.file(), span, "these lines have no question",
                    "Write the question as a paragraph of its own above the lines, with the field's name after it.");
            context.report(node.getPrevious() instanceof Heading heading && !context.heading().equals(title)
                    ? missing.withFix(new Edit(new Span(heading.getStartOffset(), heading.getEndOffset()), MissingAnswerFields.asQuestion(heading))) : missing);
        }
        String label = question.map(PrecedingParagraph::text).filter(t -> !t.isEmpty()).orElse(context.heading());
        FieldDefinitionReader.Definition definition = question.map(q -> q.definitions().nextUntyped(span, label))
                .orElseGet(() -> new FieldDefinitionReader.Definition("lines-" + span.start(), BlankType.TEXT, List.of()));
        context.add(new WorksheetPart.LongAnswer(question.filter(q -> !q.hasBlanks()).map(PrecedingParagraph::html),
                new RuledLines(definition.id(), definition.was(), label, 1, span)));
        return true;
    }

    /** Lines with only empty lines between them are one field: on GitHub and on paper they look the same. */
    private boolean continuesRuledLines(Node node) {
        return node.getPrevious() instanceof ThematicBreak && !context.parts().isEmpty()
                && context.parts().get(context.parts().size() - 1) instanceof WorksheetPart.LongAnswer;
    }

    private static boolean repeatsLineAbove(Node node) {
        return node.getPrevious() instanceof ThematicBreak above && above.getChars().trim().equals(node.getChars().trim());
    }

    /** Reports a rule of hyphens or asterisks that was meant as a line to write on. @return whether it was */
    boolean reportDivider(Node node, Optional<PrecedingParagraph> question) {
        Span span = span(node);
        boolean belowName = question.filter(above -> !above.definitions().isEmpty()).isPresent();
        if (belowName) {
            question.get().markNamesUsed(context);
        }
        boolean belowQuestion = question.filter(above -> !above.hasBlanks()).isPresent() || repeatsLineAbove(node);
        if (!belowName && (!belowQuestion || span.length() < MIN_LENGTH)) {
            return false;
        }
        String line = "_".repeat(Math.max(span.length(), 3 * MIN_LENGTH));
        context.reject(Diagnostic.error("dash-rule", context.file(), span, "this is a divider, not a line to write on",
                "For ruled lines, use ten or more underscores.").withFix(new Edit(span, line)));
        return true;
    }
}
