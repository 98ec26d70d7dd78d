package org.workleaf.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.workleaf.guide.Page;
import org.workleaf.source.Diagnostic;

/**
 * What the rules that look at one page at a time have found on each page, so that the preview server checks only pages that were read again.
 * Pages are compared by identity. After a change of settings, a new cache is needed.
 */
public final class PageDiagnosticsCache {

    private final Map<Page, List<Diagnostic>> found = new IdentityHashMap<>();

    /** The pages that have not been checked. */
    synchronized List<Page> unchecked(List<Page> pages) {
        return pages.stream().filter(page -> !found.containsKey(page)).toList();
    }

    /**
     * Adds what was found on pages that had not been checked, and forgets the pages that no longer exist.
     *
     * @param all         the pages that exist
     * @param diagnostics of those among them that had not been checked
     * @return the diagnostics of all pages
     */
    synchronized List<Diagnostic> update(List<Page> all, List<Diagnostic> diagnostics) {
        Map<String, List<Diagnostic>> byFile = new HashMap<>();
        diagnostics.forEach(diagnostic -> byFile.computeIfAbsent(diagnostic.file().path(), any -> new ArrayList<>()).add(diagnostic));
        Map<Page, List<Diagnostic>> current = new IdentityHashMap<>();
        List<Diagnostic> result = new ArrayList<>();
        for (Page page : all) {
            List<Diagnostic> known = found.get(page);
            current.put(page, known == null ? byFile.getOrDefault(page.source().path(), List.of()) : known);
            result.addAll(current.get(page));
        }
        found.clear();
        found.putAll(current);
        return result;
    }
}
