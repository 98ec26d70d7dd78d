package org.workleaf.render;

import org.workleaf.site.RenderablePage;

/** Renders a page with the template of its type, and writes it. */
public interface PageRenderer {

    /** @throws Exception if a template fails or a file cannot be written */
    void render(RenderablePage page) throws Exception;
}
