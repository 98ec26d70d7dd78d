package org.workleaf.papermarkdown;

import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.tables.TableCell;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.workleaf.markdown.LeafBlock;
import org.workleaf.markdown.PrefilteredPattern;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Edit;
import org.workleaf.source.Span;

/**
 * Reports text that was probably meant as a blank, a box or a circle, so that it is not silently rendered as text.
 *
 * <p>{@code "☐ Yes"} → this symbol does not make a box.
 */
final class FieldLookalikes {

    private static final String BOXES = "☐☑☒□▢◻⬜❏❐❑❒⬚";
    static final String CIRCLES = "○◯⚪⭕❍〇";
    static final String SYMBOLS = BOXES + CIRCLES + "☆";
    /** Touching words, 〇 is a digit, ☆ decorates and ○ may be a degree sign; the others are to be marked there too. */
    private static final PrefilteredPattern SYMBOL = PrefilteredPattern.of(SYMBOLS, "(?<![\\p{L}\\p{N}])[" + SYMBOLS + "]++(?![\\p{L}\\p{N}])"
            + "|(?:[" + BOXES + "]|(?!〇|(?<=\\p{N}).[CF]\\b)[" + CIRCLES + "])++");
    /** {@code "Vrai ☐ Faux ☐"}: the words do not contain a question, which would belong to no option. */
    private static final Pattern WORDS_AND_SYMBOL = Pattern.compile("([\\p{L}\\p{N}][\\p{L}\\p{N} '’-]{0,39})\\s*+([" + BOXES + CIRCLES + "])(?![" + SYMBOLS + "])\\s*+");
    private static final Pattern AFTER_WORDS = Pattern.compile("(?:" + WORDS_AND_SYMBOL + "){2,}+");
    private static final String ROOM = "[\\s\\u00a0\\u3000]";
    private static final PrefilteredPattern WRONG_SPACING = PrefilteredPattern.of("([{",
            "(?<![^\\s|])(?:\\((?:_{1,3}|\\s{2,})?\\)|\\[(?:_+|\\s{2,})?\\]|\\{\\s{1,}\\})(?=\\s)|[(\\[]\\u3000++[)\\]]");
    private static final PrefilteredPattern WIDE_BRACKETS = PrefilteredPattern.of("（［【", "（" + ROOM + "*+）|［" + ROOM + "*+］|【" + ROOM + "*+】");

    private FieldLookalikes() {}

    static void report(List<LeafBlock> leafBlocks, WorksheetContext context) {
        for (LeafBlock block : leafBlocks) {
            if (block.isText()) {
                report(block, context);
            }
        }
    }

    private static void report(LeafBlock block, WorksheetContext context) {
        UnrecognizedBlanks.report(block, context);
        UnrecognizedScales.report(block, context);
        List<Span> symbols = block.spans(SYMBOL);
        if (!symbols.isEmpty() && isNewInTable(symbols, block, context)) {
            Diagnostic problem = Diagnostic.error("not-a-mark", context.file(), symbols.get(0),
                    "this symbol does not make a box or circle that can be filled in",
                    block.node() instanceof TableCell ? canBecomeMarks(symbols, block) ? "Write `( )` or `[ ]` alone in the cell." : UnusedMarks.ANSWERS_IN_CELLS
                            : "Write a box as `- [ ] text`, a circle as `- ( ) text`, at the start of a list item.");
            // Next to a list, the new items would become part of it.
            boolean followWords = block.node() instanceof Paragraph && !(block.node().getParent() instanceof ListItem)
                    && !(block.node().getPrevious() instanceof ListBlock) && !(block.node().getNext() instanceof ListBlock)
                    && AFTER_WORDS.matcher(block.source().strip()).matches();
            reportNew(followWords ? problem.withFix(list(block, context))
                    : canBecomeMarks(symbols, block) ? problem.withFix(marks(symbols, context)) : problem, context);
        }
        if (!(block.node() instanceof TableCell)) {
            reportFirst(WRONG_SPACING, block, context, "this is almost a box or a circle",
                    "Write it with exactly one space inside: `[ ]` or `( )`.");
        }
        wideBrackets(block, context);
    }

    /** Whether it isn't the same mistake as in an earlier cell of a table: several answers in one cell. */
    private static boolean isNewInTable(List<Span> symbols, LeafBlock block, WorksheetContext context) {
        return !(block.node() instanceof TableCell) || canBecomeMarks(symbols, block) || context.isFirstIn(block.node(), "symbols");
    }

    /** At the start of a list item they were meant as a box or a circle; elsewhere perhaps as a blank. */
    private static void wideBrackets(LeafBlock block, WorksheetContext context) {
        List<MatchResult> found = block.all(WIDE_BRACKETS);
        if (found.isEmpty()) {
            return;
        }
        Span first = block.span(found.get(0));
        Diagnostic problem = Diagnostic.error("not-a-mark", context.file(), first, "these brackets can't be filled in",
                "Draw a blank with underscores, `____________`, with a space before and after; a circle as `- ( ) text`, a box as `- [ ] text`.");
        String after = block.masked().substring(first.end() - block.span().start());
        boolean isMark = block.node().getParent() instanceof ListItem && first.start() == block.span().start() && found.size() == 1 && !after.isBlank();
        String mark = context.file().text().charAt(first.start()) == '（' ? "( )" : "[ ]";
        reportNew(isMark ? problem.withFix(new Edit(first, Character.isWhitespace(after.charAt(0)) ? mark : mark + " "))
                : brackets(block, found).map(problem::withFix).orElse(problem), context);
    }

    /** Several brackets with a word directly after each are options; others are blanks. */
    private static Optional<Edit> brackets(LeafBlock block, List<MatchResult> found) {
        if (!(block.node() instanceof Paragraph)) {
            return Optional.empty();
        }
        String text = block.masked();
        boolean areOptions = found.size() > 1 && found.stream().allMatch(bracket -> bracket.end() < text.length() && Character.isLetter(text.codePointAt(bracket.end()))
                && (bracket.start() == 0 || !Character.isLetter(text.charAt(bracket.start() - 1)) || bracket != found.get(0)));
        boolean areBlanks = found.size() == 1 ? found.get(0).start() > 0
                : found.stream().allMatch(bracket -> bracket.end() == text.length() || !Character.isLetterOrDigit(text.codePointAt(bracket.end())));
        if (!areOptions && !areBlanks) {
            return Optional.empty();
        }
        StringBuilder replaced = new StringBuilder();
        int copied = found.get(0).start();
        for (MatchResult bracket : found) {
            replaced.append(block.source(), copied, bracket.start());
            boolean afterSpace = bracket.start() == 0 || Character.isWhitespace(text.charAt(bracket.start() - 1));
            String mark = areBlanks ? "____________" : bracket.group().charAt(0) == '（' ? "( ) " : "[ ] ";
            boolean beforeWord = areBlanks && bracket.end() < text.length() && Character.isLetterOrDigit(text.codePointAt(bracket.end()));
            replaced.append(afterSpace ? "" : " ").append(mark).append(beforeWord ? " " : "");
            copied = bracket.end();
        }
        return Optional.of(new Edit(new Span(block.span(found.get(0)).start(), block.span().start() + copied), replaced.toString()));
    }

    /** Whether each is one symbol with words after it, and the first is not inside a word; or it is alone in a table cell. */
    private static boolean canBecomeMarks(List<Span> symbols, LeafBlock block) {
        String text = block.masked();
        if (block.node() instanceof TableCell cell) {
            return symbols.size() == 1 && symbols.get(0).length() == 1 && cell.getText().trim().length() == 1;
        }
        if (isAfterWord(symbols.get(0).start() - block.span().start(), text)) {
            return false;
        }
        return symbols.stream().allMatch(symbol -> {
            int start = symbol.start() - block.span().start();
            String after = text.substring(start + symbol.length());
            boolean isBeforeText = after.matches("(?s)(?:[ \\t]++[^\\s" + SYMBOLS + "]|[\\p{L}\\p{N}]).*");
            return symbol.length() == 1 && SYMBOLS.indexOf(text.charAt(start)) < SYMBOLS.length() - 1
                    && isBeforeText && !(isAfterWord(start, text) && Character.isWhitespace(after.charAt(0)));
        });
    }

    private static boolean isAfterWord(int offset, String text) {
        return offset > 0 && Character.isLetterOrDigit(text.codePointBefore(offset));
    }

    /** Each text with the symbol after it becomes an item with a mark before its text. */
    private static Edit list(LeafBlock block, WorksheetContext context) {
        String source = block.source().stripTrailing();
        String items = WORDS_AND_SYMBOL.matcher(source).results().map(option -> "- " + mark(option.group(2).charAt(0)) + " " + option.group(1).strip())
                .collect(Collectors.joining("\n"));
        return new Edit(new Span(block.span().start(), block.span().start() + source.length()), items);
    }

    private static String mark(char symbol) {
        return BOXES.indexOf(symbol) >= 0 ? "[ ]" : "( )";
    }

    private static Edit marks(List<Span> symbols, WorksheetContext context) {
        String text = context.file().text();
        StringBuilder marks = new StringBuilder();
        int copied = symbols.get(0).start();
        for (Span symbol : symbols) {
            marks.append(text, copied, symbol.start()).append(isAfterWord(symbol.start(), text) ? " " : "").append(mark(text.charAt(symbol.start())));
            marks.append(symbol.end() < text.length() && Character.isLetterOrDigit(text.codePointAt(symbol.end())) ? " " : "");
            copied = symbol.end();
        }
        return new Edit(new Span(symbols.get(0).start(), copied), marks.toString());
    }

    /** Reports only the first match in a block: the same mistake is usually repeated along the line. */
    private static void reportFirst(PrefilteredPattern pattern, LeafBlock block, WorksheetContext context, String message, String help) {
        // Code or a comment between brackets is blank in the masked text.
        block.all(pattern).stream().filter(match -> block.source().startsWith(match.group(), match.start())).findFirst()
                .ifPresent(match -> reportNew(Diagnostic.error("not-a-mark", context.file(), block.span(match), message, help), context));
    }

    private static void reportNew(Diagnostic problem, WorksheetContext context) {
        Span span = problem.span();
        if (!context.isRejected(span.start(), span.end()) && !context.isParsed(span.start())) {
            context.reject(problem);
        }
    }
}
