package org.workleaf.site;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The links and ids in the tags of a piece of HTML.
 *
 * <p>The pieces of a sentence around its blanks may open a tag in one and close it in a later one. A tree of elements would
 * close it in each, so the start tags are read one by one and everything else stays as it is, byte for byte.
 */
final class HtmlRewriter {

    private static final List<String> ATTRIBUTES = List.of("href", "src", "id");

    private HtmlRewriter() {}

    /**
     * @param link takes the value of each {@code href} and {@code src}
     * @param id   takes the value of each {@code id}
     * @return the very same HTML, if none of them becomes another
     */
    static String rewrite(String html, UnaryOperator<String> link, UnaryOperator<String> id) {
        StringBuilder rewritten = null;
        int done = 0;
        for (int open = html.indexOf('<'); open >= 0; open = html.indexOf('<', open + 1)) {
            int end = startTagEnd(html, open);
            // Values lie between quotation marks: behind the first, the third …
            for (int quote = next(html, open, end); quote < end; ) {
                int close = html.indexOf('"', quote + 1);
                String name = nameBefore(html, quote);
                if (!name.isEmpty()) {
                    String value = html.substring(quote + 1, close);
                    String now = (name.equals("id") ? id : link).apply(value);
                    if (!now.equals(value)) {
                        rewritten = rewritten == null ? new StringBuilder(html.length() + 64) : rewritten;
                        rewritten.append(html, done, quote + 1).append(now);
                        done = close;
                    }
                }
                quote = next(html, close + 1, end);
            }
        }
        return rewritten == null ? html : rewritten.append(html, done, html.length()).toString();
    }

    private static int next(String html, int from, int end) {
        int at = from;
        while (at < end && html.charAt(at) != '"') {
            at++;
        }
        return at;
    }

    /** The name of the attribute whose value begins here, if it is one of those that are rewritten. */
    private static String nameBefore(String html, int quote) {
        for (String name : ATTRIBUTES) {
            int start = quote - 1 - name.length();
            if (html.charAt(quote - 1) == '=' && html.startsWith(name, start) && Character.isWhitespace(html.charAt(start - 1))) {
                return name;
            }
        }
        return "";
    }

    /** The offset of the tag's last sign; that of its first, if this is no start tag. */
    private static int startTagEnd(String html, int open) {
        boolean named = open + 1 < html.length() && Character.isLetter(html.charAt(open + 1));
        boolean quoted = false;
        for (int i = open + 1; named && i < html.length(); i++) {
            char c = html.charAt(i);
            quoted ^= c == '"';
            if (!quoted && (c == '>' || c == '<')) {
                return c == '>' ? i : open;
            }
        }
        return open;
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
