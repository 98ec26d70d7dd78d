package org.workleaf.jbake;

import java.util.List;
import org.jbake.model.DocumentModel;

/** The page on which readers manage their answers: {@code answers/}. */
public final class AnswersPage implements GeneratedPageTool {

    @Override
    public List<? extends DocumentModel> documents(SiteGuide guide, SiteSettings site) {
        return List.of(new GeneratedDocument("answers", guide.home() + "answers/", guide.title("answers"), guide));
    }
}
