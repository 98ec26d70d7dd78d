package org.workleaf.jbake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jbake.app.JBakeException;
import org.workleaf.guide.Guide;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Stages;

/** The way from a sound guide to a folder with its site. */
public final class Bakery {

    private final Path root;
    private final boolean drafts;
    private final boolean papers;
    private final Optional<String> host;

    /** Bakes everything, PDFs included. */
    public Bakery(Path root, boolean drafts) {
        this(root, drafts, true);
    }

    /**
     * @param root   the guide's folder, with {@code content}, {@code templates} and {@code jbake.properties}
     * @param drafts whether drafts are published like other pages
     * @param papers whether PDFs are made, if the settings want them too
     */
    public Bakery(Path root, boolean drafts, boolean papers) {
        this(root, drafts, papers, Optional.empty());
    }

    /** @param host the address that the site is published at, if it is another than in the settings */
    public Bakery(Path root, boolean drafts, boolean papers, Optional<String> host) {
        this.papers = papers;
        this.host = host;
        this.root = root.toAbsolutePath().normalize();
        this.drafts = drafts;
    }

    /**
     * Bakes beside the output folder, and brings the folder up to date only once all went well.
     *
     * @param guide  without errors
     * @return what is wrong with templates, assets or sheets; the output is untouched if one of them is an error
     */
    public List<Diagnostic> bake(Guide guide, OutputFolder output) throws IOException, Refused {
        return bake(guide, output, new Stages());
    }

    /** @param stages takes how long each stage takes */
    public List<Diagnostic> bake(Guide guide, OutputFolder output, Stages stages) throws IOException, Refused {
        if (!Files.isRegularFile(root.resolve("jbake.properties"))) {
            throw new Refused("There is no jbake.properties in " + root + ".");
        }
        try (Staging staging = output.stage()) {
            BakeSettings settings = BakeSettings.read(root, staging.folder(), drafts);
            if (!papers) {
                settings.setProperty(PaperSettings.KEY, "false");
            }
            host.ifPresent(address -> settings.setProperty(Site.HOST, address));
            new Site(settings).check();
            Assets assets = Assets.read(settings.getAssetFolder().toPath(), root);
            if (!assets.problems().isEmpty()) {
                return assets.problems();
            }
            KeptFiles kept = KeptFiles.of(root, output.folder(), settings.getTemplateFolder().toPath());
            GuideOven oven = GuideOven.with(guide, assets, settings, kept);
            stages.ended("settings and assets");
            oven.bake();
            stages.ended("pages");
            List<Diagnostic> problems =
                    new TemplateProblems(root, settings.getTemplateFolder().toPath()).in(oven.getErrors());
            if (problems.isEmpty()) {
                problems = SheetOverflows.in(guide, oven.papers());
                output.update(staging, oven.left());
                kept.save();
                stages.ended("output folder");
            }
            return problems;
        } catch (JBakeException e) {
            throw new Refused(e.getMessage());
        }
    }
}
