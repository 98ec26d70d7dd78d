package org.workleaf.jbake;

import java.io.File;
import java.util.List;
import java.util.Map;
import org.jbake.app.ContentStore;
import org.jbake.template.ModelExtractor;
import org.workleaf.render.TemplateVariables;

/** The template variables for stock JBake, which passes the name of each. */
public final class StockTemplateVariables implements ModelExtractor<List<?>> {

    private final TemplateVariables variables = new TemplateVariables();

    @Override
    public List<?> get(ContentStore store, @SuppressWarnings("rawtypes") Map model, String name) {
        Map<?, ?> content = model.get("content") instanceof Map<?, ?> page ? page : Map.of();
        return variables.get(name, content, StoredSite.in(store, new File(String.valueOf(((Map<?, ?>) model.get("config")).get("sourceFolder")))));
    }
}
