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
 * <p>{@code "Not at all ( ) 1 ( ) 2 ( ) 3 Very"} → a scale from 1 to 3 with words at its ends.
 */
final class ScaleReader {

    private static final PrefilteredPattern POINT = PrefilteredPattern.of("(", "\\( \\)\\s*([^\\s()]+)");
    private static final Pattern NUMBER = Pattern.compile("[0-9]++");

    private final WorksheetContext sheet;

    ScaleReader(WorksheetContext sheet) {
        this.sheet = sheet;
    }

    /** Circles with a word behind each, and nothing between them. */
    private record Row(List<String> numbers, List<Integer> circles, int start, int end) {

        /** The first such row in a text. */
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

    static boolean isScale(InlineContent wording) {
        return Row.in(wording.bare()).isScale();
    }

    /** @return whether the question became the scale's, so that it is not shown twice */
    boolean read(InlineContent wording, Optional<PrecedingQuestion> question) {
        Row row = Row.in(wording.bare());
        int offset = wording.span().start();
        Span span = new Span(offset + row.start(), offset + row.end());
        row.circles().forEach(circle -> sheet.understood(new Span(offset + circle, offset + circle + 3)));
        checkNumbers(row, span);
        checkEnds(wording);
        if (question.isEmpty()) {
            sheet.error("missing-question", span, "nothing asks what this scale measures",
                    "Write the question as a paragraph of its own above the scale, with the field's name behind it.");
        }
        String label = question.map(PrecedingQuestion::text).orElse(sheet.heading());
        FieldNames own = new FieldNames(wording, sheet);
        boolean namedAbove = question.filter(q -> own.isEmpty() || !wording.blanks().isEmpty() && !q.names().isEmpty()).isPresent();
        FieldNames.Given given = (namedAbove ? question.get().names() : own).nextUntyped(span, label);
        String html = wording.html();
        Row drawn = Row.in(html);
        String low = PlainText.of(html.substring(0, drawn.start()));
        String high = PlainText.of(html.substring(drawn.end()));
        sheet.add(new Part.ScaleLine(question.map(PrecedingQuestion::html).orElse(""),
                new Scale(given.id(), given.was(), label, low, high, row.numbers(), span)));
        return question.isPresent();
    }

    private void checkNumbers(Row row, Span span) {
        if (row.numbers().stream().anyMatch(n -> !NUMBER.matcher(n).matches())) {
            sheet.error("scale-numbers", span, "the circles of a scale stand before numbers",
                    "Write `Not at all ( ) 1 ( ) 2 ( ) 3 Very`. For words, write each on a line of its own: `- ( ) Me <!-- =me -->`.");
        } else if (row.numbers().stream().distinct().count() < row.numbers().size()) {
            sheet.error("duplicate-value", span, "two circles of this scale have the same number",
                    "The number is what is kept when a reader chooses: give each circle its own.");
        }
    }

    private void checkEnds(InlineContent wording) {
        for (Span blank : wording.blanks()) {
            sheet.understood(blank);
            sheet.refuse("scale-numbers", blank, "a blank can't stand in the line of a scale",
                    "Write it below the scale, in a paragraph of its own and with its name behind it.");
        }
        if (wording.html().contains("<a ") || wording.html().contains("<img ")) {
            sheet.error("scale-numbers", wording.span(), "a link can't stand at the end of a scale",
                    "The ends of a scale are plain words. Put the link into the question or a paragraph of its own.");
        }
    }
}
