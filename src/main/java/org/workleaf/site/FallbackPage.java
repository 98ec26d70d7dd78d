package org.workleaf.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A page without a translation, moved to the address of its translation, so that readers of the other language find all pages there.
 *
 * <p>{@code practices/be-open/} → {@code de/practices/be-open/}: its links lead to pages below {@code de/} too, its worksheets are
 * at {@code de/worksheets/<id>/}, and {@code foreign} in each map is the language that it is written in.
 */
public final class FallbackPage {

    private final String home;
    private final Map<String, Set<String>> anchors;
    private final Map<String, Object> foreign;

    /**
     * @param home    the other language's folder on the site: {@code de/}
     * @param anchors the anchors of each translated page and worksheet by address, without that folder; an empty set for a page that is
     *                not translated either
     * @param foreign {@code {language, direction, name}} of the pages' own language
     */
    public FallbackPage(String home, Map<String, Set<String>> anchors, Map<String, Object> foreign) {
        this.home = home;
        this.anchors = anchors;
        this.foreign = foreign;
    }

    /** @param page a page's model, or a part of it */
    public Map<String, Object> moved(Map<?, ?> page) {
        String from = (String) page.get("path");
        String toRoot = "../".repeat((int) (home + from).chars().filter(c -> c == '/').count());
        Map<String, Object> copy = new LinkRewriter(link -> link(from, link, toRoot), id -> id).copy(page);
        copy.put("path", home + from);
        copy.put("rootpath", toRoot);
        copy.put("foreign", foreign);
        copy.computeIfPresent("worksheets", (key, worksheets) -> ((List<?>) worksheets).stream().map(this::sheet).toList());
        copy.computeIfPresent("parts", (key, parts) -> ((List<?>) parts).stream().map(this::part).toList());
        return copy;
    }

    private Map<String, Object> part(Object part) {
        Map<String, Object> copy = copy(part);
        copy.computeIfPresent("worksheet", (key, worksheet) -> sheet(worksheet));
        return copy;
    }

    private Map<String, Object> sheet(Object worksheet) {
        Map<String, Object> copy = copy(worksheet);
        copy.put("path", home + copy.get("path"));
        copy.put("foreign", foreign);
        Map<String, Object> page = copy(copy.get("page"));
        page.put("path", home + page.get("path"));
        copy.put("page", page);
        return copy;
    }

    private static Map<String, Object> copy(Object map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        ((Map<?, ?>) map).forEach((key, value) -> copy.put((String) key, value));
        return copy;
    }

    private String link(String from, String link, String toRoot) {
        Optional<SitePath> target = SitePath.resolve(from, link);
        if (target.isEmpty() || link.startsWith("#")) {
            return link;
        }
        Set<String> known = anchors.get(target.get().path());
        if (known == null) {
            return target.get().linkFrom(toRoot); // an image or a download
        }
        // A translated page has other headings and therefore other anchors.
        boolean hasAnchor = known.isEmpty() || target.get().fragment().filter(known::contains).isPresent();
        return new SitePath(home + target.get().path(), hasAnchor ? target.get().suffix() : "").linkFrom(toRoot);
    }
}
