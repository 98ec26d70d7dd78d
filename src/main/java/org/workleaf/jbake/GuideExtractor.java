package org.workleaf.jbake;

import freemarker.template.TemplateModel;
import java.util.List;
import java.util.Map;
import org.jbake.app.ContentStore;
import org.jbake.template.ModelExtractor;

/** The template variable {@code guide}: all published pages in reading order. */
public final class GuideExtractor implements ModelExtractor<List<TemplateModel>> {

    @Override
    public List<TemplateModel> get(ContentStore store, @SuppressWarnings("rawtypes") Map model, String key) {
        SiteGuide guide = SiteGuide.ofPage(store, model);
        return model.get("content") instanceof Map<?, ?> content && "print".equals(content.get("type"))
                ? guide.onePageView() : guide.pagesView();
    }
}
