package org.workleaf.jbake;

import java.io.File;
import java.io.IOException;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.jbake.app.ContentStore;
import org.jbake.app.Renderer;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.render.RenderingTool;
import org.jbake.template.RenderingException;

/** The search index and the search library, below {@code js/extra}. */
public final class LazyAssetFiles implements RenderingTool {

    @Override
    public int render(Renderer renderer, ContentStore store, JBakeConfiguration config) throws RenderingException {
        try {
            int written = 0;
            for (SiteGuide guide : SiteGuide.all(store)) {
                written += guide.lazyAssets().writeTo(GuideRenderer.outputOf(renderer, config));
            }
            return written;
        } catch (IOException e) {
            throw new RenderingException("cannot write the search index", e);
        }
    }

    @Override
    @Deprecated
    public int render(Renderer renderer, ContentStore store, File destination, File templates,
            CompositeConfiguration config) throws RenderingException {
        throw new RenderingException("JBake before 2.6 is not supported");
    }
}
