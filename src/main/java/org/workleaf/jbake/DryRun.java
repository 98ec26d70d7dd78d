package org.workleaf.jbake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jbake.app.JBakeException;
import org.workleaf.assets.Assets;
import org.workleaf.build.RenderedHtmlCheck;
import org.workleaf.build.StagingFolder;
import org.workleaf.guide.Guide;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.UserError;
import org.workleaf.template.TemplateErrors;

/** A build into a temporary folder, without PDFs, whose pages are checked and deleted. */
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
            BuildConfiguration settings = BuildConfiguration.read(root, staging.folder(), false);
            settings.setProperty(PdfSettings.KEY, "false");
            SiteSettings site = new SiteSettings(settings);
            site.check();
            Map<String, Assets> assets = SharedModel.assets(settings);
            List<Diagnostic> broken = SharedModel.problems(assets);
            if (!broken.isEmpty()) {
                return broken;
            }
            GuideOven oven = GuideOven.with(guide, assets, settings);
            oven.bake();
            Path templates = settings.getTemplateFolder().toPath();
            List<Diagnostic> problems = new ArrayList<>(new TemplateErrors(root, templates).in(oven.getErrors()));
            problems.addAll(oven.problems());
            return problems.isEmpty() ? RenderedHtmlCheck.check(staging.folder(), site.root(), root, templates) : problems;
        } catch (JBakeException e) {
            throw new UserError(e.getMessage());
        } finally {
            Files.deleteIfExists(folder);
        }
    }
}
