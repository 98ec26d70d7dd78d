package org.workleaf.papermarkdown;

import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.workleaf.markdown.FieldNode;
import org.workleaf.markdown.LeafBlock;
import org.workleaf.markdown.PrefilteredPattern;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Edit;
import org.workleaf.source.Span;
import org.workleaf.unmarkedfields.LabelEnding;

/**
 * Reports numbers, words and pictures that readers would circle with a pen: on a screen they can only be chosen if each has a circle.
 *
 * <p>{@code "1 2 3 4 5"}, {@code "True / False"}, {@code "(circle one)"} → circles are missing.
 */
final class MissingCircles {

    private static final PrefilteredPattern NUMBERS = PrefilteredPattern.of("0123456789(",
            "(?<!\\S)(?:\\(?\\d{1,2}\\)?)(?:[ \\t]*[ \\t|/·•–—-][ \\t]*\\(?\\d{1,2}\\)?){3,}+(?!\\S)");
    private static final PrefilteredPattern LINE = PrefilteredPattern.of("01", "(?<!\\S)[01][ \\t]*\\|?[-–—_.…]{3,}+\\|?[ \\t]*(?:[2-9]|10)(?!\\S)");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final PrefilteredPattern WORDS = PrefilteredPattern.of("YTNJRWOVSyj(CcKkEe",
            "(?<![\\p{L}/])(?:Yes ?[/|] ?No|Y ?[/|] ?N|True ?[/|] ?False|T ?[/|] ?F|Ja ?[/|] ?Nein|Richtig ?[/|] ?Falsch|Oui ?[/|] ?Non|Vrai ?[/|] ?Faux"
                    + "|Sí ?[/|] ?No)(?=\\s*(?:$|\\n|\\|$|\\()|:[ \\t])|(?<![^\\n])[TY][ \\t]++[FN](?=[ \\t]{2,})|\\((?:please )?circle [^)]*\\)|(?<!\\p{L})[Cc]ircle (?:one|all|the)\\b[^:\\n]*:(?=[ \\t]*\\S)");
    private static final String OPTION = "\\p{L}[\\p{L}'’-]++(?: [\\p{L}'’-]++){0,2}+";
    private static final String NAME = "\\p{Lu}\\p{Ll}++(?: [\\p{L}'’-]++){0,2}+";
    /** {@code "Decision: Approved / Rejected"}; without spaces, both begin with a capital letter, unlike in {@code "km/h"}. */
    private static final PrefilteredPattern AFTER_LABEL = PrefilteredPattern.of(LabelEnding.COLONS, "(?<=[^\\s:：]{1,40}[ \\u00a0]?)[" + LabelEnding.COLONS + "]"
            + LabelEnding.CLOSING + "[ \\t\\u00a0]++(\\[?(?:" + OPTION + "(?: / " + OPTION + "){1,4}+|" + NAME + "(?:/" + NAME + "){1,4}+)\\]?)"
            + "(?=[ \\t]*+[.|]?[ \\t]*+\\\\?(?:\\r?\\n|$))");
    private static final Pattern LETTERED = Pattern.compile("\\s*\\(?([A-Ga-g])[.)]\\s+(\\S.*)");
    private static final PrefilteredPattern BARS = PrefilteredPattern.of("|", "\\|[^|\\n]*[^|\\s][^|\\n]*\\|(?=[ \\t]*\\S)");

    /** {@code "Circle the larger fraction. 3/4 2/3"} */
    private static final PrefilteredPattern FIGURES = PrefilteredPattern.of("CUTM", "(?:Circle|Underline|Tick|Mark) (?:the|all|each|every|one)\\b[^.:\\n]*[.:]"
            + "(?=\\s+\\d[\\d.,/]*(?:[ \\t,;|]+(?:or |and )?\\d[\\d.,/]*)++\\s*$)");
    /** Only pictures, at least three. */
    private static final Pattern PICTURE = Pattern.compile("[\\x{2639}\\x{263A}\\x{2B50}\\x{1F300}-\\x{1FAFF}][\\uFE0E\\uFE0F]?");
    private static final Pattern EMOJI = Pattern.compile("(?:" + PICTURE + "[\\s|/]*){3,}+");

    private MissingCircles() {}

    static void report(List<LeafBlock> leafBlocks, WorksheetContext context) {
        for (LeafBlock block : leafBlocks) {
            boolean hasMarks = block.fields().stream().anyMatch(field -> context.file().text().charAt(field.start()) != '_');
            if (!hasMarks && (block.node() instanceof Paragraph || block.node() instanceof TableCell cell && !isHeading(cell))) {
                numbers(block, context);
                words(block, context);
                if (block.fields().isEmpty()) {
                    letters(block, context);
                }
            }
        }
    }

    private static boolean isHeading(TableCell cell) {
        return cell.getParent().getParent() instanceof TableHead;
    }

    private static void numbers(LeafBlock block, WorksheetContext context) {
        List<Span> found = new ArrayList<>(block.spans(NUMBERS));
        found.removeIf(span -> !areConsecutive(numbersIn(span, context)));
        found.addAll(block.spans(LINE));
        if (found.isEmpty() || context.isRejected(found.get(0).start(), found.get(0).end())) {
            return;
        }
        Span span = found.get(0);
        Diagnostic problem = Diagnostic.error("not-a-mark", context.file(), span, "these numbers can't be chosen",
                "Draw a scale with a circle before each number, on a line of its own below the question: `( ) 1 ( ) 2 ( ) 3`.");
        boolean ownParagraph = block.node() instanceof Paragraph && !(block.node().getParent() instanceof ListItem) && block.fields().isEmpty();
        context.reject(ownParagraph && found.size() == 1 ? problem.withFix(scale(block, span, context)) : problem);
    }

    /** A question with options {@code A)}, {@code B)} on lines of their own, which Markdown makes one paragraph. */
    private static void letters(LeafBlock block, WorksheetContext context) {
        String[] lines = block.source().stripTrailing().split("\\n");
        List<String> options = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            Matcher option = LETTERED.matcher(lines[i]);
            if (!option.matches() || Character.toLowerCase(option.group(1).charAt(0)) != 'a' + options.size()) {
                return;
            }
            options.add("- ( ) " + option.group(2).strip());
        }
        String question = lines[0].stripTrailing();
        if (options.size() < 2 || !Pattern.compile("[?:][*_]*$").matcher(question).find() || context.isRejected(block.span().start(), block.span().end())) {
            return;
        }
        int start = block.span().start() + lines[0].length() + 1;
        int letter = start + lines[1].length() - lines[1].stripLeading().length();
        String indent = " ".repeat(context.file().position(block.span().start()).column() - 1);
        Span all = new Span(block.span().start() + question.length(), block.span().start() + block.source().stripTrailing().length());
        context.report(Diagnostic.warning("options-in-line", context.file(), new Span(letter, letter + 2), "these options can't be chosen on a screen",
                "Write each on a line of its own as a circle, `- ( ) text`, with an empty line above the first.")
                .withFix(new Edit(all, "\n\n" + indent + String.join("\n" + indent, options))));
    }

    private static List<Integer> numbersIn(Span span, WorksheetContext context) {
        return NUMBER.matcher(context.file().text().substring(span.start(), span.end())).results().map(number -> Integer.parseInt(number.group())).toList();
    }

    /** Whether they count up from 0 or 1; three neighbours in a text may be a coincidence. */
    private static boolean areConsecutive(List<Integer> numbers) {
        for (int i = 1; i < numbers.size(); i++) {
            if (numbers.get(i) != numbers.get(i - 1) + 1) {
                return false;
            }
        }
        return numbers.size() >= 4 && numbers.get(0) <= 1;
    }

    private static Edit scale(LeafBlock block, Span span, WorksheetContext context) {
        String text = context.file().text();
        List<Integer> numbers = numbersIn(span, context);
        StringBuilder scale = new StringBuilder();
        for (int n = numbers.get(0); n <= numbers.get(numbers.size() - 1); n++) {
            scale.append(scale.isEmpty() ? "( ) " : " ( ) ").append(n);
        }
        String before = text.substring(block.span().start(), span.start()).stripTrailing();
        boolean afterQuestion = Pattern.compile("[?:][*_]*$").matcher(before).find() && !before.isEmpty();
        return afterQuestion ? new Edit(new Span(block.span().start() + before.length(), span.end()), "\n\n" + scale) : new Edit(span, scale.toString());
    }

    private static void words(LeafBlock block, WorksheetContext context) {
        List<Span> found = new ArrayList<>(block.spans(WORDS));
        List<Span> uncertain = new ArrayList<>();
        block.all(AFTER_LABEL).stream().map(options -> new Span(block.span().start() + options.start(1), block.span().start() + options.end(1)))
                .filter(span -> found.stream().noneMatch(span::contains)).forEach(uncertain::add);
        found.addAll(uncertain);
        Optional<Edit> fix = Optional.empty();
        if (block.node() instanceof Paragraph && block.fields().isEmpty()) {
            found.addAll(block.spans(BARS));
            found.addAll(block.spans(FIGURES));
            Matcher emoji = EMOJI.matcher(block.masked().strip());
            if (emoji.matches()) {
                Span row = new Span(block.span().start(), block.span().start() + block.source().stripTrailing().length());
                fix = found.isEmpty() && !(block.node().getParent() instanceof ListItem) ? Optional.of(new Edit(row, pictures(emoji.group()))) : fix;
                found.add(row);
            }
        }
        boolean introducesOptions = block.node().getNext() instanceof ListBlock list && !FieldNode.in(list).isEmpty();
        if (!found.isEmpty() && !introducesOptions && !context.isRejected(block.span().start(), block.span().end())) {
            for (Span span : firstInEachLine(found, context)) {
                Diagnostic problem = Diagnostic.warning("options-in-line", context.file(), span,
                        "what readers would circle with a pen can't be chosen on a screen",
                        "Write the question as a paragraph, and below it each option on a line of its own: `- ( ) Yes`, `- ( ) No`."
                                + (uncertain.contains(span) ? "\nIf nobody is to choose, write a comma instead of the slash." : ""));
                context.report(fix.map(problem::withFix).orElse(problem));
            }
        }
    }

    private static Collection<Span> firstInEachLine(List<Span> spans, WorksheetContext context) {
        Map<Integer, Span> first = new TreeMap<>();
        spans.forEach(span -> first.merge(context.file().position(span.start()).line(), span, (one, other) -> one.start() < other.start() ? one : other));
        return first.values();
    }

    /** The same picture several times is a scale; different ones are options. */
    private static String pictures(String row) {
        List<String> pictures = PICTURE.matcher(row).results().map(MatchResult::group).toList();
        return pictures.stream().distinct().count() == 1
                ? IntStream.rangeClosed(1, pictures.size()).mapToObj(number -> "( ) " + number).collect(Collectors.joining(" "))
                : pictures.stream().map(picture -> "- ( ) " + picture).collect(Collectors.joining("\n"));
    }
}
