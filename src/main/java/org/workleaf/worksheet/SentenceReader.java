package org.workleaf.worksheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.workleaf.markdown.PlainText;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Edit;
import org.workleaf.source.Span;

/**
 * Reads the blanks of a paragraph, list item or cell.
 *
 * <p>{@code "I felt ____. <!-- #felt -->"} → words "I felt ", a blank named felt, words ".".
 */
final class SentenceReader {

    private static final String MAY_FOLLOW = ".,;:?!…";
    private static final Trimmer UNSAID = new Trimmer("…", "…:.,;");
    private static final String SIGNS = "*_~`[]<>|\\#";

    private final WorksheetContext sheet;

    SentenceReader(WorksheetContext sheet) {
        this.sheet = sheet;
    }

    /**
     * @param wording what holds the blanks; its HTML may have been shortened at the front
     * @param names   gives each blank its name
     * @param context names blanks that have no words of their own; empty where nothing does
     */
    List<InlinePart> read(InlineContent wording, FieldNames names, String context) {
        List<String> pieces = wording.pieces();
        List<Span> blanks = wording.blanks();
        wording.blanks().forEach(sheet::understood);
        boolean sound = checkSpacing(wording);
        if (!wording.showsEachBlank()) {
            if (sound) {
                sheet.refuse("blank-not-seen", blanks.isEmpty() ? wording.span() : blanks.get(0),
                        "GitHub would not show every blank here", "Its Markdown reads some of the underscores as bold or "
                                + "italic. Give each blank a space on both sides, and don't wrap blanks in `**` or `_`.");
            }
            blanks.forEach(blank -> names.next(blank, PlainText.of(wording.html())));
            return List.of(new InlinePart.Words(String.join(" ", pieces)));
        }
        return inlines(wording, pieces, names, context);
    }

    /** GitHub reads {@code (____) and (____)} as bold; the rule is kept stricter than its parser so that it can be remembered. */
    private boolean checkSpacing(InlineContent wording) {
        boolean sound = true;
        for (Span blank : wording.blanks()) {
            char before = wording.before(blank);
            char after = wording.after(blank);
            if (!Character.isWhitespace(before) || !Character.isWhitespace(after) && MAY_FOLLOW.indexOf(after) < 0) {
                if (before == '/' || after == '/') {
                    sheet.refuse("date-blank", blank, "a date drawn with slashes turns bold on GitHub",
                            "Write one blank with the type date: `____________ <!-- #on date -->`.");
                } else {
                    Diagnostic touching = Diagnostic.error("blank-spacing", sheet.file(), blank, "this blank touches what stands beside it",
                            "GitHub may read the underscores as bold, and the blank vanishes. Put a space on both sides; behind a "
                                    + "blank a full stop, comma or question mark is fine.");
                    sheet.refuse(spaced(blank, before, after).map(touching::withFix).orElse(touching));
                }
                sound = false;
            }
        }
        return sound;
    }

    /** A plain space on each side that lacks one; nothing where a sign of Markdown is in the way. */
    private static Optional<Edit> spaced(Span blank, char before, char after) {
        if (SIGNS.indexOf(before) >= 0 || SIGNS.indexOf(after) >= 0) {
            return Optional.empty();
        }
        boolean front = !Character.isWhitespace(before);
        boolean behind = !Character.isWhitespace(after) && MAY_FOLLOW.indexOf(after) < 0;
        // A space of another kind is no space to Markdown.
        int start = front && Character.isSpaceChar(before) ? blank.start() - 1 : blank.start();
        int end = behind && Character.isSpaceChar(after) ? blank.end() + 1 : blank.end();
        return Optional.of(new Edit(new Span(start, end), (front ? " " : "") + "_".repeat(blank.end() - blank.start()) + (behind ? " " : "")));
    }

    private List<InlinePart> inlines(InlineContent wording, List<String> pieces, FieldNames names, String context) {
        String sentence = PlainText.of(String.join("…", pieces)).replace("……", "…");
        List<InlinePart> inlines = new ArrayList<>();
        int count = wording.blanks().size();
        for (int i = 0; i < count; i++) {
            addWords(inlines, pieces.get(i));
            Span span = wording.blanks().get(i);
            String label = label(sentence, context, i, count);
            if (label.isEmpty()) {
                sheet.error("unnamed-field", span, "nothing says what to write in this blank",
                        "A reader who hears the page needs words for it: put a question in front of it or above it.");
            }
            FieldNames.Given given = names.next(span, before(pieces, i, label));
            inlines.add(new InlinePart.Gap(new Blank(given.id(), given.was(), label.isEmpty() ? given.id() : label, given.type(),
                    span.end() - span.start(), sumOf(given, span), span)));
        }
        addWords(inlines, pieces.get(count));
        return inlines;
    }

    private static void addWords(List<InlinePart> inlines, String html) {
        if (!html.isEmpty()) {
            inlines.add(new InlinePart.Words(html));
        }
    }

    private static String label(String sentence, String context, int index, int count) {
        String words = UNSAID.without(sentence);
        boolean hasWords = words.codePoints().anyMatch(Character::isLetterOrDigit);
        String label = !hasWords ? context : words;
        return count == 1 || label.isEmpty() ? label : label + " (" + (index + 1) + " of " + count + ")";
    }

    /** The words that lead up to a blank say best what it is. */
    private static String before(List<String> pieces, int index, String otherwise) {
        String[] words = PlainText.of(pieces.get(index)).split(" ");
        String last = String.join(" ", List.of(words).subList(Math.max(0, words.length - 4), words.length));
        return last.isBlank() ? otherwise : last;
    }

    /** A sum adds up the numbered choices of the table nearest above. */
    private List<String> sumOf(FieldNames.Given given, Span span) {
        if (given.type() != Blank.Type.SUM) {
            return List.of();
        }
        List<Choice> rows = rowsAbove();
        if (rows.stream().noneMatch(SentenceReader::isNumbered)) {
            sheet.error("sum-of-nothing", span, "there is nothing to add up for this sum",
                    "A sum adds the choices of the table above it, whose columns then have numbers as values, for example `<!-- =3 -->`.");
            return List.of();
        }
        rows.stream().filter(row -> !isNumbered(row)).findFirst().ifPresent(row -> sheet.report(
                Diagnostic.error("sum-of-nothing", sheet.file(), span, "this sum would leave out “" + row.label() + "”",
                        "A row can be added if it has circles, and each of them a column whose value is a number, for example "
                                + "`<!-- =3 -->`. Put a row that doesn't count into a table of its own.")
                        .withNote(sheet.file(), row.span(), "this row can't be added")));
        return rows.stream().filter(SentenceReader::isNumbered).map(Choice::id).toList();
    }

    private List<Choice> rowsAbove() {
        List<Part> parts = sheet.parts();
        for (int i = parts.size() - 1; i >= 0; i--) {
            if (parts.get(i) instanceof Part.Grid grid && grid.isMatrix()) {
                return grid.fields().stream().filter(Choice.class::isInstance).map(Choice.class::cast).toList();
            }
        }
        return List.of();
    }

    private static boolean isNumbered(Choice choice) {
        return !choice.many() && choice.options().stream().allMatch(option -> option.value().matches("[0-9]+"));
    }
}
