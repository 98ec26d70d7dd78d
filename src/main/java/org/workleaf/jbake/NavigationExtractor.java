package org.workleaf.jbake;

import java.util.List;
import java.util.Map;
import org.jbake.app.ContentStore;
import org.jbake.template.ModelExtractor;

/** The template variable {@code beside}: the pages in the sidebar of the current page, which are not all pages of a large guide. */
public final class NavigationExtractor implements ModelExtractor<List<Map<String, Object>>> {

    @Override
    public List<Map<String, Object>> get(ContentStore store, @SuppressWarnings("rawtypes") Map model, String key) {
        return model.get("content") instanceof Map<?, ?> content
                ? SiteGuide.ofPage(store, model).beside(String.valueOf(content.get("path"))) : List.of();
    }
}
