package org.workleaf.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A map being filled, key by key, in the order in which the keys are named; what is not there gets no key. */
final class Entries {

    private static final int ROOM = 8;

    /** Keys and values in turn. */
    private Object[] pairs = new Object[ROOM];
    private int length;

    /** @param key one that has not been named yet */
    Entries with(String key, Object value) {
        if (length == pairs.length) {
            pairs = Arrays.copyOf(pairs, 2 * length);
        }
        pairs[length++] = key;
        pairs[length++] = value;
        return this;
    }

    /** {@code {is: {home: true}}}: templates ask {@code is.home??}, as comparing words costs them much. */
    Entries withIs(String kind) {
        return with("is", new Entries().with(kind, true).map());
    }

    Entries withIfPresent(String key, Optional<?> value) {
        return value.isPresent() ? with(key, value.get()) : this;
    }

    Entries withUnlessEmpty(String key, List<?> values) {
        return values.isEmpty() ? this : with(key, new ArrayList<>(values));
    }

    <T> Entries withEach(String key, List<T> values, Function<T, ?> model) {
        List<Object> models = new ArrayList<>(values.size());
        values.forEach(value -> models.add(model.apply(value)));
        return with(key, models);
    }

    /** @return what has been named until now; it cannot be changed */
    Map<String, Object> map() {
        return new SmallMap(Arrays.copyOf(pairs, length));
    }
}
