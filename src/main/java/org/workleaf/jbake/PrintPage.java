package org.workleaf.jbake;

import java.util.List;
import org.jbake.model.DocumentModel;

/** The whole guide on one page, for printing: {@code print/}. */
public final class PrintPage implements GeneratedPageTool {

    @Override
    public List<? extends DocumentModel> documents(SiteGuide guide, SiteSettings site) {
        return List.of(new GeneratedDocument("print", guide.home() + SiteGuide.PRINT, guide.title("print"), guide));
    }
}
