package org.workleaf.render;

import java.util.List;
import org.workleaf.site.PageModel;
import org.workleaf.site.SiteGuide;
import org.workleaf.site.SiteSettings;

/** Returns the models of the pages that have a Markdown file. */
final class GuidePageModelFactory implements PageModelFactory {

    @Override
    public List<PageModel> pages(SiteGuide guide, SiteSettings settings) {
        return guide.ownPages().toList();
    }
}
