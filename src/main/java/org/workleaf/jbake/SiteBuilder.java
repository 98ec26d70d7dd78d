package org.workleaf.jbake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jbake.app.JBakeException;
import org.slf4j.LoggerFactory;
import org.workleaf.assets.Assets;
import org.workleaf.build.OutputFolder;
import org.workleaf.build.PdfDiagnostics;
import org.workleaf.build.StagingFolder;
import org.workleaf.guide.Guide;
import org.workleaf.pdf.MissingGlyphCheck;
import org.workleaf.pdf.Pdf;
import org.workleaf.pdf.SheetOverflowCheck;
import org.workleaf.source.BuildTimings;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.UserError;
import org.workleaf.template.TemplateErrors;

/** The way from a sound guide to a folder with its site. */
public final class SiteBuilder {

    private final Path root;
    private final boolean drafts;
    private final boolean papers;
    private final Optional<String> host;
    private Optional<CompletableFuture<Prepared>> begun = Optional.empty();

    /** What can be had before the guide has been read. */
    private record Prepared(BuildConfiguration settings, Map<String, Assets> assets) {}

    /** Bakes everything, PDFs included. */
    public SiteBuilder(Path root, boolean drafts) {
        this(root, drafts, true);
    }

    /**
     * @param root   the guide's folder, with {@code content}, {@code templates} and {@code jbake.properties}
     * @param drafts whether drafts are published like other pages
     * @param papers whether PDFs are made, if the settings want them too
     */
    public SiteBuilder(Path root, boolean drafts, boolean papers) {
        this(root, drafts, papers, Optional.empty());
    }

    /** @param host the address that the site is published at, if it is another than in the settings */
    public SiteBuilder(Path root, boolean drafts, boolean papers, Optional<String> host) {
        this.papers = papers;
        this.host = host;
        this.root = root.toAbsolutePath().normalize();
        this.drafts = drafts;
    }

    /** Reads settings and assets while the guide is being read. What is wrong with them is reported by {@link #bake}. */
    public void begin() {
        if (Files.isRegularFile(settings())) {
            LoggerFactory.getILoggerFactory(); // set up by two threads at once, it would say so
            begun = Optional.of(CompletableFuture.supplyAsync(this::prepared));
        }
    }

    private Path settings() {
        return root.resolve("jbake.properties");
    }

    private Prepared prepared() {
        try {
            BuildConfiguration settings = BuildConfiguration.read(root, root.resolve("target"), drafts);
            return new Prepared(settings, SharedModel.assets(settings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IOException as it was thrown while it was prepared, and so is what JBake throws */
    private Prepared prepare() throws IOException {
        try {
            return begun.isPresent() ? begun.get().join() : prepared();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException unread) {
                throw unread.getCause();
            }
            if (e.getCause() instanceof RuntimeException failed) {
                throw failed;
            }
            throw e;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * Bakes beside the output folder, and brings the folder up to date only once all went well.
     *
     * @param guide  without errors
     * @return what is wrong with templates, assets or sheets; the output is untouched if one of them is an error
     */
    public List<Diagnostic> bake(Guide guide, OutputFolder output) throws IOException, UserError {
        return bake(guide, output, new BuildTimings());
    }

    /** @param stages takes how long each stage takes */
    public List<Diagnostic> bake(Guide guide, OutputFolder output, BuildTimings stages) throws IOException, UserError {
        if (!Files.isRegularFile(settings())) {
            throw new UserError("There is no jbake.properties in " + root + ".");
        }
        try (StagingFolder staging = output.stage()) {
            Prepared prepared = prepare();
            BuildConfiguration settings = prepared.settings();
            settings.setDestinationFolder(staging.folder().toFile());
            if (!papers) {
                settings.setProperty(PdfSettings.KEY, "false");
            }
            host.ifPresent(address -> settings.setProperty(SiteSettings.HOST, address));
            new SiteSettings(settings).check();
            List<Diagnostic> broken = SharedModel.problems(prepared.assets());
            if (!broken.isEmpty()) {
                return broken;
            }
            GuideOven oven = GuideOven.with(guide, prepared.assets(), settings);
            stages.ended("settings and assets");
            oven.bake();
            stages.ended("pages");
            Path templates = settings.getTemplateFolder().toPath();
            List<Diagnostic> problems = new ArrayList<>(new TemplateErrors(root, templates)
                    .in(oven.getErrors().stream().filter(error -> !PdfDiagnostics.isCauseOf(error)).toList()));
            problems.addAll(new PdfDiagnostics(root, templates, guide).in(oven.getErrors()));
            problems.addAll(oven.problems());
            if (problems.isEmpty()) {
                problems = aboutPapers(guide, oven.papers());
                output.update(staging);
                stages.ended("output folder");
            }
            return problems;
        } catch (JBakeException e) {
            throw new UserError(e.getMessage());
        }
    }

    private static List<Diagnostic> aboutPapers(Guide guide, Map<String, List<Pdf>> papers) {
        List<Guide> all = new ArrayList<>(List.of(guide));
        all.addAll(guide.translations());
        List<Diagnostic> found = new ArrayList<>();
        boolean areMade = papers.values().stream().anyMatch(each -> !each.isEmpty());
        for (Guide each : all) {
            found.addAll(SheetOverflowCheck.in(each, papers.getOrDefault(each.language().home(), List.of())));
            if (areMade) {
                found.addAll(MissingGlyphCheck.in(each));
            }
        }
        return found;
    }
}
