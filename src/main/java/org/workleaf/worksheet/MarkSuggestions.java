package org.workleaf.worksheet;

import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.DelimitedNode;
import com.vladsch.flexmark.util.ast.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.workleaf.markdown.LeafBlock;
import org.workleaf.markdown.PrefilteredPattern;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Span;

/**
 * Finds text that was probably meant as a blank, a box or a circle, so that it is not silently rendered as text.
 *
 * <p>{@code "Name: ......"} → dots do not make a blank.
 */
final class MarkSuggestions {

    private static final PrefilteredPattern SHORT_BLANK = PrefilteredPattern.of("_", "(?<![\\p{L}\\p{N}_\\\\])_{2,3}(?![\\p{L}\\p{N}_])");
    private static final Pattern EMPHASIZED = Pattern.compile("(?s)[_*]*[\\p{L}\\p{N}\"'“‘(\\[`<].*[\\p{L}\\p{N}\"'”’)\\]`>.,;:!?…][_*]*|[_*]*[\\p{L}\\p{N}][_*]*");
    private static final String QUOTES = "\"'“”‘’`";
    private static final PrefilteredPattern DOTS = PrefilteredPattern.of(".…", "\\.{5,}+|…{2,}+|(?<![^\\s|])(?:\\. ){3,}+\\.");
    private static final String SYMBOLS = "☐☑☒□▢◻⬜○◯⚪";
    private static final PrefilteredPattern SYMBOL = PrefilteredPattern.of(SYMBOLS, "(?<![^\\s|])[" + SYMBOLS + "](?![^\\s|])");
    private static final PrefilteredPattern WRONG_SPACING =
            PrefilteredPattern.of("([", "(?<![^\\s|])(?:\\((?:_{1,3}|\\s{2,})?\\)|\\[(?:_+|\\s{2,})?\\])(?=\\s)");

    private MarkSuggestions() {}

    static void report(List<LeafBlock> leafBlocks, WorksheetContext context) {
        for (LeafBlock block : leafBlocks) {
            if (block.isText()) {
                report(block, context);
            }
        }
    }

    private static void report(LeafBlock block, WorksheetContext context) {
        SentenceReader.reportDates(block.masked(), block.span().start(), context);
        reportFirst(DOTS, block, context, "not-a-mark", "dots do not make a blank",
                "Draw a blank with four or more underscores: `____________`.");
        reportFirst(SYMBOL, block, context, "not-a-mark", "this symbol does not make a box or circle that can be filled in",
                "Write a box as `- [ ] text`, a circle as `- ( ) text`, at the start of a list item.");
        if (!(block.node() instanceof TableCell)) {
            reportFirst(WRONG_SPACING, block, context, "not-a-mark", "this is almost a box or a circle",
                    "Write it with exactly one space inside: `[ ]` or `( )`.");
        }
        reportShortBlanks(block, context);
    }

    private static void reportShortBlanks(LeafBlock block, WorksheetContext context) {
        List<Span> found = block.spans(SHORT_BLANK);
        Set<Integer> emphasis = found.isEmpty() ? Set.of() : emphasisDelimiters(block.node());
        String text = " " + block.masked() + " ";
        for (Span blank : found) {
            int at = blank.start() - block.span().start() + 1;
            if (!emphasis.contains(blank.start()) && !isQuoted(text.charAt(at - 1), text.charAt(at + blank.length())) && !context.isRejected(blank.start(), blank.end())) {
                Diagnostic tooShort = Diagnostic.error("short-line", context.file(), blank, "a blank needs at least four underscores",
                        "Lengthen it: `____________`. To show underscores as text, put a backslash before them.");
                context.reject(SentenceReader.withSpaces(blank, text.charAt(at - 1), text.charAt(at + blank.length()))
                        .map(tooShort::withFix).orElse(tooShort));
            }
        }
    }

    /** The offsets of underscores that emphasize words, and are not blanks next to a slash or a percent sign: {@code ___% and £___}. */
    private static Set<Integer> emphasisDelimiters(Node block) {
        Set<Integer> offsets = new HashSet<>();
        for (Node node : block.getDescendants()) {
            if (node instanceof DelimitedNode emphasis && EMPHASIZED.matcher(emphasis.getText()).matches()) {
                offsets.add(emphasis.getOpeningMarker().getStartOffset());
                offsets.add(emphasis.getClosingMarker().getStartOffset());
            }
        }
        return offsets;
    }

    /** Underscores in quotation marks are described, not meant to be filled in. */
    private static boolean isQuoted(char before, char after) {
        return QUOTES.indexOf(before) >= 0 && QUOTES.indexOf(after) >= 0;
    }

    /** Reports only the first match in a block: the same mistake is usually repeated along the line. */
    private static void reportFirst(PrefilteredPattern pattern, LeafBlock block, WorksheetContext context, String code, String message, String help) {
        Optional<Span> found = block.first(pattern).map(block::span);
        if (found.isPresent() && !context.isRejected(found.get().start(), found.get().end()) && !context.isParsed(found.get().start())) {
            context.reject(code, found.get(), message, help);
        }
    }
}
