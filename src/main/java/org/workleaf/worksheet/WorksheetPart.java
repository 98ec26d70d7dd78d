package org.workleaf.worksheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A part of a worksheet that spans its width, with the fields in it. */
public sealed interface WorksheetPart {

    /** Its fields in reading order. */
    default List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        addFieldsTo(fields);
        return fields;
    }

    /** Adds its fields to the list in reading order. */
    default void addFieldsTo(List<Field> fields) {}

    private static void addBlanks(List<InlinePart> inlines, List<Field> fields) {
        for (InlinePart inline : inlines) {
            if (inline instanceof InlinePart.Input input) {
                fields.add(input.blank());
            }
        }
    }

    /** Text, headings, lists: anything without a field. */
    record Prose(String html) implements WorksheetPart {}

    /** A paragraph with blanks in it. */
    record Sentence(List<InlinePart> inlines) implements WorksheetPart {
        @Override
        public void addFieldsTo(List<Field> fields) {
            addBlanks(inlines, fields);
        }
    }

    /**
     * A list whose items contain blanks.
     *
     * @param start the number of its first item, if it is ordered
     */
    record Sentences(boolean ordered, int start, List<List<InlinePart>> items) implements WorksheetPart {
        @Override
        public void addFieldsTo(List<Field> fields) {
            items.forEach(item -> addBlanks(item, fields));
        }
    }

    /** A question and the ruled lines below it. The question is absent if a sentence with blanks comes before the lines. */
    record LongAnswer(Optional<String> questionHtml, RuledLines lines) implements WorksheetPart {
        @Override
        public void addFieldsTo(List<Field> fields) {
            fields.add(lines);
        }
    }

    /** A list of boxes. */
    record Checkboxes(Optional<String> questionHtml, String label, List<Item> items) implements WorksheetPart {

        /**
         * A box and its text, which may contain blanks.
         *
         * @param level the number of boxes that it is indented below
         */
        public record Item(Checkbox checkbox, List<InlinePart> inlines, int level) {}

        @Override
        public void addFieldsTo(List<Field> fields) {
            for (Item item : items) {
                fields.add(item.checkbox());
                addBlanks(item.inlines(), fields);
            }
        }
    }

    /** A question and a list of circles. */
    record Choices(String questionHtml, Choice choice, List<List<InlinePart>> optionInlines) implements WorksheetPart {
        @Override
        public void addFieldsTo(List<Field> fields) {
            fields.add(choice);
            optionInlines.forEach(option -> addBlanks(option, fields));
        }
    }

    /** A question and a row of numbered circles. */
    record ScaleLine(String questionHtml, Scale scale) implements WorksheetPart {
        @Override
        public void addFieldsTo(List<Field> fields) {
            fields.add(scale);
        }
    }

    /**
     * A table with fields in its cells: a matrix if it has circles or boxes, otherwise a planner.
     *
     * @param label           the table's label if it has no question
     * @param columns         the heading cells, the first one above the rows' labels
     * @param startsWithBoxes whether the first two columns are shown in reverse order: boxes, and then the rows' labels
     */
    record Grid(Optional<String> questionHtml, String label, List<Column> columns, List<Row> rows, boolean startsWithBoxes) implements WorksheetPart {

        /** A heading cell. */
        public record Column(String html, String label) {}

        /** A row: its label, which may contain blanks, and one cell for each further column. */
        public record Row(List<InlinePart> inlines, String label, List<Cell> cells) {}

        /** The content of a cell. */
        public sealed interface Cell {
            /** Text without fields. */
            record Text(String html) implements Cell {}

            /** Blanks, with the text around them. */
            record Blanks(List<InlinePart> inlines) implements Cell {}

            /** One option of the row's choice. */
            record Option(Choice choice, String value, String label) implements Cell {}

            /** A checkbox with a name of its own. */
            record Box(Checkbox checkbox) implements Cell {}
        }

        public boolean isMatrix() {
            return rows.stream().flatMap(row -> row.cells().stream())
                    .anyMatch(cell -> cell instanceof Cell.Option || cell instanceof Cell.Box);
        }

        @Override
        public void addFieldsTo(List<Field> fields) {
            for (Row row : rows) {
                addBlanks(row.inlines(), fields);
                Choice last = null;
                for (Cell cell : row.cells()) {
                    if (cell instanceof Cell.Blanks blanks) {
                        addBlanks(blanks.inlines(), fields);
                    } else if (cell instanceof Cell.Option option && !option.choice().equals(last)) { // the cells of a row share one choice
                        last = option.choice();
                        fields.add(last);
                    } else if (cell instanceof Cell.Box box) {
                        fields.add(box.checkbox());
                    }
                }
            }
        }
    }

    /** The cards of a deck, group by group. */
    record Deck(List<Group> groups) implements WorksheetPart {

        /**
         * Cards below one heading.
         *
         * @param headingHtml its heading, including the tag
         * @param level       the level of the heading, 0 if there is none
         * @param introHtml   the text between the heading and the cards; may be empty
         */
        public record Group(Optional<String> headingHtml, int level, String introHtml, List<Prompt> prompts) {}

        /** A card and its text. */
        public record Prompt(Card card, String html) {}

        @Override
        public void addFieldsTo(List<Field> fields) {
            groups.forEach(group -> group.prompts().forEach(prompt -> fields.add(prompt.card())));
        }
    }

    /** Words to choose from, which a reader taps into a blank or circles on paper; they are no fields. */
    record WordBank(List<Family> families) implements WorksheetPart {

        /** Words that belong together, as plain text; its {@code label} may be empty. */
        public record Family(String label, List<String> words) {}
    }

    /** A page break in print. */
    record PageBreak() implements WorksheetPart {}
}
