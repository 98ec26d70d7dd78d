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
import org.workleaf.site.SiteOutput;
import org.workleaf.source.Diagnostic;

/**
 * JBake's {@code Oven} without a database: runs the tools and templates on an in-memory store, and renders pages in parallel.
 *
 * <p>It writes the same pages as the stock oven, from a guide that has already been read.
 */
public final class GuideOven extends Oven {

    private final List<Throwable> errors = Collections.synchronizedList(new ArrayList<>());
    private final GuideRenderer renderer;

    private GuideOven(Utensils utensils, GuideRenderer renderer) {
        super(utensils);
        this.renderer = renderer;
    }

    /** @param assets the published assets of each language, by its code */
    static GuideOven with(Guide guide, Map<String, Assets> assets, JBakeConfiguration config) throws IOException {
        InMemoryContentStore store = new InMemoryContentStore();
        SiteOutput output = SiteOutput.fresh(config.getDestinationFolder().toPath());
        Utensils utensils = new Utensils();
        utensils.setConfiguration(config);
        utensils.setContentStore(store);
        utensils.setCrawler(new GuideCrawler(guide, assets, store, config));
        // Without a logger, FreeMarker would print each failure itself.
        System.setProperty("org.freemarker.loggerLibrary", "SLF4J");
        GuideRenderer renderer = new GuideRenderer(store, config, output);
        utensils.setRenderer(renderer);
        utensils.setAsset(new AssetCopier(List.copyOf(assets.values()), config, output));
        return new GuideOven(utensils, renderer);
    }

    @Override
    public void bake() {
        Utensils utensils = getUtensils();
        // Document types and model extractors are global in JBake, so only one build can run at a time.
        synchronized (ModelExtractors.getInstance()) {
            registerDocumentTypes(utensils.getConfiguration());
            utensils.getCrawler().crawl();
            utensils.getCrawler().crawlDataFiles();
            List<RenderingTool> tools = tools();
            runInParallel(tools.stream().filter(tool -> !(tool instanceof FinalRenderingTool)).toList());
            utensils.getAsset().copy();
            utensils.getAsset().copyAssetsFromContent(utensils.getConfiguration().getContentFolder());
            errors.addAll(utensils.getAsset().getErrors());
            tools.stream().filter(FinalRenderingTool.class::isInstance).forEach(tool -> runFinal((FinalRenderingTool) tool));
        }
    }

    static void registerDocumentTypes(JBakeConfiguration config) {
        DocumentTypes.resetDocumentTypes();
        ModelExtractors.getInstance().reset();
        DocumentTypes.addListener(new ModelExtractorsDocumentTypeListener());
        config.getDocumentTypes().forEach(DocumentTypes::addDocumentType);
        DocumentTypes.addDocumentType(config.getDataFileDocType());
    }

    static List<RenderingTool> tools() {
        List<RenderingTool> tools = new ArrayList<>();
        tools.add(new GuidePages());
        for (RenderingTool tool : ServiceLoader.load(RenderingTool.class)) {
            boolean replacedHere = tool instanceof DocumentsRenderer || tool instanceof StockAssetFiles;
            if (!replacedHere) {
                tools.add(tool);
            }
        }
        return tools;
    }

    /**
     * Runs tools on all processors, in a pool of its own: its threads steal pages from each other, while this thread could only wait
     * for them.
     */
    private void runInParallel(List<RenderingTool> tools) {
        ForkJoinPool pool = new ForkJoinPool(Runtime.getRuntime().availableProcessors());
        try {
            pool.submit(() -> ForkJoinTask.invokeAll(tools.stream()
                    .<ForkJoinTask<?>>map(tool -> ForkJoinTask.adapt(() -> run(tool))).toList())).join();
        } finally {
            pool.shutdown();
        }
    }

    private void run(RenderingTool tool) {
        Utensils utensils = getUtensils();
        try {
            tool.render(utensils.getRenderer(), utensils.getContentStore(), utensils.getConfiguration());
        } catch (RenderingException e) {
            errors.add(e);
        }
    }

    private void runFinal(FinalRenderingTool tool) {
        try {
            tool.renderLast(getUtensils().getContentStore(), getUtensils().getConfiguration(), renderer.output());
        } catch (RenderingException e) {
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
    List<Diagnostic> problems() {
        return renderer.problems();
    }

    /** The PDFs created for the pages, by the folder of their language. */
    Map<String, List<Pdf>> pdfs() throws IOException {
        Map<String, List<Pdf>> pdfs = new LinkedHashMap<>();
        for (SiteGuide guide : SiteGuide.all(getUtensils().getContentStore())) {
            pdfs.put(guide.home(), guide.pdfs(PdfSettings.of(getUtensils().getConfiguration())));
        }
        return pdfs;
    }
}
