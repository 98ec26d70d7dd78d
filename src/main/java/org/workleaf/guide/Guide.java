package org.workleaf.guide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.workleaf.worksheet.Worksheet;

/**
 * All pages of one language in reading order, and the drafts that are not published. The guide in the first language also holds its
 * translations.
 */
public final class Guide {

    private final Language language;
    private final List<Page> pages;
    private final List<Page> drafts;
    private final List<Guide> translations;
    /** Created on first use. Several threads may each create the same map. */
    private volatile Map<String, Page> bySource;

    public Guide(List<Page> pages) {
        this(pages, List.of());
    }

    /** @param drafts pages that are not published yet */
    public Guide(List<Page> pages, List<Page> drafts) {
        this(Languages.ENGLISH.first(), pages, drafts, List.of());
    }

    /** @param translations a guide for each other language, with the pages that are translated */
    public Guide(Language language, List<Page> pages, List<Page> drafts, List<Guide> translations) {
        this.language = language;
        this.pages = List.copyOf(pages);
        this.drafts = List.copyOf(drafts);
        this.translations = List.copyOf(translations);
    }

    /**
     * @param pages  the pages of all languages, in reading order
     * @param drafts whether to include drafts
     */
    public static Guide of(Languages languages, List<Page> pages, boolean drafts) {
        List<Guide> translations = languages.others().stream().map(language -> in(language, pages, drafts, List.of())).toList();
        return in(languages.first(), pages, drafts, translations);
    }

    private static Guide in(Language language, List<Page> pages, boolean drafts, List<Guide> translations) {
        List<Page> published = new ArrayList<>();
        List<Page> unpublished = new ArrayList<>();
        for (Page page : pages) {
            if (page.language().code().equals(language.code())) {
                (drafts || !page.frontMatter().draft() ? published : unpublished).add(page);
            }
        }
        return new Guide(language, published, unpublished, translations);
    }

    public Language language() {
        return language;
    }

    /** The guides in other languages; empty in a guide of one language. */
    public List<Guide> translations() {
        return translations;
    }

    public List<Page> pages() {
        return pages;
    }

    /** The pages that are not published; empty if drafts are included. */
    public List<Page> drafts() {
        return drafts;
    }

    /** @param path of the source, relative to the guide's root: {@code content/10-what-it-is.md} */
    public Optional<Page> pageOf(String path) {
        Map<String, Page> known = bySource;
        if (known == null) {
            known = new HashMap<>();
            for (Page page : pages) {
                known.put(page.source().path(), page);
            }
            bySource = known;
        }
        return Optional.ofNullable(known.get(path));
    }

    public List<Worksheet> worksheets() {
        return pages.stream().flatMap(page -> page.worksheets().stream()).toList();
    }
}
