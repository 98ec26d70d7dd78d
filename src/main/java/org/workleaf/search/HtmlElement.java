package org.workleaf.search;

import java.util.List;
import org.jsoup.Jsoup;

/**
 * A top-level element of an HTML fragment: a paragraph, a heading, a list.
 *
 * @param tag   the element's name
 * @param id    its id; empty if it has none
 * @param lines the lines of its text
 */
record HtmlElement(String tag, String id, List<String> lines) {

    /** {@code <h2 id="a">One</h2><p>Two</p>} → two elements with one line each; text outside of elements is left out. */
    static List<HtmlElement> in(String html) {
        return Jsoup.parseBodyFragment(html).body().children().stream()
                .map(element -> new HtmlElement(element.tagName(), element.id(), HtmlLines.of(element))).toList();
    }

    /** Whether it is a heading that can be linked to. */
    boolean isHeading() {
        return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '2' && tag.charAt(1) <= '6' && !id.isEmpty();
    }
}
