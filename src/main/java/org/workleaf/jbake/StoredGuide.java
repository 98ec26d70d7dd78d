package org.workleaf.jbake;

import freemarker.template.TemplateModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final List<String> KEYS = List.of("type", "title", "path", "summary", "minutes", "with",
            "readingMinutes", "depth", "headings", "parts", "worksheets");

    private final List<DocumentModel> documents = new ArrayList<>();
    private List<Map<String, Object>> pages;
    private List<TemplateModel> pagesView;
    private List<TemplateModel> onePageView;
    private List<Paper> papers;
    private final Map<String, Map<String, Object>> byPath = new HashMap<>();
    private Map<String, Map<String, Object>> places;
    private Extras extras;

    StoredGuide(ContentStore store) {
        documents.addAll(store.getPublishedContent("home"));
        documents.addAll(store.getPublishedContent("section"));
        documents.sort(Comparator.comparing(document -> (String) document.get("order")));
    }

    /** The guide in a store; a database is asked anew each time. */
    static StoredGuide in(ContentStore store) {
        return store instanceof MemoryStore memory ? memory.guide() : new StoredGuide(store);
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
            onePageView = TemplateView.of(OnePage.of(pages(), PRINT));
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
    synchronized List<Map<String, Object>> here(String path) {
        if (places == null) {
            places = new HashMap<>();
            pages().forEach(page -> byPath.put((String) page.get("path"), page));
            for (int i = 0; i < pages.size(); i++) {
                places.put((String) pages.get(i).get("path"), place(i));
            }
        }
        Map<String, Object> place = places.get(path);
        return place == null ? List.of() : List.of(place);
    }

    private static Map<String, Object> page(DocumentModel document) {
        Map<String, Object> page = new LinkedHashMap<>();
        for (String key : KEYS) {
            Object value = document.get(key);
            if (value != null) {
                page.put(key, value);
            }
        }
        return page;
    }

    private Map<String, Object> place(int index) {
        Map<String, Object> place = new LinkedHashMap<>();
        if (index > 0) {
            place.put("previous", link(pages.get(index - 1)));
        }
        if (index + 1 < pages.size()) {
            place.put("next", link(pages.get(index + 1)));
        }
        String path = (String) pages.get(index).get("path");
        parentOf(path).ifPresent(parent -> place.put("parent", link(parent)));
        List<Map<String, Object>> children = new ArrayList<>();
        for (Map<String, Object> page : pages) {
            if (parentOf((String) page.get("path")).filter(parent -> parent.get("path").equals(path)).isPresent()) {
                Map<String, Object> child = link(page);
                child.put("summary", page.get("summary"));
                child.put("depth", page.get("depth"));
                children.add(child);
            }
        }
        place.put("children", children);
        return place;
    }

    /** The page of the nearest folder above; the first page is nobody's parent, as all would be in it. */
    private Optional<Map<String, Object>> parentOf(String path) {
        for (int slash = path.lastIndexOf('/', path.length() - 2); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            Map<String, Object> folder = byPath.get(path.substring(0, slash + 1));
            if (folder != null) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    private static Map<String, Object> link(Map<String, Object> page) {
        Map<String, Object> link = new LinkedHashMap<>();
        link.put("title", page.get("title"));
        link.put("path", page.get("path"));
        return link;
    }
}
