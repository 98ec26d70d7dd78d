package org.workleaf.site;

/** A piece of a sentence as templates read it: {@code html} or {@code blank}. */
public sealed interface InlineModel {

    /** The same with rewritten links and ids. */
    default InlineModel rewritten(LinkRewriter links) {
        return this;
    }

    /** Text as HTML; a tag may open in one piece and close in a later one. */
    record Text(String html) implements InlineModel {
        @Override
        public Text rewritten(LinkRewriter links) {
            String rewritten = links.html(html);
            return rewritten == html ? this : new Text(rewritten);
        }
    }

    /** A blank to fill in. */
    record Input(FieldModel blank) implements InlineModel {}
}
