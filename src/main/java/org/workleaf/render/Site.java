package org.workleaf.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.workleaf.assets.Assets;
import org.workleaf.guide.Language;
import org.workleaf.site.PageModel;
import org.workleaf.site.RenderablePage;
import org.workleaf.site.SharedModel;
import org.workleaf.site.SiteGuide;
import org.workleaf.site.SiteSettings;

/** A site to be rendered: its settings and assets, and the guide in each language. */
public final class Site {

    private final SiteSettings settings;
    private final SharedModel shared;
    private final Map<String, Assets> assets;
    private final Map<String, List<PageModel>> pages;
    private final Map<String, SiteInLanguage> languages = new HashMap<>();

    /**
     * @param assets the assets of each language by its code
     * @param pages  the models of pages in all languages, in any order; drafts are left out unless the settings include them
     */
    public Site(SiteSettings settings, SharedModel shared, Map<String, Assets> assets, List<PageModel> pages) {
        this.settings = settings;
        this.shared = shared;
        this.assets = assets;
        this.pages = pages.stream().filter(page -> !page.draft() || settings.publishesDrafts())
                .sorted(Comparator.comparing(PageModel::order)).collect(Collectors.groupingBy(PageModel::home));
    }

    public SiteSettings settings() {
        return settings;
    }

    /** The assets of each language by its code. */
    public Map<String, Assets> assets() {
        return assets;
    }

    /** The site in the guide's first language. */
    public SiteInLanguage first() {
        return in("");
    }

    /**
     * The site in one language, created once.
     *
     * @param home the folder of the language in the site
     */
    public synchronized SiteInLanguage in(String home) {
        SiteInLanguage language = languages.get(home);
        if (language == null) {
            List<PageModel> own = pages.getOrDefault(home, List.of());
            language = new SiteInLanguage(settings,
                    home.isEmpty() ? SiteGuide.inFirstLanguage(shared, own) : first().guide().in(home, shared, own));
            languages.put(home, language);
        }
        return language;
    }

    /** The site in each language, the first one first; an empty guide has no others. */
    public List<SiteInLanguage> languages() {
        List<SiteInLanguage> all = new ArrayList<>(List.of(first()));
        if (!first().guide().isEmpty()) {
            settings.languages().others().stream().map(Language::home).forEach(home -> all.add(in(home)));
        }
        return all;
    }

    /** The site in the language whose folder contains a path. */
    public SiteInLanguage at(String path) {
        return in(settings.languages().others().stream().map(Language::home).filter(path::startsWith).findFirst().orElse(""));
    }

    /** The model of the page with a path in the site, such as {@code practices/be-open/index.html}. */
    public Optional<RenderablePage> page(String uri) {
        SiteGuide guide = at(uri).guide();
        if (guide.isEmpty()) {
            return Optional.empty();
        }
        List<SiteGuide> all = languages().stream().map(SiteInLanguage::guide).toList();
        return PageModelFactory.ALL.stream().<RenderablePage>flatMap(factory -> Stream.concat(factory.page(uri, guide, settings).stream(),
                factory.sharedPages(all).stream().filter(page -> uri.equals(page.uri())))).findFirst();
    }
}
