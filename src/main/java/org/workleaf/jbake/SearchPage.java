package org.workleaf.jbake;

import java.util.List;
import org.jbake.model.DocumentModel;

/** The page to search the guide on, or to find one's way without searching: {@code search/}. */
public final class SearchPage implements PageTool {

    @Override
    public List<? extends DocumentModel> documents(StoredGuide guide, Site site) {
        return List.of(new SiteDocument("search", guide.home() + "search/", guide.title("search"), guide));
    }
}
