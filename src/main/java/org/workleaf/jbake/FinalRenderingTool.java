package org.workleaf.jbake;

import org.jbake.app.ContentStore;
import org.jbake.app.Renderer;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.render.RenderingTool;
import org.jbake.template.RenderingException;
import org.workleaf.site.SiteOutput;

/**
 * A JBake tool that depends on the files already written, and therefore must run after all others.
 *
 * <p>{@link GuideOven} runs such tools last. Stock JBake runs all tools in the order of the class path, including its own
 * rendering of pages, and then copies the files next to pages. There, a final tool first renders the pages and copies these
 * files itself; JBake then writes the same bytes again.
 */
interface FinalRenderingTool extends RenderingTool {

    @Override
    default int render(Renderer renderer, ContentStore store, JBakeConfiguration config) throws RenderingException {
        new GuidePages().render(renderer, store, config);
        SiteOutput output = GuideRenderer.outputOf(renderer, config);
        AssetCopier.copyFromContent(config, output);
        return renderLast(store, config, output);
    }

    /** @param output contains all other files of the site */
    int renderLast(ContentStore store, JBakeConfiguration config, SiteOutput output) throws RenderingException;
}
