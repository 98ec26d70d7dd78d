package org.workleaf.render;

import org.workleaf.site.PageContent;

/** Renders a page with the template of its type, and writes it. */
public interface PageRenderer {

    /** @throws Exception if a template fails or a file cannot be written */
    void render(PageContent page) throws Exception;
}
