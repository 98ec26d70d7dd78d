package org.workleaf.site;

import java.util.List;
import java.util.Optional;

/** A part of a worksheet as templates read it; its {@code kind} selects the macro. */
public sealed interface WorksheetPartModel {

    String kind();

    /** The same with rewritten links and ids. */
    default WorksheetPartModel rewritten(LinkRewriter links) {
        return this;
    }

    /** Text, headings, lists: anything without a field. */
    record Prose(String kind, String html) implements WorksheetPartModel {
        Prose(String html) {
            this("prose", html);
        }

        @Override
        public Prose rewritten(LinkRewriter links) {
            String rewritten = links.html(html);
            return rewritten == html ? this : new Prose(rewritten);
        }
    }

    /** A paragraph with blanks in it. */
    record Sentence(String kind, List<InlineModel> inlines) implements WorksheetPartModel {
        Sentence(List<InlineModel> inlines) {
            this("sentence", inlines);
        }

        @Override
        public Sentence rewritten(LinkRewriter links) {
            List<InlineModel> rewritten = links.inlines(inlines);
            return rewritten == inlines ? this : new Sentence(rewritten);
        }
    }

    /**
     * A list whose items contain blanks.
     *
     * @param start the number of its first item, if it is ordered
     */
    record Sentences(String kind, boolean ordered, int start, List<Item> items) implements WorksheetPartModel {

        /** An item of the list. */
        public record Item(List<InlineModel> inlines) {
            private Item rewritten(LinkRewriter links) {
                List<InlineModel> rewritten = links.inlines(inlines);
                return rewritten == inlines ? this : new Item(rewritten);
            }
        }

        Sentences(boolean ordered, int start, List<Item> items) {
            this("list", ordered, start, items);
        }

        @Override
        public Sentences rewritten(LinkRewriter links) {
            List<Item> rewritten = LinkRewriter.each(items, item -> item.rewritten(links));
            return rewritten == items ? this : new Sentences(ordered, start, rewritten);
        }
    }

    /** A question and the ruled lines below it. */
    record LongAnswer(String kind, FieldModel field, Optional<String> question) implements WorksheetPartModel {
        LongAnswer(FieldModel field, Optional<String> question) {
            this("lines", field, question);
        }

        @Override
        public LongAnswer rewritten(LinkRewriter links) {
            Optional<String> rewritten = links.html(question);
            return rewritten == question ? this : new LongAnswer(field, rewritten);
        }
    }

    /** A list of boxes; its {@code label} is for screen readers if there is no question. */
    record Checkboxes(String kind, Optional<String> question, String label, List<Item> items) implements WorksheetPartModel {

        /** A box and its text; its {@code level} is the number of boxes that it is indented below. */
        public record Item(FieldModel field, List<InlineModel> inlines, int level) {
            private Item rewritten(LinkRewriter links) {
                List<InlineModel> rewritten = links.inlines(inlines);
                return rewritten == inlines ? this : new Item(field, rewritten, level);
            }
        }

        Checkboxes(Optional<String> question, String label, List<Item> items) {
            this("ticks", question, label, items);
        }

        @Override
        public Checkboxes rewritten(LinkRewriter links) {
            return new Checkboxes(links.html(question), label, LinkRewriter.each(items, item -> item.rewritten(links)));
        }
    }

    /** A question and a list of circles. */
    record Choices(String kind, FieldModel field, String question, List<Option> options) implements WorksheetPartModel {

        /** A circle and its text; {@code was} has its previous values. */
        public record Option(String value, String label, Optional<List<String>> was, List<InlineModel> inlines) {
            private Option rewritten(LinkRewriter links) {
                List<InlineModel> rewritten = links.inlines(inlines);
                return rewritten == inlines ? this : new Option(value, label, was, rewritten);
            }
        }

        Choices(FieldModel field, String question, List<Option> options) {
            this("choice", field, question, options);
        }

        @Override
        public Choices rewritten(LinkRewriter links) {
            return new Choices(field, links.html(question), LinkRewriter.each(options, option -> option.rewritten(links)));
        }
    }

    /** A question and a row of numbered circles between the labels {@code low} and {@code high}. */
    record ScaleLine(String kind, FieldModel field, String question, String low, String high, List<Step> options) implements WorksheetPartModel {

        /** A circle; its label includes the text at the scale's ends: {@code "5 Very"}. */
        public record Step(String value, String label) {}

        ScaleLine(FieldModel field, String question, String low, String high, List<Step> options) {
            this("scale", field, question, low, high, options);
        }

        @Override
        public ScaleLine rewritten(LinkRewriter links) {
            return new ScaleLine(field, links.html(question), low, high, options);
        }
    }

    /**
     * A table with fields in its cells; its {@code label} is for screen readers if there is no question.
     *
     * @param startsWithBoxes whether the first cell of each row, a box, is shown before the row's label
     */
    record Grid(String kind, boolean matrix, Optional<String> question, String label, List<Column> columns, List<Row> rows, boolean startsWithBoxes)
            implements WorksheetPartModel {

        /** A heading cell. */
        public record Column(String html, String label) {
            private Column rewritten(LinkRewriter links) {
                String rewritten = links.html(html);
                return rewritten == html ? this : new Column(rewritten, label);
            }
        }

        /** A row: its label, which may contain blanks, and its cells. */
        public record Row(List<InlineModel> inlines, String label, List<CellModel> cells) {
            private Row rewritten(LinkRewriter links) {
                List<InlineModel> newInlines = links.inlines(inlines);
                List<CellModel> newCells = LinkRewriter.each(cells, cell -> cell.rewritten(links));
                return newInlines == inlines && newCells == cells ? this : new Row(newInlines, label, newCells);
            }
        }

        Grid(boolean matrix, Optional<String> question, String label, List<Column> columns, List<Row> rows, boolean startsWithBoxes) {
            this("table", matrix, question, label, columns, rows, startsWithBoxes);
        }

        @Override
        public Grid rewritten(LinkRewriter links) {
            return new Grid(matrix, links.html(question), label, LinkRewriter.each(columns, column -> column.rewritten(links)),
                    LinkRewriter.each(rows, row -> row.rewritten(links)), startsWithBoxes);
        }
    }

    /** The cards of a deck, group by group. */
    record Deck(String kind, List<Group> groups) implements WorksheetPartModel {

        /** Cards below one heading; {@code intro} is the HTML between the heading and the cards. */
        public record Group(Optional<String> title, int level, String intro, List<Card> cards) {
            private Group rewritten(LinkRewriter links) {
                List<Card> rewritten = LinkRewriter.each(cards, card -> card.rewritten(links));
                return rewritten == cards ? this : new Group(title, level, intro, rewritten);
            }
        }

        /** A card and its text as HTML. */
        public record Card(FieldModel field, String html) {
            private Card rewritten(LinkRewriter links) {
                String rewritten = links.html(html);
                return rewritten == html ? this : new Card(field, rewritten);
            }
        }

        Deck(List<Group> groups) {
            this("cards", groups);
        }

        @Override
        public Deck rewritten(LinkRewriter links) {
            List<Group> rewritten = LinkRewriter.each(groups, group -> group.rewritten(links));
            return rewritten == groups ? this : new Deck(rewritten);
        }
    }

    /** Words to choose from, family by family. */
    record WordBank(String kind, List<Family> families) implements WorksheetPartModel {

        /** Words that belong together, as plain text. */
        public record Family(Optional<String> label, List<String> words) {}

        WordBank(List<Family> families) {
            this("words", families);
        }
    }

    /** A page break in print. */
    record PageBreak(String kind) implements WorksheetPartModel {
        PageBreak() {
            this("page");
        }
    }
}
