package org.workleaf.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Replaces the links and ids in a model. Parts without any are shared with the original instead of copied.
 *
 * @param link applied to each {@code href} and {@code src}
 * @param id   applied to each id in HTML, each heading's id and each worksheet's anchor
 */
record LinkRewriter(UnaryOperator<String> link, UnaryOperator<String> id) {

    /** @return the same string if nothing in it changes */
    String html(String html) {
        return HtmlRewriter.rewrite(html, link, id);
    }

    /** @return the same text if nothing in it changes */
    Optional<String> html(Optional<String> html) {
        return html.map(this::html).filter(rewritten -> rewritten != html.get()).or(() -> html);
    }

    /** @return the same list if nothing in it changes */
    List<InlineModel> inlines(List<InlineModel> inlines) {
        return each(inlines, inline -> inline.rewritten(this));
    }

    /** @return the same list if the function returns the same object for each element */
    static <T> List<T> each(List<T> list, UnaryOperator<T> rewrite) {
        List<T> copy = null;
        for (int i = 0; i < list.size(); i++) {
            T rewritten = rewrite.apply(list.get(i));
            if (rewritten != list.get(i)) {
                copy = copy == null ? new ArrayList<>(list) : copy;
                copy.set(i, rewritten);
            }
        }
        return copy == null ? list : copy;
    }
}
