package org.workleaf.site;

import java.util.List;

/** A cell of a table as templates read it. */
public sealed interface CellModel {

    /** The same with rewritten links and ids. */
    default CellModel rewritten(LinkRewriter links) {
        return this;
    }

    /** Text without fields, as HTML. */
    record Text(String html) implements CellModel {
        @Override
        public Text rewritten(LinkRewriter links) {
            String rewritten = links.html(html);
            return rewritten == html ? this : new Text(rewritten);
        }
    }

    /** A blank that is alone in its cell. */
    record Input(FieldModel blank) implements CellModel {}

    /** Blanks with text around them. */
    record Sentence(List<InlineModel> inlines) implements CellModel {
        @Override
        public Sentence rewritten(LinkRewriter links) {
            List<InlineModel> rewritten = links.inlines(inlines);
            return rewritten == inlines ? this : new Sentence(rewritten);
        }
    }

    /** One option of the row's choice, of which only one may be chosen. */
    record Circle(FieldModel circle, String value, String label) implements CellModel {}

    /** A checkbox, or one option of the row's choice, of which several may be chosen. */
    record Tick(FieldModel tick, String value, String label) implements CellModel {}
}
