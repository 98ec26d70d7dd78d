package org.workleaf.site;

import java.util.LinkedHashMap;
import java.util.Map;
import org.workleaf.guide.Language;
import org.workleaf.guide.Page;

/**
 * The model shared by all pages of a language: {@code {assets, site}}, the published names of its assets and
 * {@link SiteSettings#model()}.
 */
public final class SharedModel {

    private final Map<String, Map<String, Object>> byHome = new LinkedHashMap<>();

    /** @param assets the published name of each asset, for each language by its code */
    public SharedModel(SiteSettings settings, Map<String, Map<String, String>> assets) {
        for (Language language : settings.languages().all()) {
            Map<String, Object> model = new LinkedHashMap<>();
            model.put("assets", assets.get(language.code()));
            model.put("site", settings.in(language).model());
            byHome.put(language.home(), model);
        }
    }

    /** @param home the folder of a language in the site */
    public Map<String, Object> of(String home) {
        return byHome.get(home);
    }

    /** The model of a page with the shared part, which its own template reads. */
    public Map<String, Object> complete(Page page) {
        Map<String, Object> model = PageModel.of(page);
        model.put("uri", page.address().path() + "index.html");
        model.put("order", order(page));
        model.put("home", page.language().home());
        model.putAll(of(page.language().home()));
        return model;
    }

    /** A sort key for reading order: a folder's index page, its other pages, then what follows the folder. */
    private static String order(Page page) {
        return page.original().replaceFirst("(^|/)index\\.md$", "$1\u0001").replace('/', '\u0002');
    }
}
