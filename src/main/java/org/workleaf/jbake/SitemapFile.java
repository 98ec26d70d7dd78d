package org.workleaf.jbake;

import java.util.ArrayList;
import java.util.List;
import org.jbake.model.DocumentModel;

/** The list of addresses in all languages for search engines: {@code sitemap.xml}. */
public final class SitemapFile implements GeneratedPageTool {

    @Override
    public List<? extends DocumentModel> documents(SiteGuide guide, SiteSettings site) {
        return List.of();
    }

    @Override
    public List<? extends DocumentModel> sharedDocuments(List<SiteGuide> guides, SiteSettings site) {
        List<String> more = new ArrayList<>();
        for (SiteGuide guide : guides.subList(1, guides.size())) {
            more.addAll(guide.ownPaths());
            more.add(guide.home() + "worksheets/");
        }
        return List.of(new GeneratedDocument("sitemap", "sitemap.xml", "", guides.get(0)).with("more", more));
    }
}
