package org.workleaf.papermarkdown;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.workleaf.markdown.BoxOrCircleNode;
import org.workleaf.markdown.HtmlTextExtractor;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Edit;
import org.workleaf.source.Span;
import org.workleaf.worksheet.Scale;
import org.workleaf.worksheet.WorksheetPart;

/**
 * Reads a line of numbered circles.
 *
 * <p>{@code "Not at all ( ) 1 ( ) 2 ( ) 3 Very"} → a scale from 1 to 3 with labels at its ends.
 */
final class ScaleReader {

    private static final Pattern WORD = Pattern.compile("^\\s*+([^\\s()]++)");
    private static final Pattern NUMBER = Pattern.compile("[0-9]++");
    private static final Pattern ENDS_QUESTION = Pattern.compile("[?:？：…]$");

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
        static Optional<Row> in(ParsedBlock block) {
            List<BoxOrCircleNode> circles = block.marks().stream().filter(mark -> !mark.isBox()).toList();
            if (circles.size() < 2) {
                return Optional.empty();
            }
            List<String> texts = block.text().splitAt(new HashSet<>(circles)::contains).stream().map(HtmlTextExtractor::of).toList();
            for (int first = 0; first + 1 < circles.size(); first++) {
                Optional<Row> row = at(first, circles, texts);
                if (row.isPresent()) {
                    return row;
                }
            }
            return Optional.empty();
        }

        private static Optional<Row> at(int first, List<BoxOrCircleNode> circles, List<String> texts) {
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
            if (numbers.size() < 2) {
                return Optional.empty();
            }
            String low = String.join(" ( ) ", texts.subList(0, first + 1));
            String high = String.join(" ( ) ", Stream.concat(Stream.of(after), texts.stream().skip(next + 1)).toList());
            return Optional.of(new Row(circles.subList(first, next), numbers, low.strip(), high.strip()));
        }

        Row withLow(String words) {
            return new Row(circles, numbers, words, high);
        }

        /** From the first circle to the end of the last number. */
        Span span(ParsedBlock block) {
            int lastCircle = circles.get(circles.size() - 1).span().end();
            Matcher word = WORD.matcher(block.masked().substring(lastCircle - block.span().start()));
            return new Span(circles.get(0).span().start(), word.find() ? lastCircle + word.end() : lastCircle);
        }
    }

    static boolean isScale(ParsedBlock block) {
        return Row.in(block).isPresent();
    }

    /**
     * The lines of a paragraph above its scale, as HTML, and the words in the line of the scale.
     *
     * <p>{@code "How sure are you?\nNot at all ( ) 1 ( ) 2"} → {@code "How sure are you?"}, {@code "Not at all"}
     */
    private record LinesAbove(String html, String low) {

        private static final Pattern HARD_BREAK = Pattern.compile("<br[^>]*+>\\s*+$");
        private static final Pattern TAG = Pattern.compile("<(/?)[a-z][^>]*+>");

        /** @return empty if emphasis or a link spans the line break */
        static Optional<LinesAbove> of(Row row, ParsedBlock block) {
            int circle = block.text().fields().stream().filter(field -> field.node() == row.circles().get(0)).findFirst().orElseThrow().start();
            String before = block.html().substring(0, circle);
            int lineBreak = before.lastIndexOf('\n');
            if (lineBreak < 0 || before.contains("( )")) {
                return Optional.empty();
            }
            String above = HARD_BREAK.matcher(before.substring(0, lineBreak).strip()).replaceFirst("").strip();
            int open = TAG.matcher(above).results().mapToInt(tag -> tag.group().startsWith("<br") ? 0 : tag.group(1).isEmpty() ? 1 : -1).sum();
            return open == 0 ? Optional.of(new LinesAbove(above, HtmlTextExtractor.of(before.substring(lineBreak + 1)))) : Optional.empty();
        }

        PrecedingParagraph asQuestion(ParsedBlock block, WorksheetContext context) {
            return new PrecedingParagraph(block, html, HtmlTextExtractor.of(html), new FieldDefinitionReader(block, context), false);
        }

        /** Whether they are the question, and not the low end of a scale whose question is the paragraph above. */
        boolean areQuestion(ParsedBlock block, Optional<PrecedingParagraph> above) {
            return !block.names().isEmpty() || above.isEmpty() || above.get().definitions().isEmpty() && !above.get().looksLikeQuestion()
                    || ENDS_QUESTION.matcher(HtmlTextExtractor.of(html)).find();
        }
    }

    /**
     * @param block contains a scale
     * @param above   the paragraph above
     * @return whether the scale uses the paragraph above as its question, so that it isn't shown twice
     */
    boolean read(ParsedBlock block, Optional<PrecedingParagraph> above) {
        Row found = Row.in(block).orElseThrow();
        Optional<LinesAbove> lines = LinesAbove.of(found, block).filter(those -> those.areQuestion(block, above));
        Row row = lines.map(those -> found.withLow(those.low())).orElse(found);
        Optional<PrecedingParagraph> question = lines.map(those -> those.asQuestion(block, context)).or(() -> above);
        Span span = row.span(block);
        row.circles().forEach(circle -> context.markParsed(circle.span()));
        checkNumbers(row, span);
        checkEnds(block);
        if (asksItself(row, block)) {
            block.names().forEach(name -> context.comments().markUsed(name.span()));
            int circle = row.circles().get(0).span().start();
            int words = block.span().start() + block.masked().substring(0, circle - block.span().start()).stripTrailing().length();
            String indent = " ".repeat(context.file().position(block.span().start()).column() - 1);
            context.reject(Diagnostic.error("missing-question", context.file(), span, "the question is in the line of the scale",
                    "Write it as a paragraph of its own above the circles.").withFix(new Edit(new Span(words, circle), "\n\n" + indent)));
            return false;
        }
        if (question.isEmpty()) {
            context.error("missing-question", span, "this scale has no question",
                    "Write the question as a paragraph of its own above the scale, with the field's name after it.");
        }
        String label = question.map(PrecedingParagraph::text).orElse(context.heading());
        FieldDefinitionReader own = new FieldDefinitionReader(block, context);
        boolean namedAbove = question.filter(q -> own.isEmpty() || !block.blanks().isEmpty() && !q.definitions().isEmpty()).isPresent();
        FieldDefinitionReader.Definition definition = (namedAbove ? question.get().definitions() : own).nextUntyped(span, label);
        context.add(new WorksheetPart.ScaleLine(question.map(PrecedingParagraph::html).orElse(""),
                new Scale(definition.id(), definition.was(), label, row.low(), row.high(), row.numbers(), span)));
        return lines.isEmpty() && above.isPresent();
    }

    /** Whether the words before the circles are a question, and not the low end of the scale. */
    private static boolean asksItself(Row row, ParsedBlock block) {
        return block.names().isEmpty() && block.blanks().isEmpty() && (row.low().endsWith(":") || row.low().endsWith("?"));
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

    private void checkEnds(ParsedBlock block) {
        for (Span blank : block.blanks()) {
            context.markParsed(blank);
            context.reject("scale-numbers", blank, "a blank isn't allowed in the line of a scale",
                    "Write it below the scale, in a paragraph of its own and with its name after it.");
        }
        if (block.containsLinkOrImage()) {
            context.error("scale-numbers", block.span(), "links and images aren't allowed at the ends of a scale",
                    "The ends of a scale are plain text. Put the link or image into the question or a paragraph of its own.");
        }
    }
}
