package org.workleaf.jbake;

import java.io.File;
import java.io.IOException;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.jbake.app.ContentStore;
import org.jbake.app.Renderer;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.render.RenderingTool;
import org.jbake.template.RenderingException;
import org.workleaf.assets.Assets;

/** The assets under their published names, for stock JBake, which copies them only under their original names. */
public final class StockAssetFiles implements RenderingTool {

    @Override
    public int render(Renderer renderer, ContentStore store, JBakeConfiguration config) throws RenderingException {
        try {
            int written = 0;
            for (Assets assets : SharedModel.assets(config).values()) {
                written += assets.writeTo(GuideRenderer.outputOf(renderer, config));
            }
            return written;
        } catch (IOException e) {
            throw new RenderingException("cannot publish the assets", e);
        }
    }

    @Override
    @Deprecated
    public int render(Renderer renderer, ContentStore store, File destination, File templates,
            CompositeConfiguration config) throws RenderingException {
        throw new RenderingException("JBake before 2.6 is not supported");
    }
}
