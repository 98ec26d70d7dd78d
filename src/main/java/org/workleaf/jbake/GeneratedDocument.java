package org.workleaf.jbake;

import java.util.Map;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;

/** A JBake document without a Markdown file, generated from the guide. */
final class GeneratedDocument extends DocumentModel {

    private static final long serialVersionUID = 1;

    /**
     * @param type  the document type, which determines its template
     * @param path  its address from the site's root: {@code worksheets/weekly-check-in/}, {@code 404.html}
     * @param guide provides what all pages have: the names of assets and the site's settings
     */
    GeneratedDocument(String type, String path, String title, SiteGuide guide) {
        setType(type);
        put("is", Map.of(type, true));
        setTitle(title);
        setStatus(ModelAttributes.Status.PUBLISHED);
        setUri(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
        setRootPath("../".repeat((int) path.chars().filter(c -> c == '/').count()));
        put("path", path);
        put("summary", "");
        put("assets", guide.common("assets"));
        put("site", guide.common("site"));
    }

    GeneratedDocument with(String key, Object value) {
        put(key, value);
        return this;
    }

    /** Lets its links start at a root path, because it is shown at any address. */
    GeneratedDocument rootedAt(String root) {
        setRootPath(root);
        return this;
    }
}
