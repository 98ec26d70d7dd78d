package org.workleaf.jbake;

import org.jbake.app.ContentStore;
import org.jbake.app.Renderer;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.render.RenderingTool;
import org.jbake.template.RenderingException;
import org.workleaf.site.SiteOutput;

/**
 * A JBake tool that goes by the files which are already written, and so must come when all others are done.
 *
 * <p>Our oven runs such tools after everything else. Stock JBake runs all tools in the order of the class path, its own
 * rendering of pages among them, and copies what lies beside the pages afterwards; so a last tool first does there what is
 * still to come. JBake then writes the same bytes once more.
 */
interface FinalRenderingTool extends RenderingTool {

    @Override
    default int render(Renderer renderer, ContentStore store, JBakeConfiguration config) throws RenderingException {
        new GuidePages().render(renderer, store, config);
        SiteOutput output = GuideRenderer.outputOf(renderer, config);
        AssetCopier.copyFromContent(config, output);
        return renderLast(store, config, output);
    }

    /** @param output with all other files of the site in it */
    int renderLast(ContentStore store, JBakeConfiguration config, SiteOutput output) throws RenderingException;
}
