package org.workleaf.jbake;

import freemarker.template.TemplateModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jbake.app.ContentStore;
import org.jbake.model.DocumentModel;
import org.workleaf.assets.LazyAssets;
import org.workleaf.pdf.GlyphCoverage;
import org.workleaf.pdf.Pdf;
import org.workleaf.pdf.PdfBuilder;
import org.workleaf.pdf.PdfGuideModel;
import org.workleaf.site.Navigation;
import org.workleaf.site.SinglePageGuide;
import org.workleaf.template.MapObjectWrapper;

/**
 * The published pages of a content store in one language, in reading order, and what is derived from them. Pages without a translation
 * are included in the guide's first language.
 */
final class SiteGuide {

    /** The address of the page with the whole guide. */
    static final String PRINT = "print/";

    /** The keys of a page that other pages can read; its own template can read more. */
    private static final List<String> KEYS = List.of("type", "is", "title", "path", "summary", "minutes", "with",
            "readingMinutes", "depth", "headings", "parts", "worksheets", "foreign");

    /** The guides of each store, by the folders of languages. JBake creates a new store for each build. */
    private static final Map<ContentStore, Map<String, SiteGuide>> CACHE = Collections.synchronizedMap(new WeakHashMap<>());

    private final String home;
    private final Map<?, ?> common;
    private final List<DocumentModel> documents = new ArrayList<>();
    private List<Map<String, Object>> pages;
    private List<TemplateModel> pagesView;
    private List<TemplateModel> onePageView;
    private List<Pdf> pdfs;
    private Navigation navigation;
    private List<Map<String, Object>> titles;
    private Set<String> ownPaths;
    private Boolean isCoveredByFonts;
    private LazyAssets lazyAssets;
    private List<String> lazyAssetNames;

    /** @param home the folder of the language in the site: {@code de/}; "" for the first one */
    SiteGuide(ContentStore store, String home) {
        this.home = home;
        List<DocumentModel> first = documents(store, "");
        if (home.isEmpty()) {
            this.common = first.isEmpty() ? Map.of() : first.get(0);
            documents.addAll(first);
        } else {
            this.common = (Map<?, ?>) others(first).get(home);
            documents.addAll(new TranslationDocuments(home, this::common).of(first, documents(store, home)));
        }
    }

    /**
     * Creates a guide in its first language.
     *
     * @param documents in reading order
     * @param pages     the results of {@link #page} for the documents, which can be reused for unchanged ones
     */
    SiteGuide(List<? extends DocumentModel> documents, List<Map<String, Object>> pages) {
        this.home = "";
        this.common = documents.isEmpty() ? Map.of() : documents.get(0);
        this.documents.addAll(documents);
        this.pages = pages;
    }

    /** Reuses the navigation and titles of the previous guide if they are still the same. */
    synchronized void reuseFrom(SiteGuide before) {
        if (matches(before, Navigation::isAlike)) {
            navigation = before.navigation();
            titles = before.titles();
        }
    }

    /** Whether each page matches the one at the same position in the previous guide; after an edit, nearly all are the same object. */
    boolean matches(SiteGuide before, BiPredicate<Map<String, Object>, Map<String, Object>> pagesMatch) {
        List<Map<String, Object>> now = pages();
        List<Map<String, Object>> then = before.pages();
        return now.size() == then.size()
                && IntStream.range(0, now.size()).allMatch(i -> now.get(i) == then.get(i) || pagesMatch.test(now.get(i), then.get(i)));
    }

    private static List<DocumentModel> documents(ContentStore store, String home) {
        List<DocumentModel> documents = new ArrayList<>(store.getPublishedContent("home"));
        documents.addAll(store.getPublishedContent("section"));
        documents.removeIf(document -> !home.equals(document.get("home")));
        documents.sort(Comparator.comparing(document -> (String) document.get("order")));
        return documents;
    }

    private static Map<?, ?> others(List<DocumentModel> first) {
        return !first.isEmpty() && first.get(0).get(SharedModel.OTHERS) instanceof Map<?, ?> others ? others : Map.of();
    }

    /** The guide of a store in its first language. */
    static SiteGuide in(ContentStore store) {
        return in(store, "");
    }

    /** The guide of a store in a language. A database is read once, because it does not change while pages are rendered. */
    static SiteGuide in(ContentStore store, String home) {
        return store instanceof InMemoryContentStore memory ? memory.guide(home)
                : CACHE.computeIfAbsent(store, key -> new ConcurrentHashMap<>()).computeIfAbsent(home, folder -> new SiteGuide(store, folder));
    }

    /** The guide in the language of the page being rendered. */
    static SiteGuide ofPage(ContentStore store, Map<?, ?> model) {
        return in(store, homeOf(model));
    }

    /** The folder of the language of the page being rendered. */
    static String homeOf(Map<?, ?> model) {
        return model.get("content") instanceof Map<?, ?> content && content.get("site") instanceof Map<?, ?> site
                && site.get("home") instanceof String home ? home : "";
    }

    /** The guide in each of its languages, the first one first. */
    static List<SiteGuide> all(ContentStore store) {
        SiteGuide first = in(store);
        List<SiteGuide> all = new ArrayList<>(List.of(first));
        others(first.documents).keySet().forEach(home -> all.add(in(store, (String) home)));
        return all;
    }

    /** The folder of the language in the site: {@code de/}; "" for the first one. */
    String home() {
        return home;
    }

    List<DocumentModel> documents() {
        return documents;
    }

    /** The value of a key that is the same in all pages; null only for an empty guide. */
    Object common(String key) {
        return common.get(key);
    }

    /** The title of a generated page. */
    String title(String type) {
        return (String) ((Map<?, ?>) ((Map<?, ?>) common("site")).get("titles")).get(type);
    }

    /** All pages, with the keys that other pages can read. */
    synchronized List<Map<String, Object>> pages() {
        if (pages == null) {
            pages = documents.stream().map(SiteGuide::page).toList();
        }
        return pages;
    }

    /** The template variable {@code guide}. */
    synchronized List<TemplateModel> pagesView() {
        if (pagesView == null) {
            pagesView = MapObjectWrapper.of(pages());
        }
        return pagesView;
    }

    /** The template variable {@code guide} on the page with the whole guide. */
    synchronized List<TemplateModel> onePageView() {
        if (onePageView == null) {
            onePageView = MapObjectWrapper.of(SinglePageGuide.view(pages(), home + PRINT));
        }
        return onePageView;
    }

    /** The scripts generated from the pages' text. */
    synchronized LazyAssets lazyAssets() {
        if (lazyAssets == null) {
            lazyAssets = LazyAssets.of(pages(), home);
        }
        return lazyAssets;
    }

    /** The template variable {@code extras}: the assets that pages load on demand. */
    synchronized List<String> lazyAssetNames() {
        if (lazyAssetNames == null) {
            lazyAssetNames = LazyAssets.names((Map<?, ?>) common("assets"), home);
        }
        return lazyAssetNames;
    }

    /** Whether this language has its own page or worksheet at a path, and not only a fallback. */
    boolean hasOwn(String path) {
        return ownPaths().contains(path);
    }

    /** The paths of pages and worksheets in this language, without fallbacks; each page before its worksheets. */
    synchronized Set<String> ownPaths() {
        if (ownPaths == null) {
            ownPaths = new LinkedHashSet<>();
            pages().stream().filter(page -> !page.containsKey("foreign")).forEach(page -> {
                ownPaths.add((String) page.get("path"));
                ((List<?>) page.get("worksheets")).forEach(worksheet -> ownPaths.add((String) ((Map<?, ?>) worksheet).get("path")));
            });
        }
        return ownPaths;
    }

    /** All PDFs of the guide, created once; empty if PDFs are disabled. */
    synchronized List<Pdf> pdfs(PdfSettings settings) throws IOException {
        if (pdfs == null) {
            Optional<PdfGuideModel> model = settings.hasPdfs() ? pdfModel(settings) : Optional.empty();
            pdfs = model.isEmpty() ? List.of() : new PdfBuilder(model.get(), Optional.of(settings.cache(home))).all();
        }
        return pdfs;
    }

    /** Whether the PDF fonts cover the text in this language. */
    synchronized boolean isCoveredByFonts() {
        if (isCoveredByFonts == null) {
            isCoveredByFonts = ownPages().map(SiteGuide::glyphCount).reduce(GlyphCoverage.Count.NONE, GlyphCoverage.Count::and).isSufficient();
        }
        return isCoveredByFonts;
    }

    /** The pages in this language, without fallbacks. */
    Stream<Map<String, Object>> ownPages() {
        return pages().stream().filter(page -> !page.containsKey("foreign"));
    }

    /** The glyph coverage of a page's text. */
    static GlyphCoverage.Count glyphCount(Map<String, Object> page) {
        return GlyphCoverage.count(Stream.concat(Stream.of((String) page.get("title")), ((List<?>) page.get("parts")).stream()
                .map(part -> ((Map<?, ?>) part).get("html")).filter(Objects::nonNull).map(String.class::cast)));
    }

    /** The model for PDFs; empty if the guide is empty or the fonts don't cover it. */
    Optional<PdfGuideModel> pdfModel(PdfSettings settings) {
        if (documents.isEmpty() || !isCoveredByFonts()) {
            return Optional.empty();
        }
        Map<String, Object> site = new LinkedHashMap<>();
        ((Map<?, ?>) common("site")).forEach((key, value) -> site.put((String) key, value));
        return Optional.of(PdfModelFactory.of(site, pages(), settings.templates(), settings.content()));
    }

    /** The template variable {@code here}: one map for a page of the guide, empty for other pages. */
    List<Map<String, Object>> here(String path) {
        return navigation().here(path);
    }

    /** The template variable {@code beside}: the pages in the sidebar of a page. */
    List<Map<String, Object>> beside(String path) {
        return navigation().beside(path);
    }

    /** The template variable {@code titles}: one map, from each page's address to its title. */
    synchronized List<Map<String, Object>> titles() {
        if (titles == null) {
            Map<String, Object> all = new LinkedHashMap<>();
            pages().forEach(page -> all.put((String) page.get("path"), page.get("title")));
            titles = List.of(all);
        }
        return titles;
    }

    private synchronized Navigation navigation() {
        if (navigation == null) {
            navigation = new Navigation(pages(), home);
        }
        return navigation;
    }

    /** The part of a page that other pages can read. */
    static Map<String, Object> page(DocumentModel document) {
        Map<String, Object> page = new LinkedHashMap<>();
        for (String key : KEYS) {
            Object value = document.get(key);
            if (value != null) {
                page.put(key, value);
            }
        }
        return page;
    }
}
