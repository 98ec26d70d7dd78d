package org.workleaf.template;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
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

    private static final MethodType ACCESSOR = MethodType.methodType(Object.class, Record.class);

    private static final ClassValue<RecordKeys> ALL = new ClassValue<>() {
        @Override
        protected RecordKeys computeValue(Class<?> type) {
            return new RecordKeys(type);
        }
    };

    private final Map<String, MethodHandle> accessors = new LinkedHashMap<>();

    private RecordKeys(Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            accessors.put(key(component), accessor(component.getAccessor()));
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

    private static MethodHandle accessor(Method method) {
        try {
            method.setAccessible(true); // a public method of a private record
            return MethodHandles.lookup().unreflect(method).asType(ACCESSOR);
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** In the order of the components. */
    public Set<String> names() {
        return Collections.unmodifiableSet(accessors.keySet());
    }

    /** The value of a component; empty if it is an empty {@link Optional}, or there is no such key. */
    public Optional<Object> value(Record record, String key) {
        MethodHandle accessor = accessors.get(key);
        if (accessor == null) {
            return Optional.empty();
        }
        try {
            Object value = (Object) accessor.invokeExact(record);
            return value instanceof Optional<?> optional ? optional.map(present -> present) : Optional.of(value);
        } catch (Throwable e) {
            throw new IllegalStateException("an accessor of a record does not fail", e);
        }
    }
}
