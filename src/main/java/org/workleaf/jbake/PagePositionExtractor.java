package org.workleaf.jbake;

import java.util.List;
import java.util.Map;
import org.jbake.app.ContentStore;
import org.jbake.template.ModelExtractor;

/** The template variable {@code here}: the previous, next, parent and child pages of the current page. */
public final class PagePositionExtractor implements ModelExtractor<List<Map<String, Object>>> {

    @Override
    public List<Map<String, Object>> get(ContentStore store, @SuppressWarnings("rawtypes") Map model, String key) {
        if (model.get("content") instanceof Map<?, ?> content
                && ("home".equals(content.get("type")) || "section".equals(content.get("type")))) {
            return SiteGuide.ofPage(store, model).here(String.valueOf(content.get("path")));
        }
        return List.of();
    }
}
