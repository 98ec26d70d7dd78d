package org.workleaf.jbake;

import java.util.List;
import org.jbake.model.DocumentModel;

/** The list of all worksheets: {@code worksheets/}. */
public final class WorksheetIndex implements GeneratedPageTool {

    @Override
    public List<? extends DocumentModel> documents(SiteGuide guide, SiteSettings site) {
        return List.of(new GeneratedDocument("worksheets", guide.home() + "worksheets/", guide.title("worksheets"), guide));
    }
}
