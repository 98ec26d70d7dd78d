package org.workleaf.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import org.slf4j.LoggerFactory;
import org.workleaf.assets.Assets;
import org.workleaf.guide.Guide;
import org.workleaf.jbake.BuildConfiguration;
import org.workleaf.jbake.GuideOven;
import org.workleaf.pdf.ExtraPageCheck;
import org.workleaf.pdf.MissingGlyphCheck;
import org.workleaf.pdf.Pdf;
import org.workleaf.site.SiteSettings;
import org.workleaf.source.BuildTimings;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.UserError;
import org.workleaf.template.TemplateErrors;

/** Builds the site of a valid guide into a folder. */
public final class SiteBuilder {

    private final Path root;
    private final boolean drafts;
    private final boolean pdfs;
    private final Optional<String> host;
    private Optional<FutureTask<Prepared>> preparation = Optional.empty();

    /** What can be read before the guide. */
    private record Prepared(SiteSettings settings, BuildConfiguration config, Map<String, Assets> assets) {}

    /** Builds everything, including PDFs. */
    public SiteBuilder(Path root, boolean drafts) {
        this(root, drafts, true);
    }

    /**
     * @param root   the guide's folder, with {@code content}, {@code templates} and {@code jbake.properties}
     * @param drafts whether drafts are published like other pages
     * @param pdfs   whether PDFs are created, if the settings enable them too
     */
    public SiteBuilder(Path root, boolean drafts, boolean pdfs) {
        this(root, drafts, pdfs, Optional.empty());
    }

    /** @param host the address at which the site is published, if it differs from the settings */
    public SiteBuilder(Path root, boolean drafts, boolean pdfs, Optional<String> host) {
        this.pdfs = pdfs;
        this.host = host;
        this.root = root.toAbsolutePath().normalize();
        this.drafts = drafts;
    }

    /** Starts reading settings and assets in the background. {@link #build} reports their problems. */
    public void prepareInBackground() {
        if (Files.isRegularFile(settings())) {
            LoggerFactory.getILoggerFactory(); // two threads that initialize it at once would cause a warning
            FutureTask<Prepared> task = new FutureTask<>(this::prepared);
            ForkJoinPool.commonPool().execute(task);
            preparation = Optional.of(task);
        }
    }

    private Path settings() {
        return root.resolve("jbake.properties");
    }

    private Prepared prepared() throws IOException, UserError {
        SiteSettings settings = SiteSettings.read(root);
        if (drafts) {
            settings = settings.with(SiteSettings.DRAFTS, "true");
        }
        if (!pdfs) {
            settings = settings.with(SiteSettings.PDFS, "false");
        }
        if (host.isPresent()) {
            settings = settings.with(SiteSettings.HOST, host.get());
        }
        return new Prepared(settings, BuildConfiguration.read(root, root.resolve("target")), Assets.readAll(settings));
    }

    /** The prepared settings and assets; rethrows the exception of a failed preparation. */
    private Prepared awaitPrepared() throws IOException, UserError {
        try {
            return preparation.isPresent() ? preparation.get().get() : prepared();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            if (e.getCause() instanceof UserError error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /**
     * Builds in a staging folder, and updates the output folder only if there were no errors.
     *
     * @param guide a guide without errors
     * @return problems in templates, assets and sheets; if one is an error, the output is unchanged
     */
    public List<Diagnostic> build(Guide guide, OutputFolder output) throws IOException, UserError {
        return build(guide, output, new BuildTimings());
    }

    /** @param stages records how long each stage takes */
    public List<Diagnostic> build(Guide guide, OutputFolder output, BuildTimings stages) throws IOException, UserError {
        if (!Files.isRegularFile(settings())) {
            throw new UserError("There is no jbake.properties in " + root + ".");
        }
        try (StagingFolder staging = output.stage()) {
            Prepared prepared = awaitPrepared();
            SiteSettings settings = prepared.settings();
            settings.check();
            List<Diagnostic> broken = Assets.problems(prepared.assets());
            if (!broken.isEmpty()) {
                return broken;
            }
            prepared.config().setDestinationFolder(staging.folder().toFile());
            GuideOven oven = GuideOven.with(guide, prepared.assets(), settings, prepared.config());
            stages.ended("settings and assets");
            oven.bake();
            stages.ended("pages");
            Path templates = settings.templates();
            List<Diagnostic> problems = new ArrayList<>(new TemplateErrors(root, templates)
                    .in(oven.getErrors().stream().filter(error -> !PdfDiagnostics.isCauseOf(error)).toList()));
            problems.addAll(new PdfDiagnostics(root, templates, guide).in(oven.getErrors()));
            problems.addAll(oven.problems());
            if (problems.isEmpty() && oven.links().isSuspect(staging.folder())) {
                problems = RenderedHtmlCheck.check(staging.folder(), settings.rootPath(), root, templates);
            }
            if (problems.isEmpty()) {
                problems = pdfProblems(guide, oven.pdfs(), settings.hasPdfs());
                output.update(staging);
                stages.ended("output folder");
            }
            return problems;
        }
    }

    private List<Diagnostic> pdfProblems(Guide guide, Map<String, List<Pdf>> pdfs, boolean hasPdfs) throws IOException {
        List<Guide> all = new ArrayList<>(List.of(guide));
        all.addAll(guide.translations());
        SourceFile file = new SourceFile("jbake.properties", Files.readString(settings()));
        List<Diagnostic> found = new ArrayList<>();
        for (Guide each : all) {
            found.addAll(ExtraPageCheck.in(each, pdfs.getOrDefault(each.language().home(), List.of())));
            if (hasPdfs) {
                found.addAll(MissingGlyphCheck.in(each, file));
            }
        }
        return found;
    }
}
