package org.workleaf.jbake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Stream;
import org.jbake.app.Asset;
import org.jbake.app.Oven;
import org.jbake.app.Utensils;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentTypes;
import org.jbake.render.DocumentsRenderer;
import org.jbake.render.RenderingTool;
import org.jbake.template.ModelExtractors;
import org.jbake.template.ModelExtractorsDocumentTypeListener;
import org.jbake.template.RenderingException;
import org.workleaf.assets.Assets;
import org.workleaf.guide.Guide;
import org.workleaf.pdf.Pdf;
import org.workleaf.render.Site;
import org.workleaf.render.SiteInLanguage;
import org.workleaf.render.SitePart;
import org.workleaf.render.SiteWriter;
import org.workleaf.site.LinkTargets;
import org.workleaf.site.PageModel;
import org.workleaf.site.SharedModel;
import org.workleaf.site.SiteOutput;
import org.workleaf.site.SiteSettings;
import org.workleaf.source.Diagnostic;

/**
 * JBake's {@code Oven} without a database: writes all parts of a site in parallel, from an in-memory store.
 *
 * <p>It writes the same pages as the stock oven, from a guide that has already been read.
 */
public final class GuideOven extends Oven {

    private final List<Throwable> errors = Collections.synchronizedList(new ArrayList<>());
    private final GuideRenderer renderer;
    private final Site site;

    private GuideOven(Utensils utensils, GuideRenderer renderer, Site site) {
        super(utensils);
        this.renderer = renderer;
        this.site = site;
    }

    /** @param assets the published assets of each language, by its code */
    public static GuideOven with(Guide guide, Map<String, Assets> assets, SiteSettings settings, BuildConfiguration config) throws IOException {
        SharedModel shared = Assets.sharedModel(settings, assets);
        List<PageModel> pages = Stream.concat(Stream.of(guide), guide.translations().stream()).flatMap(each -> each.pages().stream()).toList()
                .parallelStream().map(shared::complete).toList();
        InMemoryContentStore store = new InMemoryContentStore();
        SiteOutput output = SiteOutput.fresh(config.getDestinationFolder().toPath());
        Utensils utensils = new Utensils();
        utensils.setConfiguration(config);
        utensils.setContentStore(store);
        utensils.setCrawler(new PreloadedPagesCrawler(pages, settings.publishesDrafts(), store, config));
        // Without a logger, FreeMarker would print each failure itself.
        System.setProperty("org.freemarker.loggerLibrary", "SLF4J");
        Site site = new Site(settings, shared, assets, pages);
        GuideRenderer renderer = new GuideRenderer(store, config, output, site);
        utensils.setRenderer(renderer);
        utensils.setAsset(new Asset(config));
        return new GuideOven(utensils, renderer, site);
    }

    @Override
    public void bake() {
        Utensils utensils = getUtensils();
        // Document types and model extractors are global in JBake, so only one build can run at a time.
        synchronized (ModelExtractors.getInstance()) {
            registerDocumentTypes(utensils.getConfiguration());
            // Data files first: their crawler counts documents, which creates those of all pages added before.
            utensils.getCrawler().crawlDataFiles();
            utensils.getCrawler().crawl();
            SiteWriter writer = new SiteWriter(renderer.output(), renderer::render, true);
            List<Step> steps = new ArrayList<>();
            Stream.of(SitePart.values()).filter(part -> !part.isLast()).forEach(part -> steps.add(() -> part.write(site, writer)));
            otherTools().forEach(tool -> steps.add(() ->
                    tool.render(utensils.getRenderer(), utensils.getContentStore(), utensils.getConfiguration())));
            runInParallel(steps);
            Stream.of(SitePart.values()).filter(SitePart::isLast).forEach(part -> run(() -> part.write(site, writer)));
        }
    }

    static void registerDocumentTypes(JBakeConfiguration config) {
        DocumentTypes.resetDocumentTypes();
        ModelExtractors.getInstance().reset();
        DocumentTypes.addListener(new ModelExtractorsDocumentTypeListener());
        config.getDocumentTypes().forEach(DocumentTypes::addDocumentType);
        DocumentTypes.addDocumentType(config.getDataFileDocType());
    }

    /** The tools of JBake and other plugins, except the one that renders the same pages. */
    private static List<RenderingTool> otherTools() {
        return ServiceLoader.load(RenderingTool.class).stream().map(ServiceLoader.Provider::get)
                .filter(tool -> !(tool instanceof DocumentsRenderer || tool instanceof SiteRenderingTool)).toList();
    }

    private interface Step {

        void run() throws IOException, RenderingException;
    }

    /**
     * Runs steps on all processors, in a pool of its own: its threads steal pages from each other, while this thread could only wait
     * for them.
     */
    private void runInParallel(List<Step> steps) {
        ForkJoinPool pool = new ForkJoinPool(Runtime.getRuntime().availableProcessors());
        try {
            pool.submit(() -> ForkJoinTask.invokeAll(steps.stream()
                    .<ForkJoinTask<?>>map(step -> ForkJoinTask.adapt(() -> run(step))).toList())).join();
        } finally {
            pool.shutdown();
        }
    }

    private void run(Step step) {
        try {
            step.run();
        } catch (IOException | RenderingException e) {
            errors.add(e);
        }
    }

    /** All failures; none is only logged. */
    @Override
    public List<Throwable> getErrors() {
        synchronized (errors) {
            return List.copyOf(errors);
        }
    }

    /** Problems found in rendered pages. */
    public List<Diagnostic> problems() {
        return renderer.problems();
    }

    /** Where the links of all rendered pages lead. */
    public LinkTargets links() {
        return renderer.links();
    }

    /** The PDFs created for the pages, by the folder of their language. */
    public Map<String, List<Pdf>> pdfs() throws IOException {
        Map<String, List<Pdf>> pdfs = new LinkedHashMap<>();
        for (SiteInLanguage language : site.languages()) {
            pdfs.put(language.guide().home(), language.pdfs());
        }
        return pdfs;
    }
}
