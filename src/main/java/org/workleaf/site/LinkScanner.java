package org.workleaf.site;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;

/**
 * Collects the links and ids of a page while it is written, without parsing it, which would take a tenth of a build.
 *
 * <p>It may take text for an attribute. So what it finds is only a reason to parse the page.
 */
final class LinkScanner {

    private final Set<String> targets = new HashSet<>();
    private final Set<String> ids = new HashSet<>();
    private boolean repeatsAnId;

    /** Reads a part of a page that contains only whole tags. */
    void scan(char[] html, int length) {
        for (int i = 3; i < length - 1; i++) {
            if (html[i] == '=') {
                int name = i;
                while (name > 1 && html[name - 1] <= ' ') {
                    name--;
                }
                if (isAttribute(html, name, "href") || isAttribute(html, name, "src")) {
                    targets.add(value(html, i + 1, length));
                } else if (isAttribute(html, name, "id")) {
                    repeatsAnId |= !ids.add(value(html, i + 1, length));
                }
            }
        }
    }

    /** Whether an attribute's name ends here. */
    private static boolean isAttribute(char[] html, int end, String name) {
        int start = end - name.length();
        if (start < 1 || html[start - 1] > ' ' && html[start - 1] != '"' && html[start - 1] != '\'') {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if ((html[start + i] | ' ') != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static String value(char[] html, int from, int length) {
        int start = from;
        while (start < length - 1 && html[start] <= ' ') {
            start++;
        }
        char quote = html[start] == '"' || html[start] == '\'' ? html[start++] : '>';
        int end = start;
        boolean isEscaped = false;
        while (end < length && html[end] != quote && (quote != '>' || html[end] > ' ')) {
            isEscaped |= html[end++] == '&';
        }
        String value = new String(html, start, end - start);
        return isEscaped ? Parser.unescapeEntities(value, true) : value;
    }

    /** The distinct URLs that lead neither to another site nor to an id on the same page. */
    Stream<String> targets() {
        return targets.stream().filter(target -> !(target.startsWith("#") && (target.length() == 1 || ids.contains(target.substring(1))))
                && !RenderedLink.isExternal(target));
    }

    /** Whether two elements seem to have the same id. */
    boolean repeatsAnId() {
        return repeatsAnId;
    }
}
