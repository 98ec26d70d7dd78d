package org.workleaf.search;

import java.util.List;
import org.jsoup.Jsoup;

/**
 * An outermost element of a piece of HTML: a paragraph, a heading, a list.
 *
 * @param tag   its name
 * @param id    empty where it has none
 * @param lines what a reader reads in it
 */
record HtmlBlock(String tag, String id, List<String> lines) {

    /** {@code <h2 id="a">One</h2><p>Two</p>} → a block with one line each; words outside of any are left out. */
    static List<HtmlBlock> in(String html) {
        return Jsoup.parseBodyFragment(html).body().children().stream()
                .map(element -> new HtmlBlock(element.tagName(), element.id(), HtmlLines.of(element))).toList();
    }

    /** A heading that a page can be opened at. */
    boolean isHeading() {
        return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '2' && tag.charAt(1) <= '6' && !id.isEmpty();
    }
}
