package org.workleaf.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.workleaf.markdown.HtmlTextExtractor;
import org.workleaf.worksheet.Choice;
import org.workleaf.worksheet.Field;
import org.workleaf.worksheet.InlinePart;
import org.workleaf.worksheet.Scale;
import org.workleaf.worksheet.WorksheetPart;

/** Creates the models of a worksheet's parts. */
final class WorksheetPartModelFactory {

    private final String worksheet;

    /** @param worksheet the id of the worksheet that the parts belong to */
    WorksheetPartModelFactory(String worksheet) {
        this.worksheet = worksheet;
    }

    WorksheetPartModel of(WorksheetPart part) {
        if (part instanceof WorksheetPart.Prose prose) {
            return new WorksheetPartModel.Prose(prose.html());
        }
        if (part instanceof WorksheetPart.Sentence sentence) {
            return new WorksheetPartModel.Sentence(inlines(sentence.inlines()));
        }
        if (part instanceof WorksheetPart.Sentences list) {
            return new WorksheetPartModel.Sentences(list.ordered(), list.start(),
                    list.items().stream().map(item -> new WorksheetPartModel.Sentences.Item(inlines(item))).toList());
        }
        if (part instanceof WorksheetPart.LongAnswer answer) {
            return new WorksheetPartModel.LongAnswer(field(answer.lines()), answer.questionHtml());
        }
        if (part instanceof WorksheetPart.Checkboxes boxes) {
            return new WorksheetPartModel.Checkboxes(boxes.questionHtml(), boxes.label(), boxes.items().stream()
                    .map(item -> new WorksheetPartModel.Checkboxes.Item(field(item.checkbox()), inlines(item.inlines()), item.level())).toList());
        }
        if (part instanceof WorksheetPart.Choices choices) {
            return choices(choices);
        }
        if (part instanceof WorksheetPart.ScaleLine line) {
            return scale(line);
        }
        if (part instanceof WorksheetPart.Grid grid) {
            return grid(grid);
        }
        if (part instanceof WorksheetPart.Deck deck) {
            return new WorksheetPartModel.Deck(deck.groups().stream().map(this::group).toList());
        }
        if (part instanceof WorksheetPart.WordBank bank) {
            return new WorksheetPartModel.WordBank(bank.families().stream().map(family -> new WorksheetPartModel.WordBank.Family(
                    Optional.of(family.label()).filter(label -> !label.isEmpty()), family.words())).toList());
        }
        if (part instanceof WorksheetPart.PageBreak) {
            return new WorksheetPartModel.PageBreak();
        }
        throw new IllegalArgumentException("no model for " + part.getClass().getSimpleName());
    }

    private FieldModel field(Field field) {
        return FieldModel.of(field, worksheet);
    }

    private WorksheetPartModel choices(WorksheetPart.Choices choices) {
        List<WorksheetPartModel.Choices.Option> options = new ArrayList<>();
        for (int i = 0; i < choices.choice().options().size(); i++) {
            Choice.Option option = choices.choice().options().get(i);
            options.add(new WorksheetPartModel.Choices.Option(option.value(), option.label(), WorksheetModel.names(option.was()),
                    inlines(choices.optionInlines().get(i))));
        }
        return new WorksheetPartModel.Choices(field(choices.choice()), choices.questionHtml(), options);
    }

    private WorksheetPartModel scale(WorksheetPart.ScaleLine line) {
        Scale scale = line.scale();
        return new WorksheetPartModel.ScaleLine(field(scale), line.questionHtml(), scale.low(), scale.high(),
                scale.numbers().stream().map(number -> new WorksheetPartModel.ScaleLine.Step(number, stepLabel(scale, number))).toList());
    }

    private static String stepLabel(Scale scale, String number) {
        List<String> numbers = scale.numbers();
        String end = number.equals(numbers.get(0)) ? scale.low()
                : number.equals(numbers.get(numbers.size() - 1)) ? scale.high() : "";
        return (number + " " + end).strip();
    }

    private WorksheetPartModel grid(WorksheetPart.Grid grid) {
        return new WorksheetPartModel.Grid(grid.isMatrix(), grid.questionHtml(), grid.label(),
                grid.columns().stream().map(column -> new WorksheetPartModel.Grid.Column(column.html(), column.label())).toList(),
                grid.rows().stream().map(row -> new WorksheetPartModel.Grid.Row(inlines(row.inlines()), row.label(),
                        row.cells().stream().map(this::cell).toList())).toList(), grid.startsWithBoxes());
    }

    private CellModel cell(WorksheetPart.Grid.Cell cell) {
        if (cell instanceof WorksheetPart.Grid.Cell.Text text) {
            return new CellModel.Text(text.html());
        }
        if (cell instanceof WorksheetPart.Grid.Cell.Blanks blanks) {
            List<InlinePart> written = blanks.inlines().stream()
                    .filter(inline -> !(inline instanceof InlinePart.Text text && text.html().isBlank())).toList();
            return written.size() == 1 && written.get(0) instanceof InlinePart.Input input
                    ? new CellModel.Input(field(input.blank())) : new CellModel.Sentence(inlines(blanks.inlines()));
        }
        if (cell instanceof WorksheetPart.Grid.Cell.Option option) {
            FieldModel field = field(option.choice());
            return option.choice().many() ? new CellModel.Tick(field, option.value(), option.label())
                    : new CellModel.Circle(field, option.value(), option.label());
        }
        if (cell instanceof WorksheetPart.Grid.Cell.Box box) {
            return new CellModel.Tick(field(box.checkbox()), "yes", box.checkbox().label());
        }
        throw new IllegalArgumentException("no model for " + cell.getClass().getSimpleName());
    }

    private WorksheetPartModel.Deck.Group group(WorksheetPart.Deck.Group group) {
        return new WorksheetPartModel.Deck.Group(group.headingHtml().map(HtmlTextExtractor::of), group.level(), group.introHtml(),
                group.prompts().stream().map(prompt -> new WorksheetPartModel.Deck.Card(field(prompt.card()), prompt.html())).toList());
    }

    private List<InlineModel> inlines(List<InlinePart> inlines) {
        return inlines.stream().<InlineModel>map(inline -> inline instanceof InlinePart.Input input
                ? new InlineModel.Input(field(input.blank())) : new InlineModel.Text(((InlinePart.Text) inline).html())).toList();
    }
}
