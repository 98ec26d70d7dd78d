package org.workleaf.jbake;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jbake.template.RenderingException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.workleaf.assets.Assets;
import org.workleaf.guide.Guide;
import org.workleaf.guide.GuideReader;
import org.workleaf.render.CurrentPage;
import org.workleaf.render.Site;
import org.workleaf.render.TemplateVariables;
import org.workleaf.site.RenderablePage;
import org.workleaf.site.SharedModel;
import org.workleaf.site.SiteSettings;
import org.workleaf.source.UserError;

/** Measures creating the template model of a page, and rendering pages to HTML. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RenderingBenchmark {

    private Guide guide;
    private GuideTemplates templates;
    private SharedModel sharedModel;
    private RenderablePage guidePage;
    private RenderablePage worksheetPage;

    @Setup
    public void setUp() throws IOException, UserError {
        Path root = Path.of("").toAbsolutePath();
        SiteSettings settings = SiteSettings.read(root).with(SiteSettings.PDFS, "false");
        Map<String, Assets> assets = Assets.readAll(settings);
        sharedModel = Assets.sharedModel(settings, assets);
        guide = new GuideReader().read(root, false, new ArrayList<>());
        Site site = new Site(settings, sharedModel, assets, guide.pages().stream().map(sharedModel::complete).toList());
        templates = new GuideTemplates(
                new InMemoryContentStore(), BuildConfiguration.read(root, Files.createTempDirectory("bench")), new TemplateVariables());
        templates.use(site);
        guidePage = site.page("practices/be-open/index.html").orElseThrow();
        worksheetPage = site.page("worksheets/weekly-check-in/index.html").orElseThrow();
    }

    @Benchmark
    public Object createPageModel() {
        return sharedModel.complete(guide.pages().get(4));
    }

    @Benchmark
    public void renderPageWithWorksheets() throws RenderingException {
        templates.render(guidePage, CurrentPage.of(guidePage), "section.ftl", Writer.nullWriter());
    }

    @Benchmark
    public void renderWorksheetPage() throws RenderingException {
        templates.render(worksheetPage, CurrentPage.of(worksheetPage), "worksheet.ftl", Writer.nullWriter());
    }
}
