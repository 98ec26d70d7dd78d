package org.workleaf.worksheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.workleaf.markdown.PlainText;
import org.workleaf.markdown.PrefilteredPattern;
import org.workleaf.source.Span;

/**
 * Reads a line of numbered circles.
 *
 * <p>{@code "Not at all ( ) 1 ( ) 2 ( ) 3 Very"} → a scale from 1 to 3 with labels at its ends.
 */
final class ScaleReader {

    private static final PrefilteredPattern POINT = PrefilteredPattern.of("(", "\\( \\)\\s*([^\\s()]+)");
    private static final Pattern NUMBER = Pattern.compile("[0-9]++");

    private final WorksheetContext context;

    ScaleReader(WorksheetContext context) {
        this.context = context;
    }

    /** A row of circles, each followed by one word, with nothing else between them. */
    private record Row(List<String> numbers, List<Integer> circles, int start, int end) {

        /** The first such row in a text that has at least two circles. */
        static Row in(String text) {
            Row row = new Row(List.of(), List.of(), 0, 0);
            for (MatchResult point : POINT.all(text)) {
                if (row.numbers().isEmpty() || !text.substring(row.end(), point.start()).isBlank()) {
                    if (row.numbers().size() > 1) {
                        break;
                    }
                    row = new Row(new ArrayList<>(), new ArrayList<>(), point.start(), point.end());
                }
                row.numbers().add(point.group(1));
                row.circles().add(point.start());
                row = new Row(row.numbers(), row.circles(), row.start(), point.end());
            }
            return row;
        }

        boolean isScale() {
            return numbers.size() > 1;
        }
    }

    static boolean isScale(InlineContent content) {
        return Row.in(content.masked()).isScale();
    }

    /** @return whether the scale uses the question, so that it isn't shown twice */
    boolean read(InlineContent content, Optional<PrecedingQuestion> question) {
        Row row = Row.in(content.masked());
        int offset = content.span().start();
        Span span = new Span(offset + row.start(), offset + row.end());
        row.circles().forEach(circle -> context.markParsed(new Span(offset + circle, offset + circle + 3)));
        checkNumbers(row, span);
        checkEnds(content);
        if (question.isEmpty()) {
            context.error("missing-question", span, "this scale has no question",
                    "Write the question as a paragraph of its own above the scale, with the field's name after it.");
        }
        String label = question.map(PrecedingQuestion::text).orElse(context.heading());
        FieldNames own = new FieldNames(content, context);
        boolean namedAbove = question.filter(q -> own.isEmpty() || !content.blanks().isEmpty() && !q.names().isEmpty()).isPresent();
        FieldNames.Definition name = (namedAbove ? question.get().names() : own).nextUntyped(span, label);
        String html = content.html();
        Row htmlRow = Row.in(html);
        String low = PlainText.of(html.substring(0, htmlRow.start()));
        String high = PlainText.of(html.substring(htmlRow.end()));
        context.add(new Part.ScaleLine(question.map(PrecedingQuestion::html).orElse(""),
                new Scale(name.id(), name.was(), label, low, high, row.numbers(), span)));
        return question.isPresent();
    }

    private void checkNumbers(Row row, Span span) {
        if (row.numbers().stream().anyMatch(n -> !NUMBER.matcher(n).matches())) {
            context.error("scale-numbers", span, "each circle of a scale must be followed by a number",
                    "Write `Not at all ( ) 1 ( ) 2 ( ) 3 Very`. For words, write each option on a line of its own: `- ( ) Me <!-- =me -->`.");
        } else if (row.numbers().stream().distinct().count() < row.numbers().size()) {
            context.error("duplicate-value", span, "two circles of this scale have the same number",
                    "The number is what is saved when a reader chooses: give each circle its own.");
        }
    }

    private void checkEnds(InlineContent content) {
        for (Span blank : content.blanks()) {
            context.markParsed(blank);
            context.reject("scale-numbers", blank, "a blank isn't allowed in the line of a scale",
                    "Write it below the scale, in a paragraph of its own and with its name after it.");
        }
        if (content.html().contains("<a ") || content.html().contains("<img ")) {
            context.error("scale-numbers", content.span(), "links and images aren't allowed at the ends of a scale",
                    "The ends of a scale are plain text. Put the link or image into the question or a paragraph of its own.");
        }
    }
}
