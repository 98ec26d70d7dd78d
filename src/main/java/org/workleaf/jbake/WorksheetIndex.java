package org.workleaf.jbake;

import java.util.List;
import org.jbake.model.DocumentModel;

/** The list of all worksheets: {@code worksheets/}. */
public final class WorksheetIndex implements PageTool {

    @Override
    public List<? extends DocumentModel> documents(StoredGuide guide, Site site) {
        return List.of(new SiteDocument("worksheets", guide.home() + "worksheets/", guide.title("worksheets"), guide));
    }
}
