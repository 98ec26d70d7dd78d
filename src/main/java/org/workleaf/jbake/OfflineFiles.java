package org.workleaf.jbake;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.jbake.app.ContentStore;
import org.jbake.app.Renderer;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.template.RenderingException;
import org.workleaf.offline.FileList;
import org.workleaf.offline.ServiceWorker;
import org.workleaf.site.SiteOutput;

/** The service worker, {@code sw.js}, with the list of all files for readers. */
public final class OfflineFiles implements FinalRenderingTool {

    private static final String NAME = "sw.js";

    /** Files for hosts and search engines. */
    private static final Set<String> NOT_FOR_READERS = Set.of(NAME, "CNAME", "robots.txt", "sitemap.xml");
    private static final String LINK_PREVIEW = "og.png";

    @Override
    public int renderLast(ContentStore store, JBakeConfiguration config, SiteOutput output) throws RenderingException {
        SiteGuide guide = SiteGuide.in(store);
        if (guide.documents().isEmpty()) {
            return 0;
        }
        Map<?, ?> assets = (Map<?, ?>) guide.common("assets");
        Path site = config.getDestinationFolder().toPath();
        Path assetFolder = config.getAssetFolder().toPath();
        try {
            FileList files = FileList.of(site, path -> isForReaders(path) && !path.equals(assets.get(LINK_PREVIEW))
                    && !isStockCopy(path, assetFolder, assets.values()), output.hashes());
            output.write(NAME, ServiceWorker.script(files).getBytes(StandardCharsets.UTF_8));
            return 1;
        } catch (IOException e) {
            throw new RenderingException("cannot write " + NAME, e);
        }
    }

    private static boolean isForReaders(String path) {
        return !NOT_FOR_READERS.contains(path) && !path.startsWith("_") && !path.startsWith(".");
    }

    /** Stock JBake also copies assets under their original names, which no page links to. */
    private static boolean isStockCopy(String path, Path assets, Collection<?> published) {
        return Files.exists(assets.resolve(path)) && !published.contains(path);
    }

    @Override
    @Deprecated
    public int render(Renderer renderer, ContentStore store, File destination, File templates,
            CompositeConfiguration config) throws RenderingException {
        throw new RenderingException("JBake before 2.6 is not supported");
    }
}
