package org.workleaf.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The links and ids in the tags of a piece of HTML.
 *
 * <p>The pieces of a sentence around its blanks may open a tag in one and close it in a later one. A tree of elements would
 * close it in each, so the start tags are read one by one and everything else stays as it is, byte for byte.
 */
final class Tags {

    private static final Pattern START_TAG = Pattern.compile("<[a-zA-Z](?:[^<>\"]|\"[^\"]*\")*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("(?<=\\s)(href|src|id)=\"([^\"]*)\"");

    private Tags() {}

    /**
     * @param link takes the value of each {@code href} and {@code src}
     * @param id   takes the value of each {@code id}
     */
    static String rewrite(String html, UnaryOperator<String> link, UnaryOperator<String> id) {
        if (!html.contains("href=") && !html.contains("src=") && !html.contains("id=")) {
            return html;
        }
        return START_TAG.matcher(html).replaceAll(tag -> Matcher.quoteReplacement(
                ATTRIBUTE.matcher(tag.group()).replaceAll(attribute -> Matcher.quoteReplacement(attribute.group(1) + "=\""
                        + (attribute.group(1).equals("id") ? id : link).apply(attribute.group(2)) + "\""))));
    }

    /** Every id in a piece of HTML. */
    static List<String> ids(String html) {
        List<String> ids = new ArrayList<>();
        rewrite(html, link -> link, id -> {
            ids.add(id);
            return id;
        });
        return ids;
    }
}
