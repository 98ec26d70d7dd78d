package org.workleaf.jbake;

import freemarker.template.TemplateModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.jbake.app.ContentStore;
import org.jbake.model.DocumentModel;
import org.workleaf.page.OnePage;
import org.workleaf.pdf.GuideModel;
import org.workleaf.pdf.Paper;
import org.workleaf.pdf.Papers;

/** The published pages of a content store in reading order, and what follows from that order. */
final class StoredGuide {

    /** The address of the page that holds the whole guide. */
    static final String PRINT = "print/";

    /** What is known of a page on other pages; its own page knows more. */
    private static final List<String> KEYS = List.of("type", "is", "title", "path", "summary", "minutes", "with",
            "readingMinutes", "depth", "headings", "parts", "worksheets");

    /** Every page and tool asks, and JBake makes a new store for each bake. */
    private static final Map<ContentStore, StoredGuide> READ = Collections.synchronizedMap(new WeakHashMap<>());

    private final List<DocumentModel> documents = new ArrayList<>();
    private List<Map<String, Object>> pages;
    private List<TemplateModel> pagesView;
    private List<TemplateModel> onePageView;
    private List<Paper> papers;
    private Neighbourhood neighbourhood;
    private List<Map<String, Object>> titles;
    private Extras extras;
    private List<String> extraNames;

    StoredGuide(ContentStore store) {
        documents.addAll(store.getPublishedContent("home"));
        documents.addAll(store.getPublishedContent("section"));
        documents.sort(Comparator.comparing(document -> (String) document.get("order")));
    }

    /**
     * @param documents in reading order
     * @param pages     each as {@link #page} makes it, which need not be done again for those that are as they were
     */
    StoredGuide(List<? extends DocumentModel> documents, List<Map<String, Object>> pages) {
        this.documents.addAll(documents);
        this.pages = pages;
    }

    /** The guide in a store; a database is read once, as nothing in it changes once pages are rendered. */
    static StoredGuide in(ContentStore store) {
        return store instanceof MemoryStore memory ? memory.guide() : READ.computeIfAbsent(store, StoredGuide::new);
    }

    List<DocumentModel> documents() {
        return documents;
    }

    /** What every page carries under a key; nothing but an empty guide lacks it. */
    Object common(String key) {
        return documents.get(0).get(key);
    }

    /** Every page as the other pages know it. */
    synchronized List<Map<String, Object>> pages() {
        if (pages == null) {
            pages = documents.stream().map(StoredGuide::page).toList();
        }
        return pages;
    }

    /** The template variable {@code guide}. */
    synchronized List<TemplateModel> pagesView() {
        if (pagesView == null) {
            pagesView = TemplateView.of(pages());
        }
        return pagesView;
    }

    /** The template variable {@code guide} on the page that holds the whole guide. */
    synchronized List<TemplateModel> onePageView() {
        if (onePageView == null) {
            onePageView = TemplateView.of(OnePage.view(pages(), PRINT));
        }
        return onePageView;
    }

    /** The scripts that are made of the pages' text. */
    synchronized Extras extras() {
        if (extras == null) {
            extras = Extras.of(pages());
        }
        return extras;
    }

    /** The template variable {@code extras}: what pages load when they need it. */
    synchronized List<String> extraNames() {
        if (extraNames == null) {
            extraNames = Extras.names((Map<?, ?>) common("assets"));
        }
        return extraNames;
    }

    /** Every PDF of the guide, made once; none where none are wanted. */
    synchronized List<Paper> papers(PaperSettings settings) throws IOException {
        if (papers == null) {
            papers = documents.isEmpty() || !settings.apply() ? List.of()
                    : new Papers(paperModel(settings.templates()), Optional.of(settings.cache())).all();
        }
        return papers;
    }

    /** The guide as PDFs are made of it. */
    private GuideModel paperModel(Path templates) {
        Map<String, Object> site = new LinkedHashMap<>();
        ((Map<?, ?>) common("site")).forEach((key, value) -> site.put((String) key, value));
        return PaperModel.of(site, pages(), templates);
    }

    /** The template variable {@code here}: one map for a page of the guide, none for any other. */
    List<Map<String, Object>> here(String path) {
        return neighbourhood().holds(path) ? List.of(place(path)) : List.of();
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

    private synchronized Neighbourhood neighbourhood() {
        if (neighbourhood == null) {
            neighbourhood = new Neighbourhood(pages());
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

    private Map<String, Object> place(String path) {
        Map<String, Object> place = new LinkedHashMap<>();
        neighbourhood.previous(path).ifPresent(previous -> place.put("previous", link(previous)));
        neighbourhood.next(path).ifPresent(next -> place.put("next", link(next)));
        neighbourhood.parent(path).ifPresent(parent -> place.put("parent", link(parent)));
        List<Map<String, Object>> children = new ArrayList<>();
        for (Map<String, Object> page : neighbourhood.children(path)) {
            Map<String, Object> child = link(page);
            child.put("summary", page.get("summary"));
            child.put("depth", page.get("depth"));
            children.add(child);
        }
        place.put("children", children);
        return place;
    }

    private static Map<String, Object> link(Map<String, Object> page) {
        Map<String, Object> link = new LinkedHashMap<>();
        link.put("title", page.get("title"));
        link.put("path", page.get("path"));
        return link;
    }
}
