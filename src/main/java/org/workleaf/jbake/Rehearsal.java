package org.workleaf.jbake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jbake.app.JBakeException;
import org.workleaf.guide.Guide;
import org.workleaf.source.Diagnostic;

/** A bake that nobody sees: its pages are looked at and thrown away. PDFs are left out. */
public final class Rehearsal {

    private Rehearsal() {}

    /**
     * @param root  the guide's folder, with {@code content}, {@code templates} and {@code jbake.properties}
     * @param guide without errors
     * @return what is wrong with templates, with assets, or with the pages that came of them
     */
    public static List<Diagnostic> of(Path root, Guide guide) throws IOException, Refused {
        Path folder = Files.createTempDirectory("workleaf");
        try (Staging staging = Staging.beside(folder.resolve("site"))) {
            BakeSettings settings = BakeSettings.read(root, staging.folder(), false);
            settings.setProperty(PaperSettings.KEY, "false");
            Site site = new Site(settings);
            site.check();
            Map<String, Assets> assets = Shared.assets(settings);
            List<Diagnostic> broken = Shared.problems(assets);
            if (!broken.isEmpty()) {
                return broken;
            }
            GuideOven oven = GuideOven.with(guide, assets, settings);
            oven.bake();
            Path templates = settings.getTemplateFolder().toPath();
            List<Diagnostic> problems = new ArrayList<>(new TemplateProblems(root, templates).in(oven.getErrors()));
            problems.addAll(oven.problems());
            return problems.isEmpty() ? MadePages.check(staging.folder(), site.root(), root, templates) : problems;
        } catch (JBakeException e) {
            throw new Refused(e.getMessage());
        } finally {
            Files.deleteIfExists(folder);
        }
    }
}
