package org.workleaf.render;

import java.util.List;
import org.workleaf.site.PageModel;
import org.workleaf.site.SiteGuide;
import org.workleaf.site.SiteSettings;

/** The pages that have a Markdown file. */
final class GuidePageSource implements PageSource {

    @Override
    public List<PageModel> pages(SiteGuide guide, SiteSettings settings) {
        return guide.ownPages().toList();
    }
}
