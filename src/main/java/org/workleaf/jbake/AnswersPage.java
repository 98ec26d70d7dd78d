package org.workleaf.jbake;

import java.util.List;
import org.jbake.model.DocumentModel;

/** The page on which readers look after what they have written: {@code answers/}. */
public final class AnswersPage implements PageTool {

    @Override
    public List<? extends DocumentModel> documents(StoredGuide guide, Site site) {
        return List.of(new SiteDocument("answers", guide.home() + "answers/", guide.title("answers"), guide));
    }
}
