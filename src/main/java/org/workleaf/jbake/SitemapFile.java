package org.workleaf.jbake;

import java.util.List;
import org.jbake.model.DocumentModel;

/** The list of addresses that search engines read: {@code sitemap.xml}. */
public final class SitemapFile implements PageTool {

    @Override
    public List<? extends DocumentModel> documents(StoredGuide guide, Site site) {
        return List.of(new SiteDocument("sitemap", "sitemap.xml", "", guide));
    }
}
