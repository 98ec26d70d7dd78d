package org.workleaf.jbake;

import java.util.List;
import org.jbake.model.DocumentModel;

/** The pages of the guide itself, which on stock JBake are made by its own {@code DocumentsRenderer}. */
final class GuidePages implements PageTool {

    @Override
    public List<? extends DocumentModel> documents(StoredGuide guide, Site site) {
        return guide.documents();
    }
}
