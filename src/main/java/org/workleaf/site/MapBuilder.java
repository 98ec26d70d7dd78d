package org.workleaf.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Builds a map in insertion order; missing values get no key. */
final class MapBuilder {

    private final Map<String, Object> map = new LinkedHashMap<>();

    MapBuilder with(String key, Object value) {
        map.put(key, value);
        return this;
    }

    /** {@code {is: {home: true}}}: templates test {@code is.home??}, because comparing strings is slow in FreeMarker. */
    MapBuilder withIs(String kind) {
        return with("is", new MapBuilder().with(kind, true).map());
    }

    MapBuilder withIfPresent(String key, Optional<?> value) {
        return value.isPresent() ? with(key, value.get()) : this;
    }

    MapBuilder withUnlessEmpty(String key, List<?> values) {
        return values.isEmpty() ? this : with(key, new ArrayList<>(values));
    }

    <T> MapBuilder withEach(String key, List<T> values, Function<T, ?> model) {
        List<Object> models = new ArrayList<>(values.size());
        values.forEach(value -> models.add(model.apply(value)));
        return with(key, models);
    }

    /** @return the map itself; don't use this builder afterwards */
    Map<String, Object> map() {
        return map;
    }
}
