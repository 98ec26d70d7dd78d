package org.workleaf.render;

import java.util.LinkedHashMap;
import java.util.Map;
import org.workleaf.site.SiteGuide;

/** The model of a page without a Markdown file, generated from the guide. */
final class GeneratedPageModel extends LinkedHashMap<String, Object> {

    private static final long serialVersionUID = 1;

    /**
     * @param type  the document type, which determines its template
     * @param path  its address from the site's root: {@code worksheets/weekly-check-in/}, {@code 404.html}
     * @param guide provides what all pages have: the names of assets and the site's settings
     */
    GeneratedPageModel(String type, String path, String title, SiteGuide guide) {
        put("type", type);
        put("is", Map.of(type, true));
        put("title", title);
        put("uri", path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
        put("rootpath", "../".repeat((int) path.chars().filter(c -> c == '/').count()));
        put("path", path);
        put("summary", "");
        put("assets", guide.assets());
        put("site", guide.site());
    }

    GeneratedPageModel with(String key, Object value) {
        put(key, value);
        return this;
    }
}
