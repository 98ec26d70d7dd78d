package org.workleaf.jbake;

import java.util.List;
import org.jbake.model.DocumentModel;

/** The whole guide on one page, for paper: {@code print/}. */
public final class PrintPage implements PageTool {

    @Override
    public List<? extends DocumentModel> documents(StoredGuide guide, Site site) {
        return List.of(new SiteDocument("print", guide.home() + StoredGuide.PRINT, guide.title("print"), guide));
    }
}
