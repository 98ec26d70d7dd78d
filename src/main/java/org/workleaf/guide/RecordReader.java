package org.workleaf.guide;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Reads what {@link RecordWriter} has written. */
final class RecordReader {

    /** A record's constructor, or the constants of an enum. */
    private record Type(Constructor<?> constructor, int components, Object[] constants) {}

    private final ByteBuffer in;
    private final Object given;
    private final Map<String, Type> known;
    private final List<Type> types = new ArrayList<>();

    /**
     * @param given what stands where the writer had its own
     * @param known the types that readers of the same bytes have met; bears several threads
     */
    private RecordReader(ByteBuffer in, Object given, Map<String, Type> known) {
        this.in = in;
        this.given = given;
        this.known = known;
    }

    /** Reads many values, of which each stands by itself. */
    static final class Many {

        private final Map<String, Type> known = new ConcurrentHashMap<>();

        /** @throws RuntimeException bytes that no writer of this program has written */
        Object read(ByteBuffer in, Object given) {
            return new RecordReader(in, given, known).read();
        }
    }

    private Object read() {
        int kind = in.get();
        switch (kind) {
            case RecordWriter.GIVEN:
                return given;
            case RecordWriter.ASCII:
                return string(StandardCharsets.ISO_8859_1);
            case RecordWriter.WIDE:
                return string(StandardCharsets.UTF_8);
            case RecordWriter.NUMBER:
                return in.getInt();
            case RecordWriter.YES:
                return true;
            case RecordWriter.NO:
                return false;
            case RecordWriter.LIST:
                return list();
            case RecordWriter.PRESENT:
                return Optional.of(read());
            case RecordWriter.NOTHING:
                return Optional.empty();
            case RecordWriter.CONSTANT:
                Object[] constants = type().constants();
                return constants[in.get()];
            case RecordWriter.RECORD:
                return record();
            default:
                throw new IllegalStateException("no such kind: " + kind);
        }
    }

    private String string(Charset charset) {
        int length = in.getInt();
        String text = new String(in.array(), in.arrayOffset() + in.position(), length, charset);
        in.position(in.position() + length);
        return text;
    }

    private List<Object> list() {
        Object[] values = new Object[in.getInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = read();
        }
        return List.of(values);
    }

    private Object record() {
        Type type = type();
        Object[] values = new Object[type.components()];
        for (int i = 0; i < values.length; i++) {
            values[i] = read();
        }
        try {
            return type.constructor().newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("not made of what was kept: " + type.constructor(), e);
        }
    }

    private Type type() {
        int number = in.get();
        if (number == types.size()) {
            types.add(known.computeIfAbsent((String) read(), RecordReader::find));
        }
        return types.get(number);
    }

    private static Type find(String name) {
        try {
            if (!name.startsWith("org.workleaf.")) {
                throw new IllegalStateException("none of ours: " + name);
            }
            Class<?> type = Class.forName(name);
            if (type.isEnum()) {
                return new Type(null, 0, type.getEnumConstants());
            }
            Class<?>[] components = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(components);
            constructor.setAccessible(true);
            return new Type(constructor, components.length, null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no such record: " + name, e);
        }
    }
}
