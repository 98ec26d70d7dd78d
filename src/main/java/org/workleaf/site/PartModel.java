package org.workleaf.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.workleaf.markdown.PlainText;
import org.workleaf.worksheet.Choice;
import org.workleaf.worksheet.InlinePart;
import org.workleaf.worksheet.Part;
import org.workleaf.worksheet.Part.Choices;
import org.workleaf.worksheet.Part.Deck;
import org.workleaf.worksheet.Part.Grid;
import org.workleaf.worksheet.Part.LongAnswer;
import org.workleaf.worksheet.Part.PageBreak;
import org.workleaf.worksheet.Part.Prose;
import org.workleaf.worksheet.Part.ScaleLine;
import org.workleaf.worksheet.Part.Sentence;
import org.workleaf.worksheet.Part.Sentences;
import org.workleaf.worksheet.Part.Checkboxes;
import org.workleaf.worksheet.PreviousName;
import org.workleaf.worksheet.Scale;

/** Converts a part of a worksheet to the map that templates read; its {@code kind} selects the macro. */
final class PartModel {

    private final FieldModel fields;

    PartModel(FieldModel fields) {
        this.fields = fields;
    }

    Map<String, Object> of(Part part) {
        if (part instanceof Prose prose) {
            return kind("prose").with("html", prose.html()).map();
        }
        if (part instanceof Sentence sentence) {
            return kind("sentence").with("inlines", inlines(sentence.inlines())).map();
        }
        if (part instanceof Sentences list) {
            return kind("list").with("ordered", list.ordered()).with("start", list.start())
                    .withEach("items", list.items(), item -> new MapBuilder().with("inlines", inlines(item)).map()).map();
        }
        if (part instanceof LongAnswer answer) {
            return kind("lines").with("field", fields.of(answer.lines()))
                    .withIfPresent("question", answer.questionHtml()).map();
        }
        if (part instanceof Checkboxes ticks) {
            return ticks(ticks);
        }
        if (part instanceof Choices choices) {
            return choices(choices);
        }
        if (part instanceof ScaleLine line) {
            return scale(line);
        }
        if (part instanceof Grid grid) {
            return grid(grid);
        }
        if (part instanceof Deck deck) {
            return kind("cards").withEach("groups", deck.groups(), this::group).map();
        }
        if (part instanceof PageBreak) {
            return kind("page").map();
        }
        throw new IllegalArgumentException("no model for " + part.getClass().getSimpleName());
    }

    private Map<String, Object> ticks(Checkboxes ticks) {
        return kind("ticks").withIfPresent("question", ticks.questionHtml()).with("label", ticks.label())
                .withEach("items", ticks.items(), item -> new MapBuilder()
                        .with("field", fields.of(item.checkbox())).with("inlines", inlines(item.inlines())).map())
                .map();
    }

    private Map<String, Object> choices(Choices choices) {
        List<Object> options = new ArrayList<>();
        for (int i = 0; i < choices.choice().options().size(); i++) {
            Choice.Option option = choices.choice().options().get(i);
            options.add(new MapBuilder().with("value", option.value()).with("label", option.label())
                    .withUnlessEmpty("was", option.was().stream().map(PreviousName::name).toList())
                    .with("inlines", inlines(choices.optionInlines().get(i))).map());
        }
        return kind("choice").with("field", fields.of(choices.choice())).with("question", choices.questionHtml())
                .with("options", options).map();
    }

    private Map<String, Object> scale(ScaleLine line) {
        Scale scale = line.scale();
        return kind("scale").with("field", fields.of(scale)).with("question", line.questionHtml())
                .with("low", scale.low()).with("high", scale.high())
                .withEach("options", scale.numbers(), number -> new MapBuilder()
                        .with("value", number).with("label", scaleLabel(scale, number)).map())
                .map();
    }

    /** The label of a circle, which includes the text at the scale's ends: {@code "5 Very"}. */
    private static String scaleLabel(Scale scale, String number) {
        List<String> numbers = scale.numbers();
        String end = number.equals(numbers.get(0)) ? scale.low()
                : number.equals(numbers.get(numbers.size() - 1)) ? scale.high() : "";
        return (number + " " + end).strip();
    }

    private Map<String, Object> grid(Grid grid) {
        return kind("table").with("matrix", grid.isMatrix()).withIfPresent("question", grid.questionHtml())
                .with("label", grid.label())
                .withEach("columns", grid.columns(), column -> new MapBuilder()
                        .with("html", column.html()).with("label", column.label()).map())
                .withEach("rows", grid.rows(), row -> new MapBuilder()
                        .with("inlines", inlines(row.inlines())).with("label", row.label())
                        .withEach("cells", row.cells(), this::cell).map())
                .map();
    }

    private Map<String, Object> cell(Grid.Cell cell) {
        MapBuilder model = new MapBuilder();
        if (cell instanceof Grid.Cell.Text words) {
            model.with("html", words.html());
        } else if (cell instanceof Grid.Cell.Blanks blanks) {
            List<InlinePart> written = blanks.inlines().stream()
                    .filter(inline -> !(inline instanceof InlinePart.Text words && words.html().isBlank())).toList();
            if (written.size() == 1 && written.get(0) instanceof InlinePart.Input input) {
                model.with("blank", fields.of(input.blank()));
            } else {
                model.with("inlines", inlines(blanks.inlines()));
            }
        } else if (cell instanceof Grid.Cell.Option option) {
            model.with(option.choice().many() ? "tick" : "circle", fields.of(option.choice()))
                    .with("value", option.value()).with("label", option.label());
        } else if (cell instanceof Grid.Cell.Box box) {
            model.with("tick", fields.of(box.checkbox())).with("value", "yes").with("label", box.checkbox().label());
        }
        return model.map();
    }

    private Map<String, Object> group(Deck.Group group) {
        return new MapBuilder().withIfPresent("title", group.headingHtml().map(PlainText::of)).with("level", group.level())
                .with("intro", group.introHtml())
                .withEach("cards", group.prompts(), prompt -> new MapBuilder()
                        .with("field", fields.of(prompt.card())).with("html", prompt.html()).map())
                .map();
    }

    private List<Object> inlines(List<InlinePart> inlines) {
        List<Object> models = new ArrayList<>(inlines.size());
        for (InlinePart inline : inlines) {
            models.add(inline instanceof InlinePart.Input input
                    ? new MapBuilder().with("blank", fields.of(input.blank())).map()
                    : new MapBuilder().with("html", ((InlinePart.Text) inline).html()).map());
        }
        return models;
    }

    private static MapBuilder kind(String kind) {
        return new MapBuilder().with("kind", kind);
    }
}
