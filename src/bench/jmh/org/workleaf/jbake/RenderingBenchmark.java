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

/** From a page to its HTML: the model and the templates. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RenderingBenchmark {

    private Guide guide;
    private GuideTemplates templates;
    private SharedModel shared;
    private RenderablePage page;
    private RenderablePage sheet;

    @Setup
    public void read() throws IOException, UserError {
        Path root = Path.of("").toAbsolutePath();
        SiteSettings settings = SiteSettings.read(root).with(SiteSettings.PDFS, "false");
        Map<String, Assets> assets = Assets.readAll(settings);
        shared = Assets.sharedModel(settings, assets);
        guide = new GuideReader().read(root, false, new ArrayList<>());
        Site site = new Site(settings, shared, assets, guide.pages().stream().map(shared::complete).toList());
        templates = new GuideTemplates(
                new InMemoryContentStore(), BuildConfiguration.read(root, Files.createTempDirectory("bench")), new TemplateVariables());
        templates.use(site);
        page = site.page("practices/be-open/index.html").orElseThrow();
        sheet = site.page("worksheets/weekly-check-in/index.html").orElseThrow();
    }

    @Benchmark
    public Object modelOfAPage() {
        return shared.complete(guide.pages().get(4));
    }

    @Benchmark
    public void pageWithWorksheets() throws RenderingException {
        templates.render(page, CurrentPage.of(page), "section.ftl", Writer.nullWriter());
    }

    @Benchmark
    public void worksheetAlone() throws RenderingException {
        templates.render(sheet, CurrentPage.of(sheet), "worksheet.ftl", Writer.nullWriter());
    }
}
