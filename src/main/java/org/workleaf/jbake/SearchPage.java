package org.workleaf.jbake;

import java.util.List;
import org.jbake.model.DocumentModel;

/** The page for searching or browsing the guide: {@code search/}. */
public final class SearchPage implements GeneratedPageTool {

    @Override
    public List<? extends DocumentModel> documents(SiteGuide guide, SiteSettings site) {
        return List.of(new GeneratedDocument("search", guide.home() + "search/", guide.title("search"), guide));
    }
}
