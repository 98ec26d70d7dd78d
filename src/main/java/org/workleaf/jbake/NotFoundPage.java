package org.workleaf.jbake;

import java.util.List;
import org.jbake.model.DocumentModel;

/** The page that hosts show for addresses without a page: {@code 404.html}. */
public final class NotFoundPage implements GeneratedPageTool {

    @Override
    public List<? extends DocumentModel> documents(SiteGuide guide, SiteSettings site) {
        return List.of(new GeneratedDocument("notfound", guide.home() + "404.html", guide.title("notfound"), guide).rootedAt(site.root()));
    }
}
