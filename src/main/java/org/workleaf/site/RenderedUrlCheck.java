package org.workleaf.site;

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
import org.workleaf.source.UrlSchemes;

/**
 * Checks every URL on a rendered page, whatever its source: no link runs a script, and nothing is loaded from another site.
 *
 * <p>{@code <a href="javascript:run()">} → an error at its position in the page.
 */
public final class RenderedUrlCheck {

    private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9+.-]*:.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern EMBEDDED_IMAGE = Pattern.compile("data:image/.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** The attributes that contain a URL, and whether it is a link, which the browser doesn't load with the page. */
    private static final Map<String, Boolean> IS_LINK = Map.of("href", true, "src", false, "srcset", false, "action", false,
            "formaction", false, "poster", false, "data", false, "xlink:href", false, "ping", false);

    private RenderedUrlCheck() {}

    /**
     * @param path of the page, relative to the site's root
     * @return an error for each URL that is not allowed
     */
    public static List<Diagnostic> check(String path, String html) {
        if (!path.endsWith(".html") || !isSuspect(html)) {
            return List.of();
        }
        SourceFile file = new SourceFile("target/site/" + path, html);
        List<Diagnostic> found = new ArrayList<>();
        for (Element element : Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true)).getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                Boolean isLink = IS_LINK.get(attribute.getKey());
                if (isLink != null && !isAllowed(attribute.getValue(), isLink)) {
                    Range range = element.attributes().sourceRange(attribute.getKey()).valueRange();
                    int start = Math.max(0, range.isTracked() ? range.startPos() : element.sourceRange().startPos());
                    found.add(Diagnostic.error("broken-output", file, new Span(start, range.isTracked() ? Math.max(start, range.endPos()) : start),
                            "`" + attribute.getKey() + "` contains a URL that is not allowed: `" + attribute.getValue() + "`",
                            "Links lead to the site itself, or to `https:`, `mailto:`, `tel:` or `sms:` addresses. Images and scripts are files of the site."));
                }
            }
        }
        return found;
    }

    private static boolean isSuspect(String html) {
        PageScanner page = new PageScanner();
        page.scan(html.toCharArray(), html.length());
        return page.hasSuspectUrl();
    }

    /**
     * Whether an attribute may contain a URL that is not allowed. Parsing every page would take a tenth of a build.
     *
     * @param end    the offset after its name
     * @param equals the offset of the {@code =}
     * @param length of the page
     */
    static boolean isSuspect(char[] html, int end, int equals, int length) {
        return holdsUrl(html, end) && !isPlain(html, equals + 1, length, html[end - 1] == 'f');
    }

    /** Whether the name of an attribute that contains a URL ends here. */
    private static boolean holdsUrl(char[] html, int end) {
        return end > 0 && switch (html[end - 1]) {
            case 'f', 'F' -> endsWith(html, end, "href");
            case 'c', 'C' -> endsWith(html, end, "src");
            case 't', 'T' -> endsWith(html, end, "srcset");
            case 'n', 'N' -> endsWith(html, end, "action");
            case 'r', 'R' -> endsWith(html, end, "poster");
            case 'a', 'A' -> endsWith(html, end, " data");
            case 'g', 'G' -> endsWith(html, end, "ping");
            default -> false;
        };
    }

    private static boolean endsWith(char[] html, int end, String name) {
        for (int i = 1; i <= name.length(); i++) {
            if (end - i < 0 || Character.toLowerCase(html[end - i]) != name.charAt(name.length() - i)) {
                return false;
            }
        }
        return true;
    }

    /** {@code "../a.html"}, {@code "#a"}, {@code "a/b.html"}, {@code "https://…"}: no other scheme, and nothing that could hide one. */
    private static boolean isPlain(char[] html, int from, int length, boolean isLink) {
        int start = from;
        while (start < length && (html[start] <= ' ' || html[start] == '"' || html[start] == '\'')) {
            start++;
        }
        if (start + 1 >= length || html[start] == '/' || html[start] == '\\') {
            return false;
        }
        for (int i = start; i < length; i++) {
            switch (html[i]) {
                case '"', '\'', '/', '?', '#' -> {
                    return true;
                }
                case ':' -> {
                    return isLink && endsWith(html, i, "https") && i == start + "https".length();
                }
                case '&', '\\', '>', ' ', '\n', '\r', '\t' -> {
                    return false;
                }
                default -> { }
            }
        }
        return false;
    }

    private static boolean isAllowed(String value, boolean isLink) {
        // Browsers ignore white space and control characters at the start and inside a scheme, and read backslashes as slashes.
        String url = value.replaceAll("[\\p{Cntrl}\\s]", "").replace('\\', '/');
        if (SCHEME.matcher(url).matches()) {
            return isLink ? UrlSchemes.isSafe(url) : EMBEDDED_IMAGE.matcher(url).matches();
        }
        return !url.startsWith("//");
    }
}
