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
 * Models as FreeMarker reads them in place.
 *
 * <p>JBake sets FreeMarker up as it was in its version 2.3.0, which copies each map that a template touches: with the guide's
 * list of pages on every page, that is most of the work of a large guide.
 */
public final class MapObjectWrapper {

    public static final ObjectWrapper IN_PLACE = new InPlace();

    private MapObjectWrapper() {}

    /** FreeMarker's own wrapper, which looks first whether it has what nearly all models are made of. */
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
            // A class is asked for much faster than an interface.
            return model instanceof AbstractMap<?, ?> map ? DefaultMapAdapter.adapt(map, this) : super.wrap(model);
        }
    }

    /** @param models not changed any more */
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
