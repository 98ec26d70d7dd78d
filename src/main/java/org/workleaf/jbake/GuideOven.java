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
 * JBake's oven without its database: the same crawler, tools and templates over a store in memory, many pages at a time.
 *
 * <p>It writes the same pages as the stock oven, from a guide that has been read already.
 */
public final class GuideOven extends Oven {

    private final List<Throwable> errors = Collections.synchronizedList(new ArrayList<>());
    private final GuideRenderer renderer;

    private GuideOven(Utensils utensils, GuideRenderer renderer) {
        super(utensils);
        this.renderer = renderer;
    }

    /** @param assets as they are published in each language of the guide, by its code */
    static GuideOven with(Guide guide, Map<String, Assets> assets, JBakeConfiguration config) throws IOException {
        InMemoryContentStore store = new InMemoryContentStore();
        SiteOutput output = SiteOutput.fresh(config.getDestinationFolder().toPath());
        Utensils utensils = new Utensils();
        utensils.setConfiguration(config);
        utensils.setContentStore(store);
        utensils.setCrawler(new GuideCrawler(guide, assets, store, config));
        // FreeMarker would print each failure itself, had it not a place to log it.
        System.setProperty("org.freemarker.loggerLibrary", "SLF4J");
        GuideRenderer renderer = new GuideRenderer(store, config, output);
        utensils.setRenderer(renderer);
        utensils.setAsset(new AssetCopier(List.copyOf(assets.values()), config, output));
        return new GuideOven(utensils, renderer);
    }

    @Override
    public void bake() {
        Utensils utensils = getUtensils();
        // Document types and model extractors are JBake's, and global: one bake at a time.
        synchronized (ModelExtractors.getInstance()) {
            registerDocumentTypes(utensils.getConfiguration());
            utensils.getCrawler().crawl();
            utensils.getCrawler().crawlDataFiles();
            List<RenderingTool> tools = tools();
            useSideBySide(tools.stream().filter(tool -> !(tool instanceof FinalRenderingTool)).toList());
            utensils.getAsset().copy();
            utensils.getAsset().copyAssetsFromContent(utensils.getConfiguration().getContentFolder());
            errors.addAll(utensils.getAsset().getErrors());
            tools.stream().filter(FinalRenderingTool.class::isInstance).forEach(tool -> useLast((FinalRenderingTool) tool));
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
            boolean doneHereOtherwise = tool instanceof DocumentsRenderer || tool instanceof StockAssetFiles;
            if (!doneHereOtherwise) {
                tools.add(tool);
            }
        }
        return tools;
    }

    /**
     * On all processors. One begins with the first tool, another with the last one, and who has nothing more to do takes pages over;
     * this thread waits, as it could not take a page from a thread of the pool.
     */
    private void useSideBySide(List<RenderingTool> tools) {
        ForkJoinPool hands = new ForkJoinPool(Runtime.getRuntime().availableProcessors());
        try {
            hands.submit(() -> ForkJoinTask.invokeAll(tools.stream()
                    .<ForkJoinTask<?>>map(tool -> ForkJoinTask.adapt(() -> use(tool))).toList())).join();
        } finally {
            hands.shutdown();
        }
    }

    private void use(RenderingTool tool) {
        Utensils utensils = getUtensils();
        try {
            tool.render(utensils.getRenderer(), utensils.getContentStore(), utensils.getConfiguration());
        } catch (RenderingException e) {
            errors.add(e);
        }
    }

    private void useLast(FinalRenderingTool tool) {
        try {
            tool.renderLast(getUtensils().getContentStore(), getUtensils().getConfiguration(), renderer.output());
        } catch (RenderingException e) {
            errors.add(e);
        }
    }

    /** Everything that went wrong; nothing of it has been logged only. */
    @Override
    public List<Throwable> getErrors() {
        synchronized (errors) {
            return List.copyOf(errors);
        }
    }

    /** What is wrong with rendered pages. */
    List<Diagnostic> problems() {
        return renderer.problems();
    }

    /** The PDFs that were made with the pages, by the folder of their language. */
    Map<String, List<Pdf>> papers() throws IOException {
        Map<String, List<Pdf>> papers = new LinkedHashMap<>();
        for (SiteGuide guide : SiteGuide.all(getUtensils().getContentStore())) {
            papers.put(guide.home(), guide.papers(PdfSettings.of(getUtensils().getConfiguration())));
        }
        return papers;
    }
}
