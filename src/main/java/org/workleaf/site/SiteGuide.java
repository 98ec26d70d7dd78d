package org.workleaf.site;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final SharedModel.InLanguage shared;
    private final List<PageModel> pages;
    private Navigation navigation;
    private Map<String, String> titles;
    private Set<String> ownPaths;

    private SiteGuide(String home, SharedModel.InLanguage shared, List<PageModel> pages) {
        this.home = home;
        this.shared = shared;
        this.pages = pages;
    }

    /**
     * The guide in its first language.
     *
     * @param pages the models of the pages in reading order, as {@link SharedModel#complete} returns them
     */
    public static SiteGuide inFirstLanguage(SharedModel shared, List<PageModel> pages) {
        return new SiteGuide("", shared.of(""), pages);
    }

    /**
     * This guide in another language.
     *
     * @param otherHome    the folder of the language in the site: {@code de/}
     * @param translations the models of the translated pages, in any order
     */
    public SiteGuide in(String otherHome, SharedModel sharedModel, List<PageModel> translations) {
        SharedModel.InLanguage other = sharedModel.of(otherHome);
        return new SiteGuide(otherHome, other, new PagesInLanguage(other).of(pages, translations));
    }

    /** Reuses the navigation and titles of the previous guide if they are still the same. */
    public synchronized void reuseFrom(SiteGuide before) {
        if (matches(before, Navigation::isAlike)) {
            navigation = before.navigation();
            titles = before.titles();
        }
    }

    /** Whether each page matches the one at the same position in the previous guide; after an edit, nearly all are the same object. */
    public boolean matches(SiteGuide before, BiPredicate<PageModel, PageModel> pagesMatch) {
        List<PageModel> then = before.pages;
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
    public Map<String, String> assets() {
        return shared.assets();
    }

    /** The settings in this language, as templates read them. */
    public SiteSettingsModel site() {
        return shared.site();
    }

    /** The title of a generated page. */
    public String title(String type) {
        return site().titles().get(type);
    }

    /** The models of all pages. */
    public List<PageModel> pages() {
        return pages;
    }

    /** The pages in this language, without fallbacks. */
    public Stream<PageModel> ownPages() {
        return pages.stream().filter(page -> page.foreign().isEmpty());
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
                ownPaths.add(page.path());
                page.worksheets().forEach(worksheet -> ownPaths.add(worksheet.path()));
            });
        }
        return ownPaths;
    }

    /** The template variable {@code here}; empty for pages that are not in the guide. */
    public Optional<PageRelations> here(String path) {
        return navigation().here(path);
    }

    /** The template variable {@code beside}: the pages in the sidebar of a page. */
    public List<SidebarEntry> beside(String path) {
        return navigation().beside(path);
    }

    /** The template variable {@code titles}: from each page's address to its title. */
    public synchronized Map<String, String> titles() {
        if (titles == null) {
            Map<String, String> all = new LinkedHashMap<>();
            pages.forEach(page -> all.put(page.path(), page.title()));
            titles = all;
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
