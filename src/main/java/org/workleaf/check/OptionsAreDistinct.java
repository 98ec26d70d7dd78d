package org.workleaf.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Page;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;
import org.workleaf.worksheet.Choice;
import org.workleaf.worksheet.Field;
import org.workleaf.worksheet.Worksheet;
import org.workleaf.worksheet.WorksheetPart;

/** The options of a question, the boxes of a list, the rows of a table and the cards of a deck have different labels. */
final class OptionsAreDistinct {

    private record Labelled(String label, Span span) {}

    private final SourceFile file;
    private final List<Diagnostic> found;

    private OptionsAreDistinct(SourceFile file, List<Diagnostic> found) {
        this.file = file;
        this.found = found;
    }

    static List<Diagnostic> check(Guide guide) {
        List<Diagnostic> found = new ArrayList<>();
        for (Page page : guide.pages()) {
            OptionsAreDistinct rule = new OptionsAreDistinct(page.source(), found);
            page.worksheets().stream().map(Worksheet::parts).forEach(parts -> parts.forEach(rule::part));
        }
        return found;
    }

    private void part(WorksheetPart part) {
        if (part instanceof WorksheetPart.Checkboxes ticks) {
            differ("boxes", ticks.items().stream().map(item -> labelled(item.checkbox())).toList());
        } else if (part instanceof WorksheetPart.Choices choices) {
            options(choices.choice());
        } else if (part instanceof WorksheetPart.Grid grid) {
            List<Choice> rows = grid.fields().stream().filter(Choice.class::isInstance).map(Choice.class::cast).toList();
            differ("rows", rows.stream().map(OptionsAreDistinct::labelled).toList());
            rows.stream().findFirst().ifPresent(this::options);
        } else if (part instanceof WorksheetPart.Deck deck) {
            differ("cards", deck.fields().stream().map(OptionsAreDistinct::labelled).toList());
        }
    }

    private void options(Choice choice) {
        differ("options", choice.options().stream().map(option -> new Labelled(option.label(), option.span())).toList());
        if (choice.options().size() == 1 && !choice.many()) {
            found.add(Diagnostic.warning("same-words", file, choice.span(), "there is only one option to choose",
                    "Readers could not undo this choice. Write a box, `- [ ]`, or a second option."));
        }
    }

    private static Labelled labelled(Field field) {
        return new Labelled(field.label(), field.span());
    }

    private void differ(String what, List<Labelled> all) {
        Map<String, Labelled> seen = new HashMap<>();
        for (Labelled one : all) {
            String words = normalized(one.label().toLowerCase(Locale.ROOT)).strip();
            Labelled first = words.isEmpty() ? null : seen.putIfAbsent(words, one);
            if (first != null) {
                found.add(Diagnostic.warning("same-words", file, one.span(), "two " + what + " here have the same text",
                                "Readers could not distinguish them. Change the text of one, or remove it.")
                        .withNote(file, first.span(), "the first one"));
            }
        }
    }

    /** The label with one space instead of each run of white space and full stops. */
    private static String normalized(String label) {
        StringBuilder words = new StringBuilder(label.length());
        boolean space = false;
        for (int i = 0; i < label.length(); i++) {
            char c = label.charAt(i);
            boolean isSpace = c == ' ' || c >= '\t' && c <= '\r' || c == '.' || c == '…';
            if (!isSpace) {
                words.append(c);
            } else if (!space) {
                words.append(' ');
            }
            space = isSpace;
        }
        return words.toString();
    }
}
