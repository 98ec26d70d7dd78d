package org.workleaf.jbake;

import java.util.ArrayList;
import java.util.List;
import org.jbake.app.ContentStore;
import org.jbake.app.Renderer;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.template.RenderingException;

/** The list of addresses that search engines read: {@code sitemap.xml}. */
public final class SitemapFile implements PageTool {

    @Override
    public int render(Renderer renderer, ContentStore store, JBakeConfiguration config) throws RenderingException {
        StoredGuide first = StoredGuide.in(store);
        if (first.documents().isEmpty()) {
            return 0;
        }
        List<String> more = new ArrayList<>();
        for (StoredGuide guide : StoredGuide.all(store)) {
            if (!guide.home().isEmpty()) {
                more.addAll(guide.addresses());
                more.add(guide.home() + "worksheets/");
            }
        }
        return PageRendering.render(renderer, store, List.of(document(first).with("more", more)));
    }

    @Override
    public List<? extends DocumentModel> documents(StoredGuide guide, Site site) {
        return List.of(document(guide));
    }

    private static SiteDocument document(StoredGuide guide) {
        return new SiteDocument("sitemap", "sitemap.xml", "", guide);
    }
}
