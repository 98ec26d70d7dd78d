package org.workleaf.jbake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/**
 * Checks every URL on a rendered page, whatever it was made from: no link runs a script, and nothing is loaded from another site.
 *
 * <p>{@code <a href="javascript:run()">} → an error at that place of the page.
 */
final class RenderedUrls {

    private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9+.-]*:.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("(?:https?|mailto):.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern EMBEDDED_IMAGE = Pattern.compile("data:image/.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** The attributes that hold a URL, with whether it is only followed and not loaded. */
    private static final Map<String, Boolean> FOLLOWED = Map.of("href", true, "src", false, "srcset", false, "action", false,
            "formaction", false, "poster", false, "data", false, "xlink:href", false, "ping", false);

    private RenderedUrls() {}

    /**
     * @param path of the page, from the site's root
     * @return an error for each URL that a page may not hold
     */
    static List<Diagnostic> check(String path, String html) {
        if (!path.endsWith(".html") || !isSuspect(html)) {
            return List.of();
        }
        SourceFile file = new SourceFile("target/site/" + path, html);
        List<Diagnostic> found = new ArrayList<>();
        for (Element element : Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true)).getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                Boolean followed = FOLLOWED.get(attribute.getKey());
                if (followed != null && !isAllowed(attribute.getValue(), followed)) {
                    Range range = element.attributes().sourceRange(attribute.getKey()).valueRange();
                    int start = Math.max(0, range.isTracked() ? range.startPos() : element.sourceRange().startPos());
                    found.add(Diagnostic.error("broken-output", file, new Span(start, range.isTracked() ? Math.max(start, range.endPos()) : start),
                            "`" + attribute.getKey() + "` holds an address that is not allowed: `" + attribute.getValue() + "`",
                            "Links lead to the site itself, to `https:` or `mailto:` addresses. Images and scripts are files of the site."));
                }
            }
        }
        return found;
    }

    /** Whether a page has an address that needs a closer look: parsing each page would take a tenth of a build. */
    private static boolean isSuspect(String html) {
        return hasSuspect(html, "href") || hasSuspect(html, "src") || hasSuspect(html, "action") || hasSuspect(html, "poster")
                || hasSuspect(html, "srcset") || hasSuspect(html, "ping") || html.contains("<object");
    }

    private static boolean hasSuspect(String html, String attribute) {
        for (int at = html.indexOf(attribute); at >= 0; at = html.indexOf(attribute, at + 1)) {
            int equals = afterSpaces(html, at + attribute.length());
            if (equals < html.length() && html.charAt(equals) == '=') {
                int start = afterSpaces(html, equals + 1);
                boolean quoted = start < html.length() && (html.charAt(start) == '"' || html.charAt(start) == '\'');
                if (!isPlain(html, quoted ? start + 1 : start, attribute)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int afterSpaces(String html, int at) {
        int i = at;
        while (i < html.length() && html.charAt(i) <= ' ') {
            i++;
        }
        return i;
    }

    private static boolean isPlain(String html, int start, String attribute) {
        return html.startsWith("../", start) || html.startsWith("#", start) || attribute.equals("href") && html.startsWith("https://", start)
                || isPlainPath(html, start);
    }

    /** {@code practices/index.html"}: no colon in it, no character reference, no second slash at its beginning. */
    private static boolean isPlainPath(String html, int start) {
        if (html.startsWith("//", start)) {
            return false;
        }
        for (int i = start; i < html.length(); i++) {
            char c = html.charAt(i);
            if (c == '"' || c == '\'' || c == '/' && i > start || c == '?' || c == '#') {
                return true;
            }
            if (c == ':' || c == '&' || c == '\\' || c <= ' ') {
                return false;
            }
        }
        return false;
    }

    private static boolean isAllowed(String value, boolean followed) {
        // Browsers ignore white space and control characters at the start and inside a scheme, and read backslashes as slashes.
        String url = value.replaceAll("[\\p{Cntrl}\\s]", "").replace('\\', '/');
        if (SCHEME.matcher(url).matches()) {
            return followed ? LINK.matcher(url).matches() : EMBEDDED_IMAGE.matcher(url).matches();
        }
        return !url.startsWith("//");
    }
}
