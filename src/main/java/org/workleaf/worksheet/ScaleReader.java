package org.workleaf.worksheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.workleaf.markdown.BoxOrCircleNode;
import org.workleaf.markdown.HtmlText;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Edit;
import org.workleaf.source.Span;

/**
 * Reads a line of numbered circles.
 *
 * <p>{@code "Not at all ( ) 1 ( ) 2 ( ) 3 Very"} → a scale from 1 to 3 with labels at its ends.
 */
final class ScaleReader {

    private static final Pattern WORD = Pattern.compile("^\\s*+([^\\s()]++)");
    private static final Pattern NUMBER = Pattern.compile("[0-9]++");

    private final WorksheetContext context;

    ScaleReader(WorksheetContext context) {
        this.context = context;
    }

    /**
     * Two or more circles, each followed by one word, with nothing else between them.
     *
     * @param low  the text before it
     * @param high the text after it
     */
    private record Row(List<BoxOrCircleNode> circles, List<String> numbers, String low, String high) {

        /** The first such row. */
        static Optional<Row> in(InlineContent content) {
            List<BoxOrCircleNode> circles = content.marks().stream().filter(mark -> !mark.isBox()).toList();
            if (circles.size() < 2) {
                return Optional.empty();
            }
            List<String> texts = content.text().splitAt(circles::contains).stream().map(HtmlText::of).toList();
            for (int first = 0; first + 1 < circles.size(); first++) {
                Row row = at(first, circles, texts);
                if (row.numbers().size() > 1) {
                    return Optional.of(row);
                }
            }
            return Optional.empty();
        }

        private static Row at(int first, List<BoxOrCircleNode> circles, List<String> texts) {
            List<String> numbers = new ArrayList<>();
            String after = "";
            int next = first;
            while (next < circles.size() && after.isBlank()) {
                Matcher word = WORD.matcher(texts.get(next + 1));
                if (!word.find()) {
                    break;
                }
                numbers.add(word.group(1));
                after = texts.get(next + 1).substring(word.end());
                next++;
            }
            String low = String.join(" ( ) ", texts.subList(0, first + 1));
            String high = next == first ? "" : String.join(" ( ) ", Stream.concat(Stream.of(after), texts.stream().skip(next + 1)).toList());
            return new Row(circles.subList(first, next), numbers, low.strip(), high.strip());
        }

        /** From the first circle to the end of the last number. */
        Span span(InlineContent content) {
            int lastCircle = circles.get(circles.size() - 1).span().end();
            Matcher word = WORD.matcher(content.masked().substring(lastCircle - content.span().start()));
            return new Span(circles.get(0).span().start(), word.find() ? lastCircle + word.end() : lastCircle);
        }
    }

    static boolean isScale(InlineContent content) {
        return Row.in(content).isPresent();
    }

    /**
     * @param content contains a scale
     * @return whether the scale uses the question, so that it isn't shown twice
     */
    boolean read(InlineContent content, Optional<PrecedingQuestion> question) {
        Row row = Row.in(content).orElseThrow();
        Span span = row.span(content);
        row.circles().forEach(circle -> context.markParsed(circle.span()));
        checkNumbers(row, span);
        checkEnds(content);
        if (asksItself(row, content)) {
            content.names().forEach(name -> context.comments().markUsed(name.span()));
            int circle = row.circles().get(0).span().start();
            int words = content.span().start() + content.masked().substring(0, circle - content.span().start()).stripTrailing().length();
            String indent = " ".repeat(context.file().position(content.span().start()).column() - 1);
            context.reject(Diagnostic.error("missing-question", context.file(), span, "the question is in the line of the scale",
                    "Write it as a paragraph of its own above the circles.").withFix(new Edit(new Span(words, circle), "\n\n" + indent)));
            return false;
        }
        if (question.isEmpty()) {
            context.error("missing-question", span, "this scale has no question",
                    "Write the question as a paragraph of its own above the scale, with the field's name after it.");
        }
        String label = question.map(PrecedingQuestion::text).orElse(context.heading());
        FieldNameAssigner own = new FieldNameAssigner(content, context);
        boolean namedAbove = question.filter(q -> own.isEmpty() || !content.blanks().isEmpty() && !q.names().isEmpty()).isPresent();
        FieldNameAssigner.Definition name = (namedAbove ? question.get().names() : own).nextUntyped(span, label);
        context.add(new WorksheetPart.ScaleLine(question.map(PrecedingQuestion::html).orElse(""),
                new Scale(name.id(), name.was(), label, row.low(), row.high(), row.numbers(), span)));
        return question.isPresent();
    }

    /** Whether the words before the circles are a question, and not the low end of the scale. */
    private static boolean asksItself(Row row, InlineContent content) {
        return content.names().isEmpty() && content.blanks().isEmpty() && (row.low().endsWith(":") || row.low().endsWith("?"));
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
        if (content.containsLinkOrImage()) {
            context.error("scale-numbers", content.span(), "links and images aren't allowed at the ends of a scale",
                    "The ends of a scale are plain text. Put the link or image into the question or a paragraph of its own.");
        }
    }
}
