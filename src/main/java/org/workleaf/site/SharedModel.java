package org.workleaf.site;

import java.util.LinkedHashMap;
import java.util.Map;
import org.workleaf.guide.Language;
import org.workleaf.guide.Page;

/** The asset names and site settings that all page models of one language share, for each language. */
public final class SharedModel {

    /**
     * The shared part in one language.
     *
     * @param assets the published names of assets by their names
     */
    public record InLanguage(Map<String, String> assets, SiteSettingsModel site) {}

    private final Map<String, InLanguage> byHome = new LinkedHashMap<>();

    /** @param assets the published name of each asset, for each language by its code */
    public SharedModel(SiteSettings settings, Map<String, Map<String, String>> assets) {
        for (Language language : settings.languages().all()) {
            byHome.put(language.home(), new InLanguage(assets.getOrDefault(language.code(), Map.of()), settings.in(language).model()));
        }
    }

    /** @param home the folder of a language in the site */
    public InLanguage of(String home) {
        return byHome.get(home);
    }

    /** The model of a page with the shared part, which its own template reads. */
    public PageModel complete(Page page) {
        return PageModel.of(page, of(page.language().home()));
    }
}
