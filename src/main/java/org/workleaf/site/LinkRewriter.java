package org.workleaf.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Copies a model and replaces its links and ids; parts without any are shared with the original instead of copied. */
final class LinkRewriter {

    /** The keys of a model whose values are HTML; all other strings are plain text. */
    static final Set<String> HTML = Set.of("html", "question");

    private final UnaryOperator<String> link;
    private final UnaryOperator<String> id;
    /** Fields, so that the method references are not created for each map. */
    private final BiFunction<String, Object, Object> ofAny = this::value;
    private final BiFunction<String, Object, Object> ofHeading = this::ofHeading;

    /**
     * @param link applied to each {@code href} and {@code src}
     * @param id   applied to each id in HTML, each heading's id and each worksheet's anchor
     */
    LinkRewriter(UnaryOperator<String> link, UnaryOperator<String> id) {
        this.link = link;
        this.id = id;
    }

    /** @return a new map, which may be modified */
    Map<String, Object> copy(Map<?, ?> model) {
        Map<String, Object> copy = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : model.entrySet()) {
            copy.put((String) entry.getKey(), value((String) entry.getKey(), entry.getValue()));
        }
        return copy;
    }

    /** The rewritten value of a key; the same object if nothing in it changes. */
    Object value(String key, Object value) {
        if (value instanceof String text) {
            return HTML.contains(key) ? HtmlRewriter.rewrite(text, link, id) : key.equals("anchor") ? id.apply(text) : text;
        }
        if (value instanceof Map<?, ?> map) {
            return map(map, ofAny);
        }
        return value instanceof List<?> list ? list(list, key.equals("headings")) : value;
    }

    private Object ofHeading(String key, Object value) {
        return key.equals("id") ? id.apply((String) value) : value(key, value);
    }

    private Object map(Map<?, ?> map, BiFunction<String, Object, Object> values) {
        Map<String, Object> copy = null;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            String key = (String) entry.getKey();
            Object rewritten = values.apply(key, entry.getValue());
            if (rewritten != entry.getValue()) {
                copy = copy == null ? copyOf(map) : copy;
                copy.put(key, rewritten);
            }
        }
        return copy == null ? map : copy;
    }

    private static Map<String, Object> copyOf(Map<?, ?> map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put((String) key, value));
        return copy;
    }

    private List<?> list(List<?> list, boolean headings) {
        List<Object> copy = null;
        for (int i = 0; i < list.size(); i++) {
            Object entry = list.get(i);
            Object rewritten = headings ? map((Map<?, ?>) entry, ofHeading) : value("", entry);
            if (rewritten != entry) {
                copy = copy == null ? new ArrayList<>(list) : copy;
                copy.set(i, rewritten);
            }
        }
        return copy == null ? list : copy;
    }
}
