package org.workleaf.site;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The published pages in one language, in reading order, and what is derived from them. Pages without a translation are included in the
 * guide's first language.
 */
public final class SiteGuide {

    /** The address of the page with the whole guide. */
    public static final String PRINT = "print/";

    private final String home;
    private final Map<String, Object> shared;
    private final List<? extends Map<String, Object>> pages;
    private Navigation navigation;
    private List<Map<String, Object>> titles;
    private Set<String> ownPaths;

    private SiteGuide(String home, Map<String, Object> shared, List<? extends Map<String, Object>> pages) {
        this.home = home;
        this.shared = shared;
        this.pages = pages;
    }

    /**
     * The guide in its first language.
     *
     * @param pages the models of the pages in reading order, as {@link SharedModel#complete} returns them
     */
    public static SiteGuide inFirstLanguage(SharedModel shared, List<? extends Map<String, Object>> pages) {
        return new SiteGuide("", shared.of(""), pages);
    }

    /**
     * This guide in another language.
     *
     * @param otherHome    the folder of the language in the site: {@code de/}
     * @param translations the models of the translated pages, in any order
     */
    public SiteGuide in(String otherHome, SharedModel sharedModel, List<? extends Map<String, Object>> translations) {
        Map<String, Object> other = sharedModel.of(otherHome);
        return new SiteGuide(otherHome, other, new TranslatedPages(otherHome, other).of(pages, translations));
    }

    /** Reuses the navigation and titles of the previous guide if they are still the same. */
    public synchronized void reuseFrom(SiteGuide before) {
        if (matches(before, Navigation::isAlike)) {
            navigation = before.navigation();
            titles = before.titles();
        }
    }

    /** Whether each page matches the one at the same position in the previous guide; after an edit, nearly all are the same object. */
    public boolean matches(SiteGuide before, BiPredicate<Map<String, Object>, Map<String, Object>> pagesMatch) {
        List<? extends Map<String, Object>> then = before.pages;
        return pages.size() == then.size()
                && IntStream.range(0, pages.size()).allMatch(i -> pages.get(i) == then.get(i) || pagesMatch.test(pages.get(i), then.get(i)));
    }

    /** The folder of the language in the site: {@code de/}; "" for the first one. */
    public String home() {
        return home;
    }

    public boolean isEmpty() {
        return pages.isEmpty();
    }

    /** The published names of assets by their names. */
    public Map<?, ?> assets() {
        return (Map<?, ?>) shared.get("assets");
    }

    /** The settings in this language, as templates read them. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> site() {
        return (Map<String, Object>) shared.get("site");
    }

    /** The title of a generated page. */
    public String title(String type) {
        return (String) ((Map<?, ?>) site().get("titles")).get(type);
    }

    /** The models of all pages. */
    public List<? extends Map<String, Object>> pages() {
        return pages;
    }

    /** The pages in this language, without fallbacks. */
    public Stream<? extends Map<String, Object>> ownPages() {
        return pages.stream().filter(page -> !page.containsKey("foreign"));
    }

    /** Whether this language has its own page or worksheet at a path, and not only a fallback. */
    public boolean hasOwn(String path) {
        return ownPaths().contains(path);
    }

    /** The paths of pages and worksheets in this language, without fallbacks; each page before its worksheets. */
    public synchronized Set<String> ownPaths() {
        if (ownPaths == null) {
            ownPaths = new LinkedHashSet<>();
            ownPages().forEach(page -> {
                ownPaths.add((String) page.get("path"));
                ((List<?>) page.get("worksheets")).forEach(worksheet -> ownPaths.add((String) ((Map<?, ?>) worksheet).get("path")));
            });
        }
        return ownPaths;
    }

    /** The template variable {@code here}: one map for a page of the guide, empty for other pages. */
    public List<Map<String, Object>> here(String path) {
        return navigation().here(path);
    }

    /** The template variable {@code beside}: the pages in the sidebar of a page. */
    public List<Map<String, Object>> beside(String path) {
        return navigation().beside(path);
    }

    /** The template variable {@code titles}: one map, from each page's address to its title. */
    public synchronized List<Map<String, Object>> titles() {
        if (titles == null) {
            Map<String, Object> all = new LinkedHashMap<>();
            pages.forEach(page -> all.put((String) page.get("path"), page.get("title")));
            titles = List.of(all);
        }
        return titles;
    }

    private synchronized Navigation navigation() {
        if (navigation == null) {
            navigation = new Navigation(pages, home);
        }
        return navigation;
    }
}
