package org.workleaf.papermarkdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.workleaf.comments.BlankType;
import org.workleaf.markdown.CharacterTrimmer;
import org.workleaf.markdown.HtmlTextExtractor;
import org.workleaf.markdown.PrefilteredPattern;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Edit;
import org.workleaf.source.Span;
import org.workleaf.worksheet.Blank;
import org.workleaf.worksheet.Choice;
import org.workleaf.worksheet.InlinePart;
import org.workleaf.worksheet.WorksheetPart;

/**
 * Reads the blanks of a paragraph, list item or cell.
 *
 * <p>{@code "I felt ____. <!-- #felt -->"} → the text "I felt ", a blank named felt, the text ".".
 */
final class SentenceReader {

    static final String MAY_FOLLOW = ".,;:?!…";
    private static final CharacterTrimmer EDGE_PUNCTUATION = new CharacterTrimmer("…", "…:.,;");
    private static final String MARKDOWN_PUNCTUATION = "*_~`[]<>|\\#";

    private static final PrefilteredPattern DATE = PrefilteredPattern.of("_", "(?<![\\w/.\\\\-])_++(?:([/.-])_++)(?:\\1_++)(?![\\w/])");

    private final WorksheetContext context;

    SentenceReader(WorksheetContext context) {
        this.context = context;
    }

    /**
     * @param block         contains the blanks; the start of its HTML may have been cut off
     * @param definitions   the definition of each blank
     * @param fallbackLabel the label of blanks without text around them; may be empty
     */
    List<InlinePart> read(ParsedBlock block, FieldDefinitionReader definitions, String fallbackLabel) {
        List<String> segments = block.segments();
        List<Span> blanks = block.blanks();
        block.blanks().forEach(context::markParsed);
        boolean spaced = checkSpacing(block);
        if (!block.rendersEachBlank()) {
            if (spaced) {
                context.reject("blank-not-seen", blanks.isEmpty() ? block.span() : blanks.get(0),
                        "GitHub would not show every blank here", "It reads some of the underscores as bold or italic. "
                                + "Put a space on both sides of each blank, and don't wrap blanks in `**` or `_`.");
            }
            blanks.forEach(blank -> definitions.next(blank, HtmlTextExtractor.of(block.html())));
            return List.of(new InlinePart.Text(String.join(" ", segments)));
        }
        return inlines(block, segments, definitions, fallbackLabel);
    }

    /** GitHub reads {@code (____) and (____)} as bold; the rule is stricter than its parser so that it is easy to remember. */
    private boolean checkSpacing(ParsedBlock block) {
        boolean spaced = !reportDates(block.masked(), block.span().start(), context);
        for (Span blank : block.blanks()) {
            char before = block.charBefore(blank);
            char after = block.charAfter(blank);
            if (!Character.isWhitespace(before) || !Character.isWhitespace(after) && MAY_FOLLOW.indexOf(after) < 0) {
                if (!context.isRejected(blank.start(), blank.end())) {
                    Diagnostic touching = Diagnostic.error("blank-spacing", context.file(), blank, "this blank touches the text next to it",
                            "GitHub may read the underscores as bold, and the blank disappears. Put a space on both sides; "
                                    + "a full stop, comma or question mark may follow directly.");
                    context.reject(withSpaces(blank, before, after).map(touching::withFix).orElse(touching));
                }
                spaced = false;
            }
        }
        return spaced;
    }

    /**
     * Reports dates that are drawn with a blank for each number.
     *
     * @param masked the masked source of a block, which begins at {@code offset}
     * @return whether there is one
     */
    static boolean reportDates(String masked, int offset, WorksheetContext context) {
        List<MatchResult> dates = DATE.all(masked);
        for (MatchResult date : dates) {
            Span span = new Span(offset + date.start(), offset + date.end());
            if (!context.isRejected(span.start(), span.end())) {
                context.reject(Diagnostic.error("date-blank", context.file(), span, "a date drawn with several blanks can't be read",
                        "GitHub may show it in bold, and the order of day, month and year differs between countries.\n"
                                + "Write one blank with the type date: `____________ <!-- #on date -->`.")
                        .withFix(new Edit(span, "____________")));
            }
        }
        return !dates.isEmpty();
    }

    /** Lengthens a blank to four underscores and adds a space on each side that needs one; empty where Markdown punctuation is in the way. */
    static Optional<Edit> withSpaces(Span blank, char before, char after) {
        if (MARKDOWN_PUNCTUATION.indexOf(before) >= 0 || MARKDOWN_PUNCTUATION.indexOf(after) >= 0) {
            return Optional.empty();
        }
        boolean spaceBefore = !Character.isWhitespace(before);
        boolean spaceAfter = !Character.isWhitespace(after) && MAY_FOLLOW.indexOf(after) < 0;
        // Markdown does not treat other Unicode spaces as spaces, so they are replaced.
        int start = spaceBefore && Character.isSpaceChar(before) ? blank.start() - 1 : blank.start();
        int end = spaceAfter && Character.isSpaceChar(after) ? blank.end() + 1 : blank.end();
        return Optional.of(new Edit(new Span(start, end), (spaceBefore ? " " : "") + "_".repeat(Math.max(4, blank.length())) + (spaceAfter ? " " : "")));
    }

    private List<InlinePart> inlines(ParsedBlock block, List<String> segments, FieldDefinitionReader definitions, String fallbackLabel) {
        String sentence = HtmlTextExtractor.of(String.join("…", segments)).replace("……", "…");
        List<InlinePart> inlines = new ArrayList<>();
        int count = block.blanks().size();
        for (int i = 0; i < count; i++) {
            addWords(inlines, segments.get(i));
            Span span = block.blanks().get(i);
            String label = label(sentence, fallbackLabel, i, count);
            if (label.isEmpty()) {
                context.error("unnamed-field", span, "this blank has no label",
                        "Screen readers need text for it: put a question before or above it.");
            }
            FieldDefinitionReader.Definition definition = definitions.next(span, wordsBefore(segments, i, label));
            inlines.add(new InlinePart.Input(new Blank(definition.id(), definition.was(), label.isEmpty() ? definition.id() : label, definition.type(),
                    span.end() - span.start(), sumOf(definition, span), span)));
        }
        addWords(inlines, segments.get(count));
        return inlines;
    }

    private static void addWords(List<InlinePart> inlines, String html) {
        if (!html.isEmpty()) {
            inlines.add(new InlinePart.Text(html));
        }
    }

    private static String label(String sentence, String fallbackLabel, int index, int count) {
        String words = EDGE_PUNCTUATION.trim(sentence);
        boolean hasText = words.codePoints().anyMatch(Character::isLetterOrDigit);
        String label = !hasText ? fallbackLabel : words;
        return count == 1 || label.isEmpty() ? label : label + " (" + (index + 1) + " of " + count + ")";
    }

    /** The last words before a blank, or the label on its line, describe it best; used to derive a missing id. */
    private static String wordsBefore(List<String> segments, int index, String otherwise) {
        String segment = segments.get(index);
        String line = HtmlTextExtractor.of(segment.substring(segment.lastIndexOf('\n') + 1));
        String[] words = (line.endsWith(":") ? line : HtmlTextExtractor.of(segment)).split(" ");
        String last = String.join(" ", List.of(words).subList(Math.max(0, words.length - 4), words.length));
        return last.isBlank() ? otherwise : last;
    }

    /** The ids of the choices that a sum adds up: those with numeric values in the nearest matrix above. */
    private List<String> sumOf(FieldDefinitionReader.Definition definition, Span span) {
        if (definition.type() != BlankType.SUM) {
            return List.of();
        }
        List<Choice> rows = rowsAbove();
        if (rows.stream().noneMatch(SentenceReader::isNumbered)) {
            context.error("sum-of-nothing", span, "this sum has nothing to add up",
                    "A sum adds the choices in the table above it, whose columns need numbers as values, for example `<!-- =3 -->`.");
            return List.of();
        }
        rows.stream().filter(row -> !isNumbered(row)).findFirst().ifPresent(row -> context.report(
                Diagnostic.error("sum-of-nothing", context.file(), span, "this sum would leave out “" + row.label() + "”",
                        "A row can be added if it has circles and the value of each column is a number, for example "
                                + "`<!-- =3 -->`. Put a row that doesn't count into a table of its own.")
                        .withNote(context.file(), row.span(), "this row can't be added")));
        return rows.stream().filter(SentenceReader::isNumbered).map(Choice::id).toList();
    }

    private List<Choice> rowsAbove() {
        List<WorksheetPart> parts = context.parts();
        for (int i = parts.size() - 1; i >= 0; i--) {
            if (parts.get(i) instanceof WorksheetPart.Grid grid && grid.isMatrix()) {
                return grid.fields().stream().filter(Choice.class::isInstance).map(Choice.class::cast).toList();
            }
        }
        return List.of();
    }

    private static boolean isNumbered(Choice choice) {
        return !choice.many() && choice.options().stream().allMatch(option -> option.value().matches("[0-9]+"));
    }
}
