package org.workleaf.guide;

import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes records of records as bytes, which {@link RecordReader} reads again: strings, numbers, lists and what may be missing. */
final class RecordWriter {

    static final int NOTHING = 0;
    static final int LATIN = 1;
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

    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            for (RecordComponent component : components) {
                component.getAccessor().setAccessible(true);
            }
            return components;
        }
    };

    private final DataOutputStream out;
    private final Object given;
    private final Map<Class<?>, Integer> types = new HashMap<>();

    /** @param given a value that is not written, as the reader has it from elsewhere */
    RecordWriter(DataOutputStream out, Object given) {
        this.out = out;
        this.given = given;
    }

    /** @throws IllegalArgumentException a value of a kind that no record here has */
    void write(Object value) throws IOException {
        if (value == given) {
            out.writeByte(GIVEN);
        } else if (value instanceof String text) {
            string(text);
        } else if (value instanceof Integer number) {
            out.writeByte(NUMBER);
            out.writeInt(number);
        } else if (value instanceof Boolean yes) {
            out.writeByte(yes ? YES : NO);
        } else if (value instanceof List<?> list) {
            out.writeByte(LIST);
            out.writeInt(list.size());
            for (Object each : list) {
                write(each);
            }
        } else if (value instanceof Optional<?> optional) {
            out.writeByte(optional.isPresent() ? PRESENT : NOTHING);
            if (optional.isPresent()) {
                write(optional.get());
            }
        } else if (value instanceof Enum<?> constant) {
            out.writeByte(CONSTANT);
            type(constant.getDeclaringClass());
            out.writeByte(constant.ordinal());
        } else if (value instanceof Record) {
            record(value);
        } else {
            throw new IllegalArgumentException("not part of a page: " + value);
        }
    }

    private void string(String text) throws IOException {
        boolean latin = isLatin(text);
        byte[] bytes = text.getBytes(latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        out.writeByte(latin ? LATIN : WIDE);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static boolean isLatin(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x100) {
                return false;
            }
        }
        return true;
    }

    private void record(Object value) throws IOException {
        out.writeByte(RECORD);
        type(value.getClass());
        for (RecordComponent component : COMPONENTS.get(value.getClass())) {
            try {
                write(component.getAccessor().invoke(value));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a record shows what it holds", e);
            }
        }
    }

    /** A type goes by a number, and says its name where it stands first. */
    private void type(Class<?> type) throws IOException {
        Integer known = types.get(type);
        out.writeByte(known != null ? known : types.size());
        if (known == null) {
            types.put(type, types.size());
            out.writeUTF(type.getName());
        }
    }
}
