package org.workleaf.template;

import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The keys by which templates read a record's components: their names, for booleans without the prefix: {@code isPrivate} → {@code private}.
 */
public final class RecordKeys {

    private static final ClassValue<RecordKeys> ALL = new ClassValue<>() {
        @Override
        protected RecordKeys computeValue(Class<?> type) {
            return new RecordKeys(type);
        }
    };

    /** Reads fields and not accessor methods, because the JVM generates a class for each method that is called often by reflection. */
    private final Map<String, Field> fields = new LinkedHashMap<>();

    private RecordKeys(Class<?> type) {
        try {
            for (RecordComponent component : type.getRecordComponents()) {
                Field field = type.getDeclaredField(component.getName());
                field.setAccessible(true);
                fields.put(key(component), field);
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public static RecordKeys of(Class<? extends Record> type) {
        return ALL.get(type);
    }

    private static String key(RecordComponent component) {
        String name = component.getName();
        return component.getType() == boolean.class && name.matches("is[A-Z].*")
                ? Character.toLowerCase(name.charAt(2)) + name.substring(3) : name;
    }

    /** In the order of the components. */
    public Set<String> names() {
        return Collections.unmodifiableSet(fields.keySet());
    }

    /** The value of a component; empty if it is an empty {@link Optional}, or there is no such key. */
    public Optional<Object> value(Record record, String key) {
        Field field = fields.get(key);
        if (field == null) {
            return Optional.empty();
        }
        Object value = read(field, record);
        return value instanceof Optional<?> optional ? optional.map(present -> present) : Optional.of(value);
    }

    private static Object read(Field field, Record record) {
        try {
            return field.get(record);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
