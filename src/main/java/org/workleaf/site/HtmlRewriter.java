package org.workleaf.site;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Replaces links and ids in the start tags of an HTML fragment.
 *
 * <p>A sentence is split at its blanks, so one fragment may open a tag that a later one closes. An HTML parser would
 * close it in each, so only the start tags are scanned and everything else stays the same byte for byte.
 */
final class HtmlRewriter {

    private static final List<String> ATTRIBUTES = List.of("href", "src", "id");

    private HtmlRewriter() {}

    /**
     * @param link applied to the value of each {@code href} and {@code src}
     * @param id   applied to the value of each {@code id}
     * @return the same string if no value changes
     */
    static String rewrite(String html, UnaryOperator<String> link, UnaryOperator<String> id) {
        StringBuilder rewritten = null;
        int copied = 0;
        for (int open = html.indexOf('<'); open >= 0; open = html.indexOf('<', open + 1)) {
            int end = startTagEnd(html, open);
            for (int quote = nextQuote(html, open, end); quote < end; ) {
                int close = html.indexOf('"', quote + 1);
                String name = nameBefore(html, quote);
                if (!name.isEmpty()) {
                    String value = html.substring(quote + 1, close);
                    String replacement = (name.equals("id") ? id : link).apply(value);
                    if (!replacement.equals(value)) {
                        rewritten = rewritten == null ? new StringBuilder(html.length() + 64) : rewritten;
                        rewritten.append(html, copied, quote + 1).append(replacement);
                        copied = close;
                    }
                }
                quote = nextQuote(html, close + 1, end);
            }
        }
        return rewritten == null ? html : rewritten.append(html, copied, html.length()).toString();
    }

    private static int nextQuote(String html, int from, int end) {
        int at = from;
        while (at < end && html.charAt(at) != '"') {
            at++;
        }
        return at;
    }

    /** The name of the attribute whose value starts here; "" if it isn't rewritten. */
    private static String nameBefore(String html, int quote) {
        for (String name : ATTRIBUTES) {
            int start = quote - 1 - name.length();
            if (html.charAt(quote - 1) == '=' && html.startsWith(name, start) && Character.isWhitespace(html.charAt(start - 1))) {
                return name;
            }
        }
        return "";
    }

    /** The offset of the start tag's {@code >}; {@code open} if this is not a start tag. */
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

    /** All ids in an HTML fragment. */
    static List<String> ids(String html) {
        List<String> ids = new ArrayList<>();
        rewrite(html, link -> link, id -> {
            ids.add(id);
            return id;
        });
        return ids;
    }
}
