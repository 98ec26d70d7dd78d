package org.workleaf.template;

import freemarker.template.Configuration;
import freemarker.template.DefaultMapAdapter;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.List;

/**
 * A FreeMarker object wrapper that reads maps in place instead of copying them.
 *
 * <p>JBake configures FreeMarker to behave like version 2.3.0, which copies each map that a template reads. Every page reads the list of
 * all pages, so copying would take most of the time of building a large guide.
 */
public final class MapObjectWrapper {

    public static final ObjectWrapper IN_PLACE = new InPlace();

    private MapObjectWrapper() {}

    /** FreeMarker's default wrapper, with a shortcut for strings and maps, which are nearly everything in a model. */
    private static final class InPlace extends DefaultObjectWrapper {

        InPlace() {
            super(Configuration.VERSION_2_3_34);
            writeProtect();
        }

        @Override
        public TemplateModel wrap(Object model) throws TemplateModelException {
            if (model instanceof String text) {
                return new SimpleScalar(text);
            }
            // Testing for a class is much faster than testing for an interface.
            return model instanceof AbstractMap<?, ?> map ? DefaultMapAdapter.adapt(map, this) : super.wrap(model);
        }
    }

    /** @param models must not be modified afterwards */
    public static List<TemplateModel> of(List<?> models) {
        List<TemplateModel> views = new ArrayList<>(models.size());
        for (Object model : models) {
            try {
                views.add(IN_PLACE.wrap(model));
            } catch (TemplateModelException e) {
                throw new IllegalArgumentException("not a model: " + model, e);
            }
        }
        return views;
    }
}
