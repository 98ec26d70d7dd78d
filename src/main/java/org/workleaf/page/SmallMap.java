package org.workleaf.page;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/**
 * A map of a few keys that never changes, in the order in which they were named. A guide of ten thousand pages is half a million of
 * them, and each takes a quarter of the memory that a {@link java.util.LinkedHashMap} does.
 */
final class SmallMap extends AbstractMap<String, Object> {

    private final Object[] pairs;

    /** @param pairs keys and values in turn; no key twice. They belong to the map from now on. */
    SmallMap(Object[] pairs) {
        this.pairs = pairs;
    }

    private int find(Object key) {
        // Nearly always the key is the very same constant.
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i] == key) {
                return i;
            }
        }
        int hash = key == null ? 0 : key.hashCode();
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i].hashCode() == hash && pairs[i].equals(key)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public Object get(Object key) {
        int at = find(key);
        return at < 0 ? null : pairs[at + 1];
    }

    @Override
    public boolean containsKey(Object key) {
        return find(key) >= 0;
    }

    @Override
    public int size() {
        return pairs.length / 2;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super Object> action) {
        for (int i = 0; i < pairs.length; i += 2) {
            action.accept((String) pairs[i], pairs[i + 1]);
        }
    }

    /**
     * @param value takes each key with its value, and gives what is to stand there
     * @return this map, if each is the very same
     */
    SmallMap with(BiFunction<String, Object, Object> value) {
        Object[] changed = pairs;
        for (int i = 0; i < pairs.length; i += 2) {
            Object now = value.apply((String) pairs[i], pairs[i + 1]);
            if (now != pairs[i + 1]) {
                changed = changed == pairs ? pairs.clone() : changed;
                changed[i + 1] = now;
            }
        }
        return changed == pairs ? this : new SmallMap(changed);
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
        return new AbstractSet<>() {

            @Override
            public int size() {
                return SmallMap.this.size();
            }

            @Override
            public Iterator<Map.Entry<String, Object>> iterator() {
                return new Walk();
            }
        };
    }

    private final class Walk implements Iterator<Map.Entry<String, Object>> {

        private int at;

        @Override
        public boolean hasNext() {
            return at < pairs.length;
        }

        @Override
        public Map.Entry<String, Object> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            at += 2;
            return new SimpleImmutableEntry<>((String) pairs[at - 2], pairs[at - 1]);
        }
    }
}
