package org.workleaf.jbake;

import java.util.List;
import org.jbake.model.DocumentModel;

/** What search engines are told first: {@code robots.txt}. */
public final class RobotsFile implements PageTool {

    @Override
    public List<? extends DocumentModel> documents(StoredGuide guide, Site site) {
        return guide.home().isEmpty() ? List.of(new SiteDocument("robots", "robots.txt", "", guide)) : List.of();
    }
}
