package org.workleaf.guide;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes records of records as bytes, which {@link RecordReader} reads again: strings, numbers, lists and what may be missing. */
final class RecordWriter {

    static final int NOTHING = 0;
    static final int ASCII = 1;
    static final int WIDE = 2;
    static final int NUMBER = 3;
    static final int YES = 4;
    static final int NO = 5;
    static final int LIST = 6;
    static final int PRESENT = 7;
    static final int CONSTANT = 8;
    static final int RECORD = 9;
    /** Stands for a value that the reader has already. */
    static final int GIVEN = 10;

    private static final int ROOM = 1 << 14;

    private static final ClassValue<Method[]> ACCESSORS = new ClassValue<>() {
        @Override
        protected Method[] computeValue(Class<?> type) {
            Method[] accessors = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getAccessor).toArray(Method[]::new);
            for (Method accessor : accessors) {
                accessor.setAccessible(true);
            }
            return accessors;
        }
    };

    private final Object given;
    private final Map<Class<?>, Integer> types = new HashMap<>();
    private byte[] bytes = new byte[ROOM];
    private int length;

    private RecordWriter(Object given) {
        this.given = given;
    }

    /**
     * @param given a value that is not written, as the reader has it from elsewhere
     * @throws IllegalArgumentException a value of a kind that no record here has
     */
    static byte[] bytes(Object value, Object given) {
        RecordWriter writer = new RecordWriter(given);
        writer.write(value);
        return Arrays.copyOf(writer.bytes, writer.length);
    }

    private void write(Object value) {
        if (value == given) {
            add(GIVEN);
        } else if (value instanceof String text) {
            string(text);
        } else if (value instanceof Integer number) {
            add(NUMBER);
            addInt(number);
        } else if (value instanceof Record) {
            record(value);
        } else if (value instanceof Optional<?> optional) {
            add(optional.isPresent() ? PRESENT : NOTHING);
            if (optional.isPresent()) {
                write(optional.get());
            }
        } else if (value instanceof Boolean yes) {
            add(yes ? YES : NO);
        } else if (value instanceof Enum<?> constant) {
            add(CONSTANT);
            type(constant.getDeclaringClass());
            add(constant.ordinal());
        } else if (value instanceof List<?> list) {
            add(LIST);
            addInt(list.size());
            for (Object each : list) {
                write(each);
            }
        } else {
            throw new IllegalArgumentException("not part of a page: " + value);
        }
    }

    /** Most text is ASCII, which is as long in UTF-8, and read the quickest where that is known. */
    private void string(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        add(utf8.length == text.length() ? ASCII : WIDE);
        addInt(utf8.length);
        add(utf8);
    }

    private void record(Object value) {
        add(RECORD);
        type(value.getClass());
        for (Method accessor : ACCESSORS.get(value.getClass())) {
            try {
                write(accessor.invoke(value));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a record shows what it holds", e);
            }
        }
    }

    /** A type goes by a number, and says its name where it stands first. */
    private void type(Class<?> type) {
        Integer known = types.get(type);
        add(known != null ? known : types.size());
        if (known == null) {
            types.put(type, types.size());
            string(type.getName());
        }
    }

    private void add(int value) {
        makeRoom(1);
        bytes[length++] = (byte) value;
    }

    private void addInt(int value) {
        makeRoom(Integer.BYTES);
        bytes[length++] = (byte) (value >> 24);
        bytes[length++] = (byte) (value >> 16);
        bytes[length++] = (byte) (value >> 8);
        bytes[length++] = (byte) value;
    }

    private void add(byte[] values) {
        makeRoom(values.length);
        System.arraycopy(values, 0, bytes, length, values.length);
        length += values.length;
    }

    private void makeRoom(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
