package org.workleaf.jbake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes.Status;
import org.workleaf.site.FallbackPage;

/** Creates the documents of another language in the order of the first one: translations, or fallback pages if there are none. */
final class TranslationDocuments {

    private final String home;
    private final Function<String, Object> common;

    /** @param common returns the value of a key that all pages of the language share */
    TranslationDocuments(String home, Function<String, Object> common) {
        this.home = home;
        this.common = common;
    }

    List<DocumentModel> of(List<DocumentModel> first, List<DocumentModel> translated) {
        Map<Object, DocumentModel> byOrder = new HashMap<>();
        translated.forEach(document -> byOrder.put(document.get("order"), document));
        Map<String, Set<String>> anchors = new HashMap<>();
        for (DocumentModel document : first) {
            anchors.putAll(anchors(document, byOrder.get(document.get("order"))));
        }
        List<DocumentModel> documents = new ArrayList<>();
        for (DocumentModel document : first) {
            DocumentModel translation = byOrder.get(document.get("order"));
            documents.add(translation != null ? translation : fallback(document, anchors));
        }
        return documents;
    }

    /** The addresses of a page and its worksheets, with the anchors of their translation. */
    private static Map<String, Set<String>> anchors(DocumentModel document, DocumentModel translation) {
        Set<String> anchors = new HashSet<>();
        if (translation != null) {
            anchors.add(String.valueOf(translation.get("titleAnchor")));
            ((List<?>) translation.get("headings")).forEach(heading -> anchors.add((String) ((Map<?, ?>) heading).get("id")));
        }
        Map<String, Set<String>> byPath = new HashMap<>();
        byPath.put((String) document.get("path"), anchors);
        ((List<?>) document.get("worksheets")).forEach(worksheet -> byPath.put((String) ((Map<?, ?>) worksheet).get("path"), anchors));
        return byPath;
    }

    private DocumentModel fallback(DocumentModel document, Map<String, Set<String>> anchors) {
        Map<String, Object> page = new LinkedHashMap<>(document);
        List.of("site", "assets", SharedModel.OTHERS, "redirectFrom").forEach(page::remove);
        Map<?, ?> own = (Map<?, ?>) document.get("site");
        Map<String, Object> moved = new FallbackPage(home, anchors, foreign(own)).moved(page);
        DocumentModel copy = new DocumentModel();
        copy.putAll(moved);
        copy.put("site", common.apply("site"));
        copy.put("assets", common.apply("assets"));
        copy.put("home", home);
        copy.put("canonical", document.get("path"));
        copy.setStatus(Status.PUBLISHED);
        copy.setUri(moved.get("path") + "index.html");
        copy.setRootPath((String) moved.get("rootpath"));
        copy.setNoExtensionUri((String) moved.get("path"));
        return copy;
    }

    /** The page's own language, with its name in this one. */
    private Map<String, Object> foreign(Map<?, ?> own) {
        Map<String, Object> foreign = new LinkedHashMap<>();
        foreign.put("language", own.get("language"));
        foreign.put("direction", own.get("direction"));
        foreign.put("name", ((Map<?, ?>) ((Map<?, ?>) common.apply("site")).get("called")).get(own.get("language")));
        return foreign;
    }
}
