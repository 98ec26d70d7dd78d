package org.workleaf.jbake;

import java.io.File;
import java.util.List;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.jbake.app.ContentStore;
import org.jbake.app.Renderer;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.render.RenderingTool;
import org.jbake.template.RenderingException;

/** A JBake tool that makes pages of the guide as a whole: it says which documents, and their templates do the rest. */
interface PageTool extends RenderingTool {

    List<? extends DocumentModel> documents(StoredGuide guide, Site site);

    @Override
    default int render(Renderer renderer, ContentStore store, JBakeConfiguration config) throws RenderingException {
        StoredGuide guide = StoredGuide.in(store);
        return guide.documents().isEmpty() ? 0
                : PageRendering.render(renderer, store, documents(guide, new Site(config)));
    }

    @Override
    @Deprecated
    default int render(Renderer renderer, ContentStore store, File destination, File templates,
            CompositeConfiguration config) throws RenderingException {
        throw new RenderingException("JBake before 2.6 is not supported");
    }
}
