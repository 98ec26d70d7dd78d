package org.workleaf.jbake;

import java.util.Map;
import org.jbake.app.ContentStore;
import org.jbake.app.Renderer;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.render.RenderingTool;
import org.jbake.template.RenderingException;

/**
 * A JBake tool that goes by the files which are already written, and so must come when all others are done.
 *
 * <p>Our oven runs such tools after everything else. Stock JBake runs all tools in the order of the class path, its own
 * rendering of pages among them, and copies what lies beside the pages afterwards; so a last tool first does there what is
 * still to come. JBake then writes the same bytes once more.
 */
interface LastTool extends RenderingTool {

    @Override
    default int render(Renderer renderer, ContentStore store, JBakeConfiguration config) throws RenderingException {
        new GuidePages().render(renderer, store, config);
        AssetCopy.copyFromContent(config);
        return renderLast(store, config, Map.of());
    }

    /** @param known the SHA-256 of files that need not be read for it, by their paths from the site's folder */
    int renderLast(ContentStore store, JBakeConfiguration config, Map<String, String> known) throws RenderingException;
}
