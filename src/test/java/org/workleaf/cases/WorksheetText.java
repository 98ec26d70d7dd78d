package org.workleaf.cases;

import java.util.List;
import java.util.stream.Collectors;
import org.workleaf.comments.PreviousName;
import org.workleaf.comments.WorksheetOptions;
import org.workleaf.markdown.HtmlTextExtractor;
import org.workleaf.worksheet.Blank;
import org.workleaf.worksheet.Field;
import org.workleaf.worksheet.InlinePart;
import org.workleaf.worksheet.Worksheet;
import org.workleaf.worksheet.WorksheetPart;

/** Formats worksheets as readable text for comparison with {@code worksheet.txt} and {@code fields.txt}. */
final class WorksheetText {

    private final StringBuilder text = new StringBuilder();

    private WorksheetText() {}

    static String of(List<Worksheet> worksheets) {
        WorksheetText writer = new WorksheetText();
        worksheets.forEach(writer::worksheet);
        return writer.text.toString();
    }

    /** One line for each field: its id, type and label. */
    static String fields(List<Worksheet> worksheets) {
        StringBuilder text = new StringBuilder();
        for (Worksheet worksheet : worksheets) {
            for (Field field : worksheet.fields()) {
                text.append(worksheet.id()).append('#').append(field.id()).append("  ").append(field.type()).append("  ")
                        .append(field.label()).append(was("  was ", field.was())).append('\n');
            }
        }
        return text.toString();
    }

    private void worksheet(Worksheet worksheet) {
        line(worksheet.kind().keyword() + " " + worksheet.id() + " “" + worksheet.title() + "”" + options(worksheet.options())
                + was(" was ", worksheet.was())
                + (worksheet.retired().isEmpty() ? "" : " retired " + worksheet.retired().stream().map(PreviousName::name).toList()));
        worksheet.parts().forEach(this::part);
    }

    private static String was(String word, List<PreviousName> names) {
        return names.stream().map(name -> word + name.name()).collect(Collectors.joining());
    }

    private static String options(WorksheetOptions options) {
        return options.repeat().map(repeat -> " repeat=" + repeat).orElse("")
                + (options.partners() > 1 ? " partners=" + options.partners() : "")
                + options.reveal().map(reveal -> " reveal=" + reveal).orElse("")
                + options.card().map(card -> " card=" + card).orElse("") + (options.isPrivate() ? " private" : "")
                + options.minutes().map(minutes -> " minutes=" + minutes).orElse("");
    }

    private void part(WorksheetPart part) {
        if (part instanceof WorksheetPart.Prose prose) {
            prose.html().strip().lines().forEach(html -> line("  prose     " + html));
        } else if (part instanceof WorksheetPart.Sentence sentence) {
            line("  sentence  " + inlines(sentence.inlines()));
        } else if (part instanceof WorksheetPart.Sentences list) {
            list.items().forEach(item -> line("  " + (list.ordered() ? "1." : "- ") + "        " + inlines(item)));
        } else if (part instanceof WorksheetPart.LongAnswer answer) {
            line("  lines     " + answer.lines().id() + " ×" + answer.lines().count() + "  " + answer.questionHtml().orElse("(no question)"));
        } else if (part instanceof WorksheetPart.Checkboxes checkboxes) {
            line("  ticks     " + checkboxes.questionHtml().orElse("(" + checkboxes.label() + ")"));
            checkboxes.items().forEach(item -> line("    [ ] " + item.checkbox().id() + "  " + inlines(item.inlines())));
        } else if (part instanceof WorksheetPart.Choices choices) {
            line("  choice    " + choices.choice().id() + "  " + choices.questionHtml());
            for (int i = 0; i < choices.optionInlines().size(); i++) {
                line("    ( ) " + choices.choice().options().get(i).value() + "  " + inlines(choices.optionInlines().get(i)));
            }
        } else if (part instanceof WorksheetPart.ScaleLine scale) {
            line("  scale     " + scale.scale().id() + "  " + scale.questionHtml() + "  " + scale.scale().low() + " " + scale.scale().numbers()
                    + " " + scale.scale().high());
        } else if (part instanceof WorksheetPart.Grid grid) {
            grid(grid);
        } else if (part instanceof WorksheetPart.Deck deck) {
            for (WorksheetPart.Deck.Group group : deck.groups()) {
                line("  cards     " + group.headingHtml().map(HtmlTextExtractor::of).orElse("(no title)"));
                group.introHtml().lines().forEach(text -> line("    " + text));
                group.prompts().forEach(prompt -> line("    " + prompt.card().id() + "  " + prompt.html()));
            }
        } else if (part instanceof WorksheetPart.WordBank bank) {
            bank.families().forEach(family -> line("  words     " + family.label() + ": " + String.join(" | ", family.words())));
        } else if (part instanceof WorksheetPart.PageBreak) {
            line("  page");
        }
    }

    private void grid(WorksheetPart.Grid grid) {
        line("  " + (grid.isMatrix() ? "matrix    " : "planner   ") + grid.questionHtml().orElse("(" + grid.label() + ")"));
        line("    | " + String.join(" | ", grid.columns().stream().map(WorksheetPart.Grid.Column::html).toList()));
        for (WorksheetPart.Grid.Row row : grid.rows()) {
            StringBuilder cells = new StringBuilder("    | " + inlines(row.inlines()));
            row.cells().forEach(cell -> cells.append(" | ").append(cell(cell)));
            line(cells.toString());
        }
    }

    private static String cell(WorksheetPart.Grid.Cell cell) {
        if (cell instanceof WorksheetPart.Grid.Cell.Text cellText) {
            return cellText.html();
        }
        if (cell instanceof WorksheetPart.Grid.Cell.Blanks blanks) {
            return inlines(blanks.inlines());
        }
        if (cell instanceof WorksheetPart.Grid.Cell.Option option) {
            return (option.choice().many() ? "[ ] " : "( ) ") + option.choice().id() + "=" + option.value();
        }
        return "[ ] " + ((WorksheetPart.Grid.Cell.Box) cell).checkbox().id();
    }

    private static String inlines(List<InlinePart> inlines) {
        StringBuilder text = new StringBuilder();
        for (InlinePart inline : inlines) {
            if (inline instanceof InlinePart.Text inlineText) {
                text.append(inlineText.html());
            } else {
                Blank blank = ((InlinePart.Input) inline).blank();
                text.append('⟨').append(blank.id()).append(' ').append(blank.type()).append(' ').append(blank.width())
                        .append(blank.of().isEmpty() ? "" : " " + blank.of()).append('⟩');
            }
        }
        return text.toString();
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }
}
