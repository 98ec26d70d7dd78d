package org.workleaf.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.workleaf.markdown.PlainText;
import org.workleaf.worksheet.Choice;
import org.workleaf.worksheet.Field;
import org.workleaf.worksheet.InlinePart;
import org.workleaf.worksheet.Part;
import org.workleaf.worksheet.Scale;

/** Creates the models of a worksheet's parts. */
final class PartModelFactory {

    private final String worksheet;

    /** @param worksheet the id of the worksheet that the parts belong to */
    PartModelFactory(String worksheet) {
        this.worksheet = worksheet;
    }

    PartModel of(Part part) {
        if (part instanceof Part.Prose prose) {
            return new PartModel.Prose(prose.html());
        }
        if (part instanceof Part.Sentence sentence) {
            return new PartModel.Sentence(inlines(sentence.inlines()));
        }
        if (part instanceof Part.Sentences list) {
            return new PartModel.Sentences(list.ordered(), list.start(),
                    list.items().stream().map(item -> new PartModel.Sentences.Item(inlines(item))).toList());
        }
        if (part instanceof Part.LongAnswer answer) {
            return new PartModel.LongAnswer(field(answer.lines()), answer.questionHtml());
        }
        if (part instanceof Part.Checkboxes boxes) {
            return new PartModel.Checkboxes(boxes.questionHtml(), boxes.label(), boxes.items().stream()
                    .map(item -> new PartModel.Checkboxes.Item(field(item.checkbox()), inlines(item.inlines()), item.level())).toList());
        }
        if (part instanceof Part.Choices choices) {
            return choices(choices);
        }
        if (part instanceof Part.ScaleLine line) {
            return scale(line);
        }
        if (part instanceof Part.Grid grid) {
            return grid(grid);
        }
        if (part instanceof Part.Deck deck) {
            return new PartModel.Deck(deck.groups().stream().map(this::group).toList());
        }
        if (part instanceof Part.WordBank bank) {
            return new PartModel.WordBank(bank.families().stream().map(family -> new PartModel.WordBank.Family(
                    Optional.of(family.label()).filter(label -> !label.isEmpty()), family.words())).toList());
        }
        if (part instanceof Part.PageBreak) {
            return new PartModel.PageBreak();
        }
        throw new IllegalArgumentException("no model for " + part.getClass().getSimpleName());
    }

    private FieldModel field(Field field) {
        return FieldModel.of(field, worksheet);
    }

    private PartModel choices(Part.Choices choices) {
        List<PartModel.Choices.Option> options = new ArrayList<>();
        for (int i = 0; i < choices.choice().options().size(); i++) {
            Choice.Option option = choices.choice().options().get(i);
            options.add(new PartModel.Choices.Option(option.value(), option.label(), WorksheetModel.names(option.was()),
                    inlines(choices.optionInlines().get(i))));
        }
        return new PartModel.Choices(field(choices.choice()), choices.questionHtml(), options);
    }

    private PartModel scale(Part.ScaleLine line) {
        Scale scale = line.scale();
        return new PartModel.ScaleLine(field(scale), line.questionHtml(), scale.low(), scale.high(),
                scale.numbers().stream().map(number -> new PartModel.ScaleLine.Step(number, stepLabel(scale, number))).toList());
    }

    private static String stepLabel(Scale scale, String number) {
        List<String> numbers = scale.numbers();
        String end = number.equals(numbers.get(0)) ? scale.low()
                : number.equals(numbers.get(numbers.size() - 1)) ? scale.high() : "";
        return (number + " " + end).strip();
    }

    private PartModel grid(Part.Grid grid) {
        return new PartModel.Grid(grid.isMatrix(), grid.questionHtml(), grid.label(),
                grid.columns().stream().map(column -> new PartModel.Grid.Column(column.html(), column.label())).toList(),
                grid.rows().stream().map(row -> new PartModel.Grid.Row(inlines(row.inlines()), row.label(),
                        row.cells().stream().map(this::cell).toList())).toList());
    }

    private CellModel cell(Part.Grid.Cell cell) {
        if (cell instanceof Part.Grid.Cell.Text text) {
            return new CellModel.Text(text.html());
        }
        if (cell instanceof Part.Grid.Cell.Blanks blanks) {
            List<InlinePart> written = blanks.inlines().stream()
                    .filter(inline -> !(inline instanceof InlinePart.Text text && text.html().isBlank())).toList();
            return written.size() == 1 && written.get(0) instanceof InlinePart.Input input
                    ? new CellModel.Input(field(input.blank())) : new CellModel.Sentence(inlines(blanks.inlines()));
        }
        if (cell instanceof Part.Grid.Cell.Option option) {
            FieldModel field = field(option.choice());
            return option.choice().many() ? new CellModel.Tick(field, option.value(), option.label())
                    : new CellModel.Circle(field, option.value(), option.label());
        }
        if (cell instanceof Part.Grid.Cell.Box box) {
            return new CellModel.Tick(field(box.checkbox()), "yes", box.checkbox().label());
        }
        throw new IllegalArgumentException("no model for " + cell.getClass().getSimpleName());
    }

    private PartModel.Deck.Group group(Part.Deck.Group group) {
        return new PartModel.Deck.Group(group.headingHtml().map(PlainText::of), group.level(), group.introHtml(),
                group.prompts().stream().map(prompt -> new PartModel.Deck.Card(field(prompt.card()), prompt.html())).toList());
    }

    private List<InlineModel> inlines(List<InlinePart> inlines) {
        return inlines.stream().<InlineModel>map(inline -> inline instanceof InlinePart.Input input
                ? new InlineModel.Input(field(input.blank())) : new InlineModel.Text(((InlinePart.Text) inline).html())).toList();
    }
}
