package org.workleaf.guide;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.workleaf.worksheet.Worksheet;

/** All pages in reading order, and those that are still drafts and so left out. */
public final class Guide {

    private final List<Page> pages;
    private final List<Page> drafts;
    private final Map<String, Page> bySource = new LinkedHashMap<>();

    public Guide(List<Page> pages) {
        this(pages, List.of());
    }

    /** @param drafts pages that are written but don't belong to it yet */
    public Guide(List<Page> pages, List<Page> drafts) {
        this.pages = List.copyOf(pages);
        this.drafts = List.copyOf(drafts);
        this.pages.forEach(page -> bySource.put(page.source().path(), page));
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
        return Optional.ofNullable(bySource.get(path));
    }

    public List<Worksheet> worksheets() {
        return pages.stream().flatMap(page -> page.worksheets().stream()).toList();
    }
}
