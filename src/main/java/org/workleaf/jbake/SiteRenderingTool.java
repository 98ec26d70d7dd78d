package org.workleaf.jbake;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.jbake.app.ContentStore;
import org.jbake.app.Renderer;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentTypes;
import org.jbake.render.RenderingTool;
import org.jbake.template.RenderingException;
import org.workleaf.guide.Languages;
import org.workleaf.messages.MessageBundle;
import org.workleaf.render.BundledWorksheetAssets;
import org.workleaf.render.Site;
import org.workleaf.render.SitePart;
import org.workleaf.render.SiteWriter;
import org.workleaf.site.SiteOutput;

/**
 * The tool with which stock JBake writes all parts of a guide's site, or the stylesheet and script for worksheets on another site.
 *
 * <p>JBake runs its tools in the order of the class path, and copies the files next to pages after them. The service worker depends on all
 * files, so this tool also writes pages and files that JBake then writes again, with the same bytes.
 */
public final class SiteRenderingTool implements RenderingTool {

    @Override
    public int render(Renderer renderer, ContentStore store, JBakeConfiguration config) throws RenderingException {
        return MarkdownEngineRegistrar.isGuide(config) ? renderGuide(renderer, store, config) : writeWorksheetFiles(store, config);
    }

    /** On another site, only what its pages with worksheets need. */
    private static int writeWorksheetFiles(ContentStore store, JBakeConfiguration config) throws RenderingException {
        Path root = config.getSourceFolder().toPath();
        boolean hasWorksheets = Stream.of(DocumentTypes.getDocumentTypes()).flatMap(type -> store.getPublishedContent(type).stream())
                .anyMatch(document -> document.get(WorksheetMarkdownEngine.WORKSHEETS) instanceof List<?> ids && !ids.isEmpty());
        if (!hasWorksheets) {
            return 0;
        }
        try {
            SiteOutput output = SiteOutput.overwriting(config.getDestinationFolder().toPath());
            Map<String, byte[]> files = BundledWorksheetAssets.read(MessageBundle.builtIn(Languages.read(root).first().code()));
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                output.write(file.getKey(), file.getValue());
            }
            return files.size();
        } catch (IOException e) {
            throw new RenderingException(e);
        }
    }

    private static int renderGuide(Renderer renderer, ContentStore store, JBakeConfiguration config) throws RenderingException {
        Site site = StoredSite.in(store, config.getSourceFolder());
        SiteWriter writer = new SiteWriter(SiteOutput.overwriting(config.getDestinationFolder().toPath()),
                page -> renderer.render(RecordToDocumentConverter.document(page)), false);
        List<Exception> failures = new ArrayList<>();
        for (SitePart part : SitePart.values()) {
            try {
                part.write(site, writer);
            } catch (IOException e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            RenderingException failure = new RenderingException(failures.get(0));
            failures.stream().skip(1).forEach(failure::addSuppressed);
            throw failure;
        }
        return SitePart.values().length;
    }

    @Override
    @Deprecated
    public int render(Renderer renderer, ContentStore store, File destination, File templates,
            CompositeConfiguration config) throws RenderingException {
        throw new RenderingException("JBake before 2.6 is not supported");
    }
}
