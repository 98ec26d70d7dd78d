package org.workleaf.template;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The keys under which templates read the components of a record: their names, but {@code private} for a boolean component
 * {@code isPrivate}, as for any Java bean.
 */
public final class RecordKeys {

    private static final ClassValue<RecordKeys> ALL = new ClassValue<>() {
        @Override
        protected RecordKeys computeValue(Class<?> type) {
            return new RecordKeys(type);
        }
    };

    /** Handles of fields: unlike methods called by reflection, frequent ones don't cost a generated class each. */
    private final Map<String, VarHandle> fields = new LinkedHashMap<>();

    private RecordKeys(Class<?> type) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
            for (RecordComponent component : type.getRecordComponents()) {
                fields.put(key(component), lookup.findVarHandle(type, component.getName(), component.getType()));
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
        VarHandle field = fields.get(key);
        if (field == null) {
            return Optional.empty();
        }
        Object value = (Object) field.get(record);
        return value instanceof Optional<?> optional ? optional.map(present -> present) : Optional.of(value);
    }
}
