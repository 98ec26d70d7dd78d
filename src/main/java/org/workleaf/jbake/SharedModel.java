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
 * The model shared by all pages of a language: {@code {assets, site}}, the published names of its assets and
 * {@link SiteSettings#model()}.
 */
final class SharedModel {

    /** The key in pages of the first language for the shared models of the other languages, by folder. */
    static final String OTHERS = "otherLanguages";

    private final Map<String, Map<String, Object>> byHome = new LinkedHashMap<>();

    private SharedModel() {}

    /** @param assets the published assets of each language, by its code */
    static SharedModel of(SiteSettings site, Map<String, Assets> assets) {
        SharedModel shared = new SharedModel();
        for (Language language : site.languages().all()) {
            Map<String, Object> model = new LinkedHashMap<>();
            model.put("assets", assets.get(language.code()).names());
            model.put("site", site.in(language).model());
            shared.byHome.put(language.home(), model);
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

    /** The assets with the messages of each of the guide's languages, by its code. */
    static Map<String, Assets> assets(JBakeConfiguration config) throws IOException {
        Path root = config.getSourceFolder().toPath();
        Map<String, Assets> assets = new LinkedHashMap<>();
        SiteSettings site = new SiteSettings(config);
        for (Language language : site.languages().all()) {
            assets.put(language.code(), Assets.read(config.getAssetFolder().toPath(), root,
                    MessageBundle.read(config.getTemplateFolder().toPath(), language.code()),
                    Map.of("site.title", site.in(language).title())));
        }
        return assets;
    }

    /** Problems in the assets, for the first language that has any. */
    static List<Diagnostic> problems(Map<String, Assets> assets) {
        return assets.values().stream().map(Assets::problems).filter(each -> !each.isEmpty()).findFirst().orElse(List.of());
    }

    /** The shared part of a page's document; for the first language, it includes the shared models of the others. */
    Map<String, Object> of(Language language) {
        return byHome.get(language.home());
    }
}
