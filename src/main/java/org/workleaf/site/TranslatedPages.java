package org.workleaf.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts the pages of another language in the order of the first one: translations, or fallback pages if there are none. */
final class TranslatedPages {

    private final String home;
    private final Map<String, Object> shared;

    /** @param shared the model that all pages of the language share */
    TranslatedPages(String home, Map<String, Object> shared) {
        this.home = home;
        this.shared = shared;
    }

    List<Map<String, Object>> of(List<? extends Map<String, Object>> first, List<? extends Map<String, Object>> translated) {
        Map<Object, Map<String, Object>> byOrder = new HashMap<>();
        translated.forEach(page -> byOrder.put(page.get("order"), page));
        Map<String, Set<String>> anchors = new HashMap<>();
        first.forEach(page -> anchors.putAll(anchors(page, byOrder.get(page.get("order")))));
        List<Map<String, Object>> pages = new ArrayList<>();
        for (Map<String, Object> page : first) {
            Map<String, Object> translation = byOrder.get(page.get("order"));
            pages.add(translation != null ? translation : fallback(page, anchors));
        }
        return pages;
    }

    /** The addresses of a page and its worksheets, with the anchors of their translation. */
    private static Map<String, Set<String>> anchors(Map<String, Object> page, Map<String, Object> translation) {
        Set<String> anchors = new HashSet<>();
        if (translation != null) {
            anchors.add(String.valueOf(translation.get("titleAnchor")));
            ((List<?>) translation.get("headings")).forEach(heading -> anchors.add((String) ((Map<?, ?>) heading).get("id")));
        }
        Map<String, Set<String>> byPath = new HashMap<>();
        byPath.put((String) page.get("path"), anchors);
        ((List<?>) page.get("worksheets")).forEach(worksheet -> byPath.put((String) ((Map<?, ?>) worksheet).get("path"), anchors));
        return byPath;
    }

    private Map<String, Object> fallback(Map<String, Object> original, Map<String, Set<String>> anchors) {
        Map<String, Object> page = new LinkedHashMap<>(original);
        List.of("site", "assets", "redirectFrom").forEach(page::remove);
        Map<String, Object> moved = new FallbackPage(home, anchors, foreign((Map<?, ?>) original.get("site"))).moved(page);
        moved.putAll(shared);
        moved.put("home", home);
        moved.put("canonical", original.get("path"));
        moved.put("uri", moved.get("path") + "index.html");
        moved.computeIfPresent("noExtensionUri", (key, was) -> moved.get("path"));
        return moved;
    }

    /** The page's own language, with its name in this one. */
    private Map<String, Object> foreign(Map<?, ?> own) {
        Map<String, Object> foreign = new LinkedHashMap<>();
        foreign.put("language", own.get("language"));
        foreign.put("direction", own.get("direction"));
        foreign.put("name", ((Map<?, ?>) ((Map<?, ?>) shared.get("site")).get("called")).get(own.get("language")));
        return foreign;
    }
}
