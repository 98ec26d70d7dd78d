package org.workleaf.jbake;

import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jbake.app.ContentStore;
import org.jbake.template.ModelExtractor;
import org.workleaf.render.CurrentPage;
import org.workleaf.render.Site;
import org.workleaf.render.TemplateVariables;
import org.workleaf.template.ModelWrapper;

/**
 * Returns the value of a template variable when stock JBake asks for it by name. Records are wrapped here, because JBake's own FreeMarker
 * cannot read them.
 */
public final class TemplateVariableExtractor implements ModelExtractor<List<?>> {

    private final TemplateVariables variables = new TemplateVariables();

    @Override
    public List<?> get(ContentStore store, @SuppressWarnings("rawtypes") Map model, String name) {
        Map<?, ?> content = model.get("content") instanceof Map<?, ?> page ? page : Map.of();
        Site site = StoredSite.in(store, new File(String.valueOf(((Map<?, ?>) model.get("config")).get("sourceFolder"))));
        return ModelWrapper.of(variables.get(name, pageOf(content), site));
    }

    /** @param content a document; empty for JBake's own pages, which have none */
    static CurrentPage pageOf(Map<?, ?> content) {
        String home = content.get("site") instanceof Map<?, ?> site ? String.valueOf(site.get("home")) : "";
        Stream<?> listed = content.get("worksheets") instanceof List<?> worksheets ? worksheets.stream() : Stream.of();
        List<String> ids = Stream.concat(listed, Stream.ofNullable(content.get("worksheet")))
                .map(worksheet -> String.valueOf(((Map<?, ?>) worksheet).get("id"))).toList();
        return new CurrentPage(String.valueOf(content.get("type")), String.valueOf(content.get("path")), home, content.get("foreign") != null, ids);
    }
}
