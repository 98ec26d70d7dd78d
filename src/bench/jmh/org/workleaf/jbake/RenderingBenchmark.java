package org.workleaf.jbake;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.jbake.model.DocumentModel;
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
import org.workleaf.guide.Guide;
import org.workleaf.guide.GuideReader;
import org.workleaf.site.PageModel;

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
    private DocumentModel page;
    private DocumentModel sheet;

    @Setup
    public void crawl() throws IOException {
        Path root = Path.of("").toAbsolutePath();
        BuildConfiguration settings = BuildConfiguration.read(root, Files.createTempDirectory("bench"), false);
        settings.setProperty(PdfSettings.KEY, "false");
        guide = new GuideReader().read(root, false, new ArrayList<>());
        InMemoryContentStore store = new InMemoryContentStore();
        new GuideCrawler(guide, SharedModel.assets(settings), store, settings).crawl();
        templates = new GuideTemplates(store, settings);
        page = store.guide("").documents().stream().filter(each -> each.get("path").equals("practices/be-open/")).findFirst().orElseThrow();
        sheet = new WorksheetPages().documents(store.guide(""), new SiteSettings(settings)).get(0);
    }

    @Benchmark
    public Object modelOfAPage() {
        return PageModel.of(guide.pages().get(4));
    }

    @Benchmark
    public void pageWithWorksheets() throws RenderingException {
        templates.render(page, "section.ftl", Writer.nullWriter());
    }

    @Benchmark
    public void worksheetAlone() throws RenderingException {
        templates.render(sheet, "worksheet.ftl", Writer.nullWriter());
    }
}
