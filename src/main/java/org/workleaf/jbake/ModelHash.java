package org.workleaf.jbake;

import freemarker.template.AdapterTemplateModel;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.workleaf.page.Derived;
import org.workleaf.page.MadeOf;

/**
 * What a model comes to, as 128 bits: equal for equal strings, numbers, booleans, lists and maps. Two models that differ have the
 * same hash about as often as a file changes by itself.
 *
 * @param high the first half
 * @param low  the second half
 */
record ModelHash(long high, long low) {

    /** What stands under these keys has a hash of its own, as it stands in several models. */
    private static final Set<String> NESTED = Set.of("assets", "site", "parts", "worksheet");
    /** Values that every page carries: each is gone through once. */
    private static final Set<String> SHARED = Set.of("assets", "site");
    private static final AtomicLong UNLIKE_ANY = new AtomicLong(System.nanoTime());

    static ModelHash read(DataInput in) throws IOException {
        return new ModelHash(in.readLong(), in.readLong());
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(high);
        out.writeLong(low);
    }

    // What a record has of itself is put together when it is first called, which takes a small build a hundredth of its time.

    @Override
    public boolean equals(Object other) {
        return other instanceof ModelHash hash && hash.high == high && hash.low == low;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(high ^ low);
    }

    @Override
    public String toString() {
        return Long.toHexString(high).concat(Long.toHexString(low));
    }

    /** The hashes of one bake, in which no model changes. Bears several threads. */
    static final class Of {

        private final KeptHashes kept;
        private final Map<String, ModelHash> named = new ConcurrentHashMap<>();
        private final Map<Object, ModelHash> known = Collections.synchronizedMap(new IdentityHashMap<>());

        Of() {
            this(new KeptHashes());
        }

        /** @param kept what is known from another bake */
        Of(KeptHashes kept) {
            this.kept = kept;
        }

        ModelHash model(Object model) {
            return hash(model, false);
        }

        /** The hash of a model that lasts as long as the bake: its parts are gone through once, in whatever else they stand. */
        ModelHash lasting(Object model) {
            return hash(model, true);
        }

        /** The hash of what goes by a name in all of a bake: it is asked for and gone through once. */
        ModelHash once(String name, Supplier<?> model) {
            ModelHash hash = named.get(name);
            if (hash == null) {
                hash = lasting(model.get());
                named.put(name, hash);
            }
            return hash;
        }

        private ModelHash hash(Object model, boolean lasts) {
            Walk walk = new Walk(this, lasts);
            walk.add(model);
            return walk.end();
        }

        private ModelHash made(MadeOf list) {
            Walk source = new Walk(this, true);
            source.mixer.add(nested(list.source(), true));
            source.mixer.add(list.which());
            return kept.of(source.end(), () -> nested(list.models(), true));
        }

        private ModelHash nested(Object value, boolean lasts) {
            ModelHash hash = known.get(value);
            if (hash == null) {
                hash = hash(value, lasts);
                if (lasts) {
                    known.put(value, hash);
                }
            }
            return hash;
        }
    }

    /** A way through a model. What nearly all values are is asked first, and by class: to ask for an interface takes long where it is none. */
    private static final class Walk implements BiConsumer<Object, Object> {

        private final Of hashes;
        private final boolean lasts;
        private final Mixer mixer = new Mixer();

        /** @param lasts whether the model lasts as long as the bake */
        Walk(Of hashes, boolean lasts) {
            this.hashes = hashes;
            this.lasts = lasts;
        }

        void add(Object value) {
            if (value instanceof String text) {
                mixer.add(1);
                mixer.add(text);
            } else if (value instanceof Number || value instanceof Boolean) {
                mixer.add(6);
                mixer.add(value.toString());
            } else if (value instanceof ModelHash hash) {
                mixer.add(hash);
            } else if (value instanceof Enum<?> constant) {
                mixer.add(7);
                mixer.add(constant.name());
            } else if (value == null) {
                mixer.add(8);
            } else if (value instanceof Derived model) {
                mixer.add(9);
                add(model.from());
                mixer.add(hashes.nested(model.by(), true));
            } else if (value instanceof MadeOf list) {
                mixer.add(hashes.made(list));
            } else if (value instanceof Map<?, ?> map) {
                mixer.add(2);
                map.forEach(this);
                mixer.add(3);
            } else if (value instanceof Collection<?> list) {
                mixer.add(4);
                for (Object each : list) {
                    add(each);
                }
                mixer.add(5);
            } else if (value instanceof Object[] array) {
                add(Arrays.asList(array));
            } else if (value instanceof AdapterTemplateModel view) {
                add(view.getAdaptedObject(Object.class));
            } else {
                // Nobody knows what a template reads from it.
                mixer.add(UNLIKE_ANY.incrementAndGet());
            }
        }

        /** Goes through an entry of a map. */
        @Override
        public void accept(Object key, Object value) {
            mixer.add(String.valueOf(key));
            if (value == null || value instanceof String) {
                add(value);
            } else if (NESTED.contains(key)) {
                mixer.add(hashes.nested(value, lasts || SHARED.contains(key)));
            } else if (key.equals("worksheets") && value instanceof Collection<?> worksheets) { // those of the parts once more
                mixer.add(4);
                for (Object each : worksheets) {
                    mixer.add(hashes.nested(each, lasts));
                }
                mixer.add(5);
            } else {
                add(value);
            }
        }

        ModelHash end() {
            return mixer.end();
        }
    }

    /** Two sums of 64 bits that all characters go through, four at a time. */
    private static final class Mixer {

        private long a = 0x243F6A8885A308D3L;
        private long b = 0x13198A2E03707344L;

        void add(ModelHash hash) {
            add(hash.high());
            add(hash.low());
        }

        void add(long value) {
            a = (a ^ value) * 0x9E3779B97F4A7C15L;
            a ^= a >>> 32;
            b = (b + value) * 0xC2B2AE3D27D4EB4FL;
            b ^= b >>> 29;
        }

        void add(String text) {
            int length = text.length();
            add(length);
            int i = 0;
            for (; i + 4 <= length; i += 4) {
                add(text.charAt(i) | (long) text.charAt(i + 1) << 16 | (long) text.charAt(i + 2) << 32 | (long) text.charAt(i + 3) << 48);
            }
            for (; i < length; i++) {
                add(text.charAt(i));
            }
        }

        ModelHash end() {
            return new ModelHash(a, b);
        }
    }
}
