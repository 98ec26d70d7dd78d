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
 * The published pages of a content store in one language, in reading order, and what follows from that order. A page that nobody has
 * translated is there as it is in the guide's first language.
 */
final class SiteGuide {

    /** The address of the page that holds the whole guide. */
    static final String PRINT = "print/";

    /** What is known of a page on other pages; its own page knows more. */
    private static final List<String> KEYS = List.of("type", "is", "title", "path", "summary", "minutes", "with",
            "readingMinutes", "depth", "headings", "parts", "worksheets", "foreign");

    /** Every page and tool asks, and JBake makes a new store for each bake; by the folders of languages. */
    private static final Map<ContentStore, Map<String, SiteGuide>> READ = Collections.synchronizedMap(new WeakHashMap<>());

    private final String home;
    private final Map<?, ?> common;
    private final List<DocumentModel> documents = new ArrayList<>();
    private List<Map<String, Object>> pages;
    private List<TemplateModel> pagesView;
    private List<TemplateModel> onePageView;
    private List<Pdf> papers;
    private Navigation neighbourhood;
    private List<Map<String, Object>> titles;
    private Set<String> own;
    private Boolean canBeSet;
    private LazyAssets extras;
    private List<String> extraNames;

    /** @param home the folder of the language on the site: {@code de/}; "" for the first one */
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
     * In the guide's first language.
     *
     * @param documents in reading order
     * @param pages     each as {@link #page} makes it, which need not be done again for those that are as they were
     */
    SiteGuide(List<? extends DocumentModel> documents, List<Map<String, Object>> pages) {
        this.home = "";
        this.common = documents.isEmpty() ? Map.of() : documents.get(0);
        this.documents.addAll(documents);
        this.pages = pages;
    }

    /** Takes over what an earlier state knew of pages beside one another, if they stand there as they did, whatever their text says now. */
    synchronized void follow(SiteGuide before) {
        if (isAlike(before, Navigation::isAlike)) {
            neighbourhood = before.neighbourhood();
            titles = before.titles();
        }
    }

    /** Whether this has as many pages as an earlier state, each like the one in its place; nearly all are the very same after an edit. */
    boolean isAlike(SiteGuide before, BiPredicate<Map<String, Object>, Map<String, Object>> areAlike) {
        List<Map<String, Object>> now = pages();
        List<Map<String, Object>> then = before.pages();
        return now.size() == then.size()
                && IntStream.range(0, now.size()).allMatch(i -> now.get(i) == then.get(i) || areAlike.test(now.get(i), then.get(i)));
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

    /** The guide in a store in its first language. */
    static SiteGuide in(ContentStore store) {
        return in(store, "");
    }

    /** The guide in a store; a database is read once, as nothing in it changes once pages are rendered. */
    static SiteGuide in(ContentStore store, String home) {
        return store instanceof InMemoryContentStore memory ? memory.guide(home)
                : READ.computeIfAbsent(store, asked -> new ConcurrentHashMap<>()).computeIfAbsent(home, asked -> new SiteGuide(store, asked));
    }

    /** The guide in the language of the page being rendered. */
    static SiteGuide around(ContentStore store, Map<?, ?> model) {
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

    /** The folder of the language on the site: {@code de/}; "" for the first one. */
    String home() {
        return home;
    }

    List<DocumentModel> documents() {
        return documents;
    }

    /** What every page carries under a key; nothing but an empty guide lacks it. */
    Object common(String key) {
        return common.get(key);
    }

    /** The title of a page that no Markdown file stands behind. */
    String title(String type) {
        return (String) ((Map<?, ?>) ((Map<?, ?>) common("site")).get("titles")).get(type);
    }

    /** Every page as the other pages know it. */
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

    /** The template variable {@code guide} on the page that holds the whole guide. */
    synchronized List<TemplateModel> onePageView() {
        if (onePageView == null) {
            onePageView = MapObjectWrapper.of(SinglePageGuide.view(pages(), home + PRINT));
        }
        return onePageView;
    }

    /** The scripts that are made of the pages' text. */
    synchronized LazyAssets extras() {
        if (extras == null) {
            extras = LazyAssets.of(pages(), home);
        }
        return extras;
    }

    /** The template variable {@code extras}: what pages load when they need it. */
    synchronized List<String> extraNames() {
        if (extraNames == null) {
            extraNames = LazyAssets.names((Map<?, ?>) common("assets"), home);
        }
        return extraNames;
    }

    /** Whether a page or a worksheet stands at an address in this language, and not only as it is in the first one. */
    boolean holds(String path) {
        return addresses().contains(path);
    }

    /** Where the pages and worksheets stand that there are in this language itself, each page before its worksheets. */
    synchronized Set<String> addresses() {
        if (own == null) {
            own = new LinkedHashSet<>();
            pages().stream().filter(page -> !page.containsKey("foreign")).forEach(page -> {
                own.add((String) page.get("path"));
                ((List<?>) page.get("worksheets")).forEach(worksheet -> own.add((String) ((Map<?, ?>) worksheet).get("path")));
            });
        }
        return own;
    }

    /** Every PDF of the guide, made once; none where none are wanted. */
    synchronized List<Pdf> papers(PdfSettings settings) throws IOException {
        if (papers == null) {
            Optional<PdfGuideModel> model = settings.apply() ? paperModel(settings) : Optional.empty();
            papers = model.isEmpty() ? List.of() : new PdfBuilder(model.get(), Optional.of(settings.cache(home))).all();
        }
        return papers;
    }

    /** Whether paper has the letters of this language. */
    synchronized boolean canBeSet() {
        if (canBeSet == null) {
            canBeSet = ownPages().map(SiteGuide::letters).reduce(GlyphCoverage.Count.NONE, GlyphCoverage.Count::and).canBeSet();
        }
        return canBeSet;
    }

    /** The pages that there are in this language itself. */
    Stream<Map<String, Object>> ownPages() {
        return pages().stream().filter(page -> !page.containsKey("foreign"));
    }

    /** The letters of a page's text. */
    static GlyphCoverage.Count letters(Map<String, Object> page) {
        return GlyphCoverage.count(Stream.concat(Stream.of((String) page.get("title")), ((List<?>) page.get("parts")).stream()
                .map(part -> ((Map<?, ?>) part).get("html")).filter(Objects::nonNull).map(String.class::cast)));
    }

    /** The guide as PDFs are made of it; nothing if there is none, or none that can be set. */
    Optional<PdfGuideModel> paperModel(PdfSettings settings) {
        if (documents.isEmpty() || !canBeSet()) {
            return Optional.empty();
        }
        Map<String, Object> site = new LinkedHashMap<>();
        ((Map<?, ?>) common("site")).forEach((key, value) -> site.put((String) key, value));
        return Optional.of(PdfModelFactory.of(site, pages(), settings.templates(), settings.content()));
    }

    /** The template variable {@code here}: one map for a page of the guide, none for any other. */
    List<Map<String, Object>> here(String path) {
        return neighbourhood().here(path);
    }

    /** The template variable {@code beside}: the list of pages that stands beside a page. */
    List<Map<String, Object>> beside(String path) {
        return neighbourhood().beside(path);
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

    private synchronized Navigation neighbourhood() {
        if (neighbourhood == null) {
            neighbourhood = new Navigation(pages(), home);
        }
        return neighbourhood;
    }

    /** A page as the other pages know it. */
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
