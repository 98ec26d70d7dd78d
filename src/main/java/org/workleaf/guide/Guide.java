package org.workleaf.guide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.workleaf.worksheet.Worksheet;

/**
 * All pages of one language in reading order, and those that are still drafts and so left out; with the guide's first language,
 * the pages that have been translated.
 */
public final class Guide {

    private final Language language;
    private final List<Page> pages;
    private final List<Page> drafts;
    private final List<Guide> translations;
    /** Made when it is first asked for. Several threads may each make the same. */
    private volatile Map<String, Page> bySource;

    public Guide(List<Page> pages) {
        this(pages, List.of());
    }

    /** @param drafts pages that are written but don't belong to it yet */
    public Guide(List<Page> pages, List<Page> drafts) {
        this(Languages.ENGLISH.first(), pages, drafts, List.of());
    }

    /** @param translations one for each other language, with the pages that there are in it */
    public Guide(Language language, List<Page> pages, List<Page> drafts, List<Guide> translations) {
        this.language = language;
        this.pages = List.copyOf(pages);
        this.drafts = List.copyOf(drafts);
        this.translations = List.copyOf(translations);
    }

    /**
     * @param pages  of all languages, in reading order
     * @param drafts whether pages marked as drafts belong to it
     */
    public static Guide of(Languages languages, List<Page> pages, boolean drafts) {
        List<Guide> translations = languages.others().stream().map(language -> in(language, pages, drafts, List.of())).toList();
        return in(languages.first(), pages, drafts, translations);
    }

    private static Guide in(Language language, List<Page> pages, boolean drafts, List<Guide> translations) {
        List<Page> published = new ArrayList<>();
        List<Page> left = new ArrayList<>();
        for (Page page : pages) {
            if (page.language().code().equals(language.code())) {
                (drafts || !page.frontMatter().draft() ? published : left).add(page);
            }
        }
        return new Guide(language, published, left, translations);
    }

    public Language language() {
        return language;
    }

    /** The pages in other languages, a guide each; none in a guide of one language. */
    public List<Guide> translations() {
        return translations;
    }

    public List<Page> pages() {
        return pages;
    }

    /** The pages left out; empty where drafts were asked for. */
    public List<Page> drafts() {
        return drafts;
    }

    /** @param path of the source, from the guide's root: {@code content/10-what-it-is.md} */
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
