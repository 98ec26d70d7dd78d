package org.workleaf.site;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Replaces the links and ids in a model.
 *
 * @param link applied to each {@code href} and {@code src}
 * @param id   applied to each id in HTML, each heading's id and each worksheet's anchor
 */
record LinkRewriter(UnaryOperator<String> link, UnaryOperator<String> id) {

    /** @return the same string if nothing in it changes */
    String html(String html) {
        return HtmlRewriter.rewrite(html, link, id);
    }

    List<InlineModel> inlines(List<InlineModel> inlines) {
        return inlines.stream().map(inline -> inline.rewritten(this)).toList();
    }
}
