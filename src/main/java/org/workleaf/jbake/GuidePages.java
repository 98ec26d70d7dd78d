package org.workleaf.jbake;

import java.util.List;
import org.jbake.model.DocumentModel;

/** Every page that a file stands behind. On stock JBake, its own {@code DocumentsRenderer} makes them. */
final class GuidePages implements PageTool {

    @Override
    public List<? extends DocumentModel> documents(StoredGuide guide, Site site) {
        return guide.documents().stream().filter(document -> document.get("foreign") == null).toList();
    }
}
