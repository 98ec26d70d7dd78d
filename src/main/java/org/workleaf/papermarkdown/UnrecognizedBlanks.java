package org.workleaf.papermarkdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.DelimitedNode;
import com.vladsch.flexmark.util.ast.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.workleaf.markdown.LeafBlock;
import org.workleaf.markdown.PrefilteredPattern;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Edit;
import org.workleaf.source.Span;

/**
 * Reports text that was probably meant as a blank, with a fix that draws one.
 *
 * <p>{@code "Name: ......"} → dots do not make a blank: {@code "Name: ____________"}.
 */
final class UnrecognizedBlanks {

    private static final PrefilteredPattern SHORT_BLANK = PrefilteredPattern.of("_", "(?<![\\p{L}\\p{N}_\\\\])_{2,3}(?![\\p{L}\\p{N}_])");
    private static final PrefilteredPattern ONE_UNDERSCORE = PrefilteredPattern.of("_", "(?<![^\\s|])_(?=[\\s|]|$|/\\d)");
    /** Blanks for single letters or digits, with spaces or slashes between them. */
    private static final PrefilteredPattern LETTER_BY_LETTER = PrefilteredPattern.of("_", "(?<![^\\s|])_{1,3}+(?: ?[ /.-] ?_{1,3}+(?!_)){2,}+(?![^\\s.,;:!?…|])");
    private static final Pattern EMPHASIZED = Pattern.compile("(?s)[_*]*[\\p{L}\\p{N}\"'“‘(\\[`<].*[\\p{L}\\p{N}\"'”’)\\]`>.,;:!?…][_*]*|[_*]*[\\p{L}\\p{N}][_*]*");
    private static final String QUOTES = "\"'“”‘’`";
    private static final PrefilteredPattern DOTS = PrefilteredPattern.of(".…", "\\.{5,}+|…{2,}+|(?<![^\\s|])(?:\\. ){3,}+\\.");
    private static final String LINES = "＿‗ˍ▁⎯─―—";
    private static final PrefilteredPattern OTHER_LINE = PrefilteredPattern.of(LINES + "-", "＿++|(?<![┌└├│╔╚╠║┬┴┼─])[" + LINES + "]{3,}+|(?<![^\\s:：])-{5,}+(?!\\S)");
    private static final PrefilteredPattern ESCAPED = PrefilteredPattern.of("\\", "(?<![\\p{L}\\p{N}_\\\\])(?:\\\\_){3,}+(?![\\p{L}\\p{N}_])");

    private final LeafBlock block;
    private final WorksheetContext context;

    private UnrecognizedBlanks(LeafBlock block, WorksheetContext context) {
        this.block = block;
        this.context = context;
    }

    static void report(LeafBlock block, WorksheetContext context) {
        SentenceReader.reportDates(block.masked(), block.span().start(), context);
        UnrecognizedBlanks unrecognized = new UnrecognizedBlanks(block, context);
        unrecognized.reportAll(DOTS, "dots do not make a blank");
        if (!(block.node() instanceof Heading)) {
            unrecognized.reportAll(OTHER_LINE, "this line does not make a blank");
        }
        unrecognized.reportEscaped();
        unrecognized.reportSpelled();
        unrecognized.reportShort();
    }

    /** Reports the first match in the block: the same mistake is usually repeated along the line. The edit replaces each. */
    private void reportAll(PrefilteredPattern pattern, String message) {
        List<Span> found = block.spans(pattern);
        if (!found.isEmpty() && isNew(found.get(0))) {
            context.reject(Diagnostic.error("not-a-mark", context.file(), found.get(0), message,
                    "Draw a blank with four or more underscores: `____________`.").withFix(blanks(found)));
        }
    }

    /** Programs that convert documents to Markdown escape each underscore of a blank. */
    private void reportEscaped() {
        List<Span> found = ESCAPED.all(block.source()).stream().map(block::span).filter(span -> !isCode(span)).toList();
        if (!found.isEmpty() && isNew(found.get(0))) {
            context.reject(Diagnostic.error("not-a-mark", context.file(), found.get(0), "underscores after backslashes do not make a blank",
                    "Draw it without backslashes: `____________`. To show underscores as text, put one backslash before all of them: `\\____`.")
                    .withFix(blanks(found)));
        }
    }

    private boolean isCode(Span span) {
        for (Node node : block.node().getDescendants()) {
            if (node instanceof Code && node.getStartOffset() <= span.start() && span.end() <= node.getEndOffset()) {
                return true;
            }
        }
        return false;
    }

    private void reportSpelled() {
        for (MatchResult match : block.all(LETTER_BY_LETTER)) {
            Span span = block.span(match);
            if (isNew(span)) {
                context.reject(Diagnostic.error("short-line", context.file(), span, "a blank for each letter can't be filled in",
                        "Draw one blank for the whole answer: `____________`.").withFix(blanks(List.of(span))));
            }
        }
    }

    private void reportShort() {
        List<Span> found = block.spans(SHORT_BLANK);
        Set<Integer> emphasis = found.isEmpty() ? Set.of() : emphasisDelimiters(block.node());
        String text = " " + block.masked() + " ";
        for (Span blank : found) {
            int at = blank.start() - block.span().start() + 1;
            if (!emphasis.contains(blank.start()) && !isQuoted(text.charAt(at - 1), text.charAt(at + blank.length()))) {
                reportShort(blank);
            }
        }
        block.spans(ONE_UNDERSCORE).forEach(this::reportShort);
    }

    private void reportShort(Span blank) {
        if (!context.isRejected(blank.start(), blank.end())) {
            Diagnostic tooShort = Diagnostic.error("short-line", context.file(), blank, "a blank needs at least four underscores",
                    "Lengthen it: `____________`. To show underscores as text, put a backslash before them.");
            context.reject(SentenceReader.withSpaces(blank, before(blank), after(blank)).map(tooShort::withFix).orElse(tooShort));
        }
    }

    private boolean isNew(Span span) {
        return !context.isRejected(span.start(), span.end()) && !context.isParsed(span.start());
    }

    /** One edit that draws a blank in each of these places, with the spaces that it needs. */
    private Edit blanks(List<Span> places) {
        StringBuilder drawn = new StringBuilder();
        Span first = places.get(0);
        int copied = first.start();
        for (Span place : places) {
            drawn.append(context.file().text(), copied, place.start());
            boolean spaceBefore = !Character.isWhitespace(before(place)) && before(place) != '|';
            boolean spaceAfter = !Character.isWhitespace(after(place)) && SentenceReader.MAY_FOLLOW.indexOf(after(place)) < 0;
            drawn.append(spaceBefore ? " " : "").append("_".repeat(Math.max(12, place.length()))).append(spaceAfter ? " " : "");
            copied = place.end();
        }
        return new Edit(new Span(first.start(), copied), drawn.toString());
    }

    private char before(Span place) {
        return place.start() == block.span().start() ? ' ' : context.file().text().charAt(place.start() - 1);
    }

    private char after(Span place) {
        return place.end() >= block.span().end() ? ' ' : context.file().text().charAt(place.end());
    }

    /** The offsets of underscores that emphasize words. Markdown reads some pairs of blanks as emphasis, too: {@code ___% and £___}. */
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
}
