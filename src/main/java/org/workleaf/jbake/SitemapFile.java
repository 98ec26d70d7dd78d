package org.workleaf.jbake;

import java.util.ArrayList;
import java.util.List;
import org.jbake.model.DocumentModel;

/** The list of addresses that search engines read, those of all languages: {@code sitemap.xml}. */
public final class SitemapFile implements PageTool {

    @Override
    public List<? extends DocumentModel> documents(StoredGuide guide, Site site) {
        return List.of();
    }

    @Override
    public List<? extends DocumentModel> together(List<StoredGuide> guides, Site site) {
        List<String> more = new ArrayList<>();
        for (StoredGuide guide : guides.subList(1, guides.size())) {
            more.addAll(guide.addresses());
            more.add(guide.home() + "worksheets/");
        }
        return List.of(new SiteDocument("sitemap", "sitemap.xml", "", guides.get(0)).with("more", more));
    }
}
