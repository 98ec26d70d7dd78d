package org.workleaf.papermarkdown;

import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.workleaf.markdown.LeafBlock;
import org.workleaf.markdown.PrefilteredPattern;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Edit;
import org.workleaf.source.Span;

/**
 * Reports rows of symbols that a reader would mark on paper, such as circles, boxes or stars, with a fix that makes a scale of them.
 *
 * <p>{@code "How much? 0 ○ ○ ○ ○ ○ 10"} → the question, and {@code "( ) 0 ( ) 2 ( ) 4 ( ) 6 ( ) 8 ( ) 10"}.
 */
final class UnrecognizedScales {

    private static final String SYMBOLS = FieldLookalikes.SYMBOLS + "★⭐";
    /** One of the marks in a row. */
    private static final String MARK = "(?:\\( \\)|\\[ \\]|[" + SYMBOLS + "])";
    private static final String END = "([^\\n_()\\[\\]" + SYMBOLS + "]{0,60}?)";
    private static final String ROOM = "[ \\t]*+";
    private static final PrefilteredPattern ANY = PrefilteredPattern.of("([" + SYMBOLS, MARK);
    private static final Pattern ROW = Pattern.compile("^" + END + ROOM + "(" + MARK + "(?:" + ROOM + MARK + "){2,}+)" + ROOM + END + "\\s*$");
    /** {@code "Rating: 1 ○ 2 ○ 3 ○"} */
    private static final Pattern NUMBERS_FIRST = Pattern.compile("^([^\\n_()\\[\\]0-9" + SYMBOLS + "]{0,60}?)" + ROOM
            + "((?:\\d{1,2}" + ROOM + MARK + ROOM + "){3,}+)$");
    /** {@code "○ 1 (no)"} */
    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,2})(?:[ \\t]*+\\(([^()\\n]*+)\\)|[ \\t]++(\\p{L}[^\\n]*+))?");
    private static final PrefilteredPattern SYMBOL = PrefilteredPattern.of(FieldLookalikes.CIRCLES, "[" + FieldLookalikes.CIRCLES + "]");
    private static final Pattern QUESTION = Pattern.compile("(?:[?:？：…]|\\*\\*|__)(?:\\s*+<!--[^>]*+-->)*+\\s*$");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final String HELP = "Draw a scale with a circle before each number, on a line of its own below the question: `Never ( ) 1 ( ) 2 ( ) 3 Always`.";

    private UnrecognizedScales() {}

    static void report(LeafBlock block, WorksheetContext context) {
        if (!(block.node() instanceof Paragraph) || block.first(ANY).isEmpty()) {
            return;
        }
        boolean isBelowQuestion = block.node().getPrevious() instanceof Paragraph above && QUESTION.matcher(above.getChars()).find();
        Matcher row = ROW.matcher(block.masked());
        Matcher numbered = NUMBERS_FIRST.matcher(block.masked());
        if (row.find()) {
            report(block, row, equalSteps(row.group(1).strip(), row.group(2), row.group(3).strip(), isBelowQuestion), context);
        } else if (numbered.find()) {
            report(block, numbered, scale(numbered.group(1).strip(), numbers(numbered.group(2)), "", isBelowQuestion), context);
        } else {
            reportNumberedSymbols(block, isBelowQuestion, context);
        }
    }

    /** {@code "○ 1 (no) ○ 2 ○ 3 (yes)"}: the words of the first and the last number are the ends of the scale. */
    private static void reportNumberedSymbols(LeafBlock block, boolean isBelowQuestion, WorksheetContext context) {
        List<MatchResult> symbols = block.all(SYMBOL);
        List<Integer> numbers = new ArrayList<>();
        List<String> words = new ArrayList<>();
        List<String> others = new ArrayList<>();
        boolean onlyLastWithoutBrackets = true;
        for (int i = 0; i < symbols.size(); i++) {
            String text = block.masked().substring(symbols.get(i).end(), i + 1 < symbols.size() ? symbols.get(i + 1).start() : block.masked().length()).strip();
            Matcher numbered = NUMBERED.matcher(text);
            if (numbered.matches()) {
                numbers.add(Integer.parseInt(numbered.group(1)));
                words.add(Stream.of(numbered.group(2), numbered.group(3)).filter(Objects::nonNull).findFirst().orElse("").strip());
                // "○ 1 hour ○ 2 hours" are not the ends of a scale.
                onlyLastWithoutBrackets &= i + 1 == symbols.size() || numbered.group(3) == null;
            } else {
                others.add(text);
            }
        }
        if (numbers.size() < 2 || !onlyLastWithoutBrackets || others.size() > 1 || words.subList(1, words.size() - 1).stream().anyMatch(between -> !between.isEmpty())) {
            return;
        }
        String before = block.masked().substring(0, symbols.get(0).start()).strip();
        String low = words.get(0);
        String scale = (low + " " + circles(numbers, words.get(words.size() - 1))).strip();
        Diagnostic problem = Diagnostic.error("not-a-mark", context.file(), block.span(symbols.get(0)), "these symbols can't be chosen on a screen",
                "Draw a scale on a line of its own below the question: `" + scale + "`."
                        + (others.isEmpty() ? "" : "\nA scale has only numbers. To keep `" + others.get(0)
                                + "`, write each answer on a line of its own instead: `- ( ) " + numbers.get(0) + "`, `- ( ) " + others.get(0) + "`."));
        boolean isQuestion = QUESTION.matcher(before).find();
        boolean canBeFixed = others.isEmpty() && !(block.node().getParent() instanceof ListItem) && block.source().stripTrailing().equals(block.masked().stripTrailing())
                && (before.isEmpty() ? isBelowQuestion : isQuestion || low.isEmpty() && isBelowQuestion);
        Span all = new Span(block.span().start(), block.span().start() + block.source().stripTrailing().length());
        String fixed = before.isEmpty() ? scale : before + (isQuestion ? "\n\n" : " ") + scale;
        context.reject(canBeFixed ? problem.withFix(new Edit(all, fixed)) : problem);
    }

    /** @param found its second group is the row */
    private static void report(LeafBlock block, Matcher found, Optional<String> scale, WorksheetContext context) {
        int offset = block.span().start();
        Span row = new Span(offset + found.start(2), offset + found.start(2) + found.group(2).stripTrailing().length());
        if (context.isRejected(row.start(), row.end()) || context.isParsed(row.start())) {
            return;
        }
        char first = context.file().text().charAt(row.start());
        boolean isMark = first == '(' || first == '[';
        Diagnostic problem = isMark ? Diagnostic.error("scale-numbers", context.file(), row, "the circles of this scale have no numbers", HELP)
                : Diagnostic.error("not-a-mark", context.file(), row, "these symbols can't be chosen on a screen", HELP);
        boolean isOwnParagraph = !(block.node().getParent() instanceof ListItem);
        Span all = new Span(offset, offset + block.source().stripTrailing().length());
        context.reject(isOwnParagraph && scale.isPresent() ? problem.withFix(new Edit(all, scale.get())) : problem);
    }

    /** The scale with the numbers at its ends and equal steps between them, or from 1; empty if no whole numbers fit between the ends. */
    private static Optional<String> equalSteps(String low, String marks, String high, boolean isBelowQuestion) {
        int count = (int) Pattern.compile(MARK).matcher(marks).results().count();
        if (!isNumber(low) || !isNumber(high)) {
            return scale(low, IntStream.rangeClosed(1, count).boxed().toList(), high.matches("[.,;:!?。]*") ? "" : high, isBelowQuestion);
        }
        int first = Integer.parseInt(low);
        int range = Integer.parseInt(high) - first;
        return range > 0 && range % (count - 1) == 0
                ? scale("", IntStream.range(0, count).map(i -> first + i * range / (count - 1)).boxed().toList(), "", isBelowQuestion) : Optional.empty();
    }

    private static boolean isNumber(String text) {
        return text.length() < 5 && NUMBER.matcher(text).matches();
    }

    private static List<Integer> numbers(String row) {
        return NUMBER.matcher(row).results().map(number -> Integer.parseInt(number.group())).toList();
    }

    /**
     * @param low             the text before the circles: a label, or the question
     * @param isBelowQuestion whether the paragraph above is the question
     * @return empty if there is no question
     */
    private static Optional<String> scale(String low, List<Integer> numbers, String high, boolean isBelowQuestion) {
        String scale = circles(numbers, high);
        if (low.isEmpty()) {
            return isBelowQuestion ? Optional.of(scale) : Optional.empty();
        }
        return Optional.of(low + (isBelowQuestion && !QUESTION.matcher(low).find() ? " " : "\n\n") + scale);
    }

    private static String circles(List<Integer> numbers, String high) {
        return numbers.stream().map(number -> "( ) " + number).collect(Collectors.joining(" ")) + (high.isEmpty() ? "" : " " + high);
    }
}
