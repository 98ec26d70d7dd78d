package org.workleaf.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A copy of a model in which every link and every id has been rewritten. */
final class Moved {

    /** The keys of a model under which HTML stands; all other text is plain. */
    static final Set<String> HTML = Set.of("html", "question");

    private final UnaryOperator<String> link;
    private final UnaryOperator<String> id;

    /**
     * @param link takes each {@code href} and {@code src}
     * @param id   takes each id in HTML, each heading's id and each worksheet's anchor
     */
    Moved(UnaryOperator<String> link, UnaryOperator<String> id) {
        this.link = link;
        this.id = id;
    }

    Map<String, Object> copy(Map<?, ?> model) {
        Map<String, Object> copy = new LinkedHashMap<>();
        model.forEach((key, value) -> copy.put((String) key, copy((String) key, value)));
        return copy;
    }

    private Object copy(String key, Object value) {
        if (value instanceof Map<?, ?> map) {
            return copy(map);
        }
        if (value instanceof List<?> list) {
            List<Object> copies = new ArrayList<>(list.size());
            list.forEach(entry -> copies.add(key.equals("headings") ? heading((Map<?, ?>) entry) : copy("", entry)));
            return copies;
        }
        if (value instanceof String text && HTML.contains(key)) {
            return Tags.rewrite(text, link, id);
        }
        return value instanceof String anchor && key.equals("anchor") ? id.apply(anchor) : value;
    }

    private Map<String, Object> heading(Map<?, ?> heading) {
        Map<String, Object> copy = copy(heading);
        copy.computeIfPresent("id", (key, anchor) -> id.apply((String) anchor));
        return copy;
    }
}
