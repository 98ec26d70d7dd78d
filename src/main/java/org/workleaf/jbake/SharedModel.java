package org.workleaf.jbake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jbake.app.configuration.JBakeConfiguration;
import org.workleaf.assets.Assets;
import org.workleaf.guide.Language;
import org.workleaf.messages.MessageBundle;
import org.workleaf.source.Diagnostic;

/**
 * What all pages of a language share: {@code {assets, site}}, the published names of the assets with that language's words in them,
 * and what {@link SiteSettings#model()} says.
 */
final class SharedModel {

    /** The key under which pages of the first language carry what those of the others share, by their folders. */
    static final String OTHERS = "otherLanguages";

    private final Map<String, Map<String, Object>> byHome = new LinkedHashMap<>();

    private SharedModel() {}

    /** @param assets as they are published in each language, by its code */
    static SharedModel of(SiteSettings site, Map<String, Assets> assets) {
        SharedModel shared = new SharedModel();
        for (Language language : site.languages().all()) {
            Map<String, Object> of = new LinkedHashMap<>();
            of.put("assets", assets.get(language.code()).names());
            of.put("site", site.in(language).model());
            shared.byHome.put(language.home(), of);
        }
        if (shared.byHome.size() > 1) {
            Map<String, Object> others = new LinkedHashMap<>(shared.byHome);
            others.remove("");
            shared.byHome.get("").put(OTHERS, others);
        }
        return shared;
    }

    static SharedModel read(JBakeConfiguration config) throws IOException {
        return of(new SiteSettings(config), assets(config));
    }

    /** The assets with the words of each of the guide's languages, by its code. */
    static Map<String, Assets> assets(JBakeConfiguration config) throws IOException {
        Path root = config.getSourceFolder().toPath();
        Map<String, Assets> assets = new LinkedHashMap<>();
        for (Language language : new SiteSettings(config).languages().all()) {
            assets.put(language.code(), Assets.read(config.getAssetFolder().toPath(), root,
                    MessageBundle.read(config.getTemplateFolder().toPath(), language.code())));
        }
        return assets;
    }

    /** What is wrong with the assets, told for the first language in which something is. */
    static List<Diagnostic> problems(Map<String, Assets> assets) {
        return assets.values().stream().map(Assets::problems).filter(each -> !each.isEmpty()).findFirst().orElse(List.of());
    }

    /** What a page's document carries; for the first language, what the others share too. */
    Map<String, Object> of(Language language) {
        return byHome.get(language.home());
    }
}
