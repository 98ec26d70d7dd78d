package org.workleaf.worksheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A piece of a worksheet from one side of the sheet to the other, with the fields it holds. */
public sealed interface Part {

    /** Its fields, in the order in which they are read. */
    default List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        addFieldsTo(fields);
        return fields;
    }

    /** Adds its fields, in the order in which they are read. */
    default void addFieldsTo(List<Field> fields) {}

    private static void addBlanks(List<InlinePart> inlines, List<Field> fields) {
        for (InlinePart inline : inlines) {
            if (inline instanceof InlinePart.Gap gap) {
                fields.add(gap.blank());
            }
        }
    }

    /** Text, headings, lists: anything without a field. */
    record Prose(String html) implements Part {}

    /** A paragraph with blanks in it. */
    record Sentence(List<InlinePart> inlines) implements Part {
        @Override
        public void addFieldsTo(List<Field> fields) {
            addBlanks(inlines, fields);
        }
    }

    /** A list whose items hold blanks. */
    record Sentences(boolean ordered, List<List<InlinePart>> items) implements Part {
        @Override
        public void addFieldsTo(List<Field> fields) {
            items.forEach(item -> addBlanks(item, fields));
        }
    }

    /** A question and the ruled lines below it. The question is absent where a sentence with blanks stands above. */
    record LongAnswer(Optional<String> questionHtml, RuledLines lines) implements Part {
        @Override
        public void addFieldsTo(List<Field> fields) {
            fields.add(lines);
        }
    }

    /** A list of boxes. */
    record Ticks(Optional<String> questionHtml, String label, List<Item> items) implements Part {

        /** A box and its words, which may hold blanks. */
        public record Item(Checkbox tick, List<InlinePart> inlines) {}

        @Override
        public void addFieldsTo(List<Field> fields) {
            for (Item item : items) {
                fields.add(item.tick());
                addBlanks(item.inlines(), fields);
            }
        }
    }

    /** A question and a list of circles. */
    record Choices(String questionHtml, Choice choice, List<List<InlinePart>> optionInlines) implements Part {
        @Override
        public void addFieldsTo(List<Field> fields) {
            fields.add(choice);
            optionInlines.forEach(option -> addBlanks(option, fields));
        }
    }

    /** A question and a row of numbered circles. */
    record ScaleLine(String questionHtml, Scale scale) implements Part {
        @Override
        public void addFieldsTo(List<Field> fields) {
            fields.add(scale);
        }
    }

    /**
     * A table with fields in its cells: a matrix where it has circles or boxes, else a planner.
     *
     * @param label   what the table is called where it has no question
     * @param columns the heading cells, the first above the rows' names
     */
    record Grid(Optional<String> questionHtml, String label, List<Column> columns, List<Row> rows) implements Part {

        /** A heading cell. */
        public record Column(String html, String label) {}

        /** A row: its name, which may hold blanks, and one cell for each further column. */
        public record Row(List<InlinePart> inlines, String label, List<Cell> cells) {}

        /** What stands in one cell. */
        public sealed interface Cell {
            /** Words. */
            record Words(String html) implements Cell {}

            /** A blank, with the words around it. */
            record Writing(List<InlinePart> inlines) implements Cell {}

            /** A circle or box of the row's choice. */
            record Mark(Choice choice, String value, String label) implements Cell {}

            /** A box of its own. */
            record Box(Checkbox tick) implements Cell {}
        }

        public boolean isMatrix() {
            return rows.stream().flatMap(row -> row.cells().stream())
                    .anyMatch(cell -> cell instanceof Cell.Mark || cell instanceof Cell.Box);
        }

        @Override
        public void addFieldsTo(List<Field> fields) {
            for (Row row : rows) {
                addBlanks(row.inlines(), fields);
                Choice last = null;
                for (Cell cell : row.cells()) {
                    if (cell instanceof Cell.Writing writing) {
                        addBlanks(writing.inlines(), fields);
                    } else if (cell instanceof Cell.Mark mark && !mark.choice().equals(last)) { // which the row's circles share
                        last = mark.choice();
                        fields.add(last);
                    } else if (cell instanceof Cell.Box box) {
                        fields.add(box.tick());
                    }
                }
            }
        }
    }

    /** The cards of a deck, group by group. */
    record Deck(List<Group> groups) implements Part {

        /**
         * Cards below one heading.
         *
         * @param headingHtml its heading, tag and all
         * @param level       the heading's, 0 where there is none
         * @param introHtml   the text between the heading and the cards, or nothing
         */
        public record Group(Optional<String> headingHtml, int level, String introHtml, List<Prompt> prompts) {}

        /** A card and its words. */
        public record Prompt(Card card, String html) {}

        @Override
        public void addFieldsTo(List<Field> fields) {
            groups.forEach(group -> group.prompts().forEach(prompt -> fields.add(prompt.card())));
        }
    }

    /** A page break on paper. */
    record PageBreak() implements Part {}
}
