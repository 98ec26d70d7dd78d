package org.workleaf.template;

import freemarker.template.Configuration;
import freemarker.template.DefaultMapAdapter;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleCollection;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The FreeMarker object wrapper for models: a record is a hash of its components, an empty {@link Optional} is a missing value, and maps are
 * read in place.
 *
 * <p>FreeMarker's own wrapper also exposes the methods of a record, such as {@code hashCode}, and reads it by reflection. JBake configures
 * it to behave like version 2.3.0, which knows no records and copies each map that a template reads.
 */
public final class ModelWrapper extends DefaultObjectWrapper {

    /** The version of FreeMarker that JBake brings: a newer one does not exist when JBake runs with its own libraries. */
    static final Version VERSION = Configuration.VERSION_2_3_31;

    public static final ObjectWrapper INSTANCE = new ModelWrapper();

    private ModelWrapper() {
        super(VERSION);
        writeProtect();
    }

    @Override
    public TemplateModel wrap(Object model) throws TemplateModelException {
        if (model instanceof String text) {
            return new SimpleScalar(text);
        }
        if (model instanceof Record record) {
            return new RecordHash(record);
        }
        // Testing for a class is much faster than testing for an interface.
        return model instanceof AbstractMap<?, ?> map ? DefaultMapAdapter.adapt(map, this) : super.wrap(model);
    }

    /** @param models must not be modified afterwards */
    public static List<TemplateModel> of(List<?> models) {
        List<TemplateModel> views = new ArrayList<>(models.size());
        for (Object model : models) {
            try {
                views.add(INSTANCE.wrap(model));
            } catch (TemplateModelException e) {
                throw new IllegalArgumentException("not a model: " + model, e);
            }
        }
        return views;
    }

    /** A record as a hash of its components. */
    private static final class RecordHash implements TemplateHashModelEx {

        private final Record record;
        private final RecordKeys keys;

        RecordHash(Record record) {
            this.record = record;
            this.keys = RecordKeys.of(record.getClass());
        }

        @Override
        public TemplateModel get(String key) throws TemplateModelException {
            Optional<Object> value = keys.value(record, key);
            return value.isEmpty() ? null : INSTANCE.wrap(value.get());
        }

        @Override
        public boolean isEmpty() {
            return size() == 0;
        }

        @Override
        public int size() {
            return present().size();
        }

        @Override
        public TemplateCollectionModel keys() {
            return new SimpleCollection(present().keySet(), INSTANCE);
        }

        @Override
        public TemplateCollectionModel values() {
            return new SimpleCollection(present().values(), INSTANCE);
        }

        private Map<String, Object> present() {
            Map<String, Object> present = new LinkedHashMap<>();
            keys.names().forEach(key -> keys.value(record, key).ifPresent(value -> present.put(key, value)));
            return present;
        }
    }
}
