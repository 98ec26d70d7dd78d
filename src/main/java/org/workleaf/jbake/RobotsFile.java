package org.workleaf.jbake;

import java.util.List;
import org.jbake.model.DocumentModel;

/** The instructions for search engines: {@code robots.txt}. */
public final class RobotsFile implements GeneratedPageTool {

    @Override
    public List<? extends DocumentModel> documents(SiteGuide guide, SiteSettings site) {
        return guide.home().isEmpty() ? List.of(new GeneratedDocument("robots", "robots.txt", "", guide)) : List.of();
    }
}
