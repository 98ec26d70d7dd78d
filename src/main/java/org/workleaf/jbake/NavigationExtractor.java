package org.workleaf.jbake;

import java.util.List;
import java.util.Map;
import org.jbake.app.ContentStore;
import org.jbake.template.ModelExtractor;

/** The template variable {@code beside}: the pages to list beside the one being rendered, which are not all of a large guide. */
public final class NavigationExtractor implements ModelExtractor<List<Map<String, Object>>> {

    @Override
    public List<Map<String, Object>> get(ContentStore store, @SuppressWarnings("rawtypes") Map model, String key) {
        return model.get("content") instanceof Map<?, ?> content
                ? SiteGuide.around(store, model).beside(String.valueOf(content.get("path"))) : List.of();
    }
}
