package org.workleaf.guide;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.workleaf.worksheet.Worksheet;

/** All pages in reading order. */
public final class Guide {

    private final List<Page> pages;
    private final Map<String, Page> bySource = new LinkedHashMap<>();

    public Guide(List<Page> pages) {
        this.pages = List.copyOf(pages);
        this.pages.forEach(page -> bySource.put(page.source().path(), page));
    }

    public List<Page> pages() {
        return pages;
    }

    /** @param path of the source, from the guide's root: {@code content/10-what-it-is.md} */
    public Optional<Page> pageOf(String path) {
        return Optional.ofNullable(bySource.get(path));
    }

    public List<Worksheet> worksheets() {
        return pages.stream().flatMap(page -> page.worksheets().stream()).toList();
    }
}
