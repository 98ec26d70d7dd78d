package org.workleaf.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.workleaf.assets.Assets;
import org.workleaf.guide.Guide;
import org.workleaf.jbake.BuildConfiguration;
import org.workleaf.jbake.GuideOven;
import org.workleaf.site.SiteSettings;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.UserError;
import org.workleaf.template.TemplateErrors;

/** Builds the site in a temporary folder without PDFs, checks the rendered pages, and deletes them. */
public final class DryRun {

    private DryRun() {}

    /**
     * @param root  the guide's folder, with {@code content}, {@code templates} and {@code jbake.properties}
     * @param guide a guide without errors
     * @return problems in templates, assets and rendered pages
     */
    public static List<Diagnostic> of(Path root, Guide guide) throws IOException, UserError {
        Path folder = Files.createTempDirectory("workleaf");
        try (StagingFolder staging = StagingFolder.nextTo(folder.resolve("site"))) {
            SiteSettings settings = SiteSettings.read(root).with(SiteSettings.PDFS, "false");
            settings.check();
            Map<String, Assets> assets = Assets.readAll(settings);
            List<Diagnostic> broken = Assets.problems(assets);
            if (!broken.isEmpty()) {
                return broken;
            }
            GuideOven oven = GuideOven.with(guide, assets, settings, BuildConfiguration.read(root, staging.folder()));
            oven.bake();
            List<Diagnostic> problems = new ArrayList<>(new TemplateErrors(root, settings.templates()).in(oven.getErrors()));
            problems.addAll(oven.problems());
            return problems.isEmpty() ? RenderedHtmlCheck.check(staging.folder(), settings.rootPath(), root, settings.templates()) : problems;
        } finally {
            Files.deleteIfExists(folder);
        }
    }
}
