package org.workleaf.site;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;

/**
 * Collects the links and ids of a page while it is written, and what may be wrong in it, without parsing it, which would take a tenth of a build.
 *
 * <p>It may take text for an attribute. So what it finds is only a reason to parse the page.
 */
final class PageScanner {

    private final Set<String> targets = new HashSet<>();
    private final Set<String> ids = new HashSet<>();
    private final MissingLabelScanner labels = new MissingLabelScanner();
    private boolean repeatsAnId;
    private boolean hasSuspectUrl;

    /** Reads a part of a page that contains only whole tags. */
    void scan(char[] html, int length) {
        for (int i = 0; i < length; ) {
            int start = i;
            if (html[i] == '<') {
                i = readTag(html, i, length);
                labels.readTag(html, start, i);
            } else {
                i = readText(html, i, length);
                labels.readText(html, start, i);
            }
        }
    }

    /**
     * Reads the attributes of a tag.
     *
     * @return the index after its {@code >}
     */
    private int readTag(char[] html, int start, int length) {
        char quote = 0;
        for (int i = start + 1; i < length; i++) {
            char c = html[i];
            if (c == '=') {
                readAttribute(html, i, length);
            } else if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '>') {
                return i + 1;
            } else if (c == '"' || c == '\'') {
                quote = c;
            }
        }
        return length;
    }

    /**
     * Reads attributes in text, too: in broken HTML, what seems to be text may be a tag.
     *
     * @return the index of the next tag
     */
    private int readText(char[] html, int start, int length) {
        int i = start;
        while (i < length && html[i] != '<') {
            if (html[i] == '=') {
                readAttribute(html, i, length);
            }
            i++;
        }
        return i;
    }

    private void readAttribute(char[] html, int equals, int length) {
        int end = equals;
        while (end > 1 && html[end - 1] <= ' ') {
            end--;
        }
        hasSuspectUrl = hasSuspectUrl || RenderedUrlCheck.isSuspect(html, end, equals, length);
        if (isAttribute(html, end, "href") || isAttribute(html, end, "src")) {
            targets.add(value(html, equals + 1, length));
        } else if (isAttribute(html, end, "id")) {
            repeatsAnId |= !ids.add(value(html, equals + 1, length));
        }
    }

    /** Whether an attribute's name ends here. */
    private static boolean isAttribute(char[] html, int end, String name) {
        int start = end - name.length();
        if (start < 1) {
            return false;
        }
        for (int i = name.length() - 1; i >= 0; i--) {
            if ((html[start + i] | ' ') != name.charAt(i)) {
                return false;
            }
        }
        return html[start - 1] <= ' ' || html[start - 1] == '"' || html[start - 1] == '\'';
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
                && !LinkTarget.isExternal(target));
    }

    /** Whether a link may be one that is not allowed, so that {@link RenderedUrlCheck} must look at the page. */
    boolean hasSuspectUrl() {
        return hasSuspectUrl;
    }

    /** Whether an id seems to be repeated, or an image or a control to have no name; complete after the whole page was read. */
    boolean hasSuspectElement() {
        return repeatsAnId || labels.isSuspect();
    }
}
