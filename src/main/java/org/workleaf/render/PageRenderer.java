package org.workleaf.render;

import java.util.Map;

/** Renders a page with the template of its type, and writes it. */
public interface PageRenderer {

    /** @throws Exception if a template fails or a file cannot be written */
    void render(Map<String, Object> page) throws Exception;
}
