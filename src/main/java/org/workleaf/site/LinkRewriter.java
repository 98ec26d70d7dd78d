package org.workleaf.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** A copy of a model in which every link and every id has been rewritten; what holds none of them is not copied, but stands in it as it is. */
final class LinkRewriter {

    /** The keys of a model under which HTML stands; all other text is plain. */
    static final Set<String> HTML = Set.of("html", "question");

    private final UnaryOperator<String> link;
    private final UnaryOperator<String> id;
    /** Made once, as each map is gone through by it. */
    private final BiFunction<String, Object, Object> each = this::value;
    private final BiFunction<String, Object, Object> ofHeading = this::ofHeading;

    /**
     * @param link takes each {@code href} and {@code src}
     * @param id   takes each id in HTML, each heading's id and each worksheet's anchor
     */
    LinkRewriter(UnaryOperator<String> link, UnaryOperator<String> id) {
        this.link = link;
        this.id = id;
    }

    /** @return a map of its own, to which more can be added */
    Map<String, Object> copy(Map<?, ?> model) {
        Map<String, Object> copy = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : model.entrySet()) {
            copy.put((String) entry.getKey(), value((String) entry.getKey(), entry.getValue()));
        }
        return copy;
    }

    /** What stands under a key of a model, moved; the very same, if nothing in it is rewritten. */
    Object value(String key, Object value) {
        if (value instanceof String text) {
            return HTML.contains(key) ? HtmlRewriter.rewrite(text, link, id) : key.equals("anchor") ? id.apply(text) : text;
        }
        if (value instanceof Map<?, ?> map) {
            return map(map, each);
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
            Object moved = values.apply(key, entry.getValue());
            if (moved != entry.getValue()) {
                copy = copy == null ? copyOf(map) : copy;
                copy.put(key, moved);
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
            Object moved = headings ? map((Map<?, ?>) entry, ofHeading) : value("", entry);
            if (moved != entry) {
                copy = copy == null ? new ArrayList<>(list) : copy;
                copy.set(i, moved);
            }
        }
        return copy == null ? list : copy;
    }
}
