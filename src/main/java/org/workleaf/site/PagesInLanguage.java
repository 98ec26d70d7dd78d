package org.workleaf.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lists the pages of another language in the order of the first language: the translation of each page or, if there is none, the page itself
 * with its links adapted.
 */
final class PagesInLanguage {

    private final SharedModel.InLanguage shared;

    /** @param shared what all pages of the language share */
    PagesInLanguage(SharedModel.InLanguage shared) {
        this.shared = shared;
    }

    List<PageModel> of(List<PageModel> first, List<PageModel> translated) {
        Map<String, PageModel> byOrder = new HashMap<>();
        translated.forEach(page -> byOrder.put(page.order(), page));
        Map<String, Set<String>> anchors = new HashMap<>();
        first.forEach(page -> anchors.putAll(anchors(page, Optional.ofNullable(byOrder.get(page.order())))));
        FallbackPageFactory fallbacks = new FallbackPageFactory(shared, anchors);
        List<PageModel> pages = new ArrayList<>();
        for (PageModel page : first) {
            PageModel translation = byOrder.get(page.order());
            pages.add(translation != null ? translation : fallbacks.of(page));
        }
        return pages;
    }

    /** The addresses of a page and its worksheets, with the anchors of their translation. */
    private static Map<String, Set<String>> anchors(PageModel page, Optional<PageModel> translation) {
        Set<String> anchors = new HashSet<>();
        translation.ifPresent(translated -> {
            anchors.add(translated.titleAnchor().orElse(""));
            translated.headings().forEach(heading -> anchors.add(heading.id()));
        });
        Map<String, Set<String>> byPath = new HashMap<>();
        byPath.put(page.path(), anchors);
        page.worksheets().forEach(worksheet -> byPath.put(worksheet.path(), anchors));
        return byPath;
    }
}
