package org.workleaf.jbake;

import java.util.Map;
import org.jbake.app.ContentStore;
import org.jbake.app.Crawler;
import org.jbake.app.configuration.JBakeConfiguration;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Page;

/** JBake's step of reading content, with the pages of a guide that has been read and checked already. */
final class GuideCrawler extends Crawler {

    private final Guide guide;
    private final Map<String, String> assets;
    private final ContentStore store;
    private final JBakeConfiguration config;

    GuideCrawler(Guide guide, Map<String, String> assets, ContentStore store, JBakeConfiguration config) {
        super(store, config);
        this.guide = guide;
        this.assets = assets;
        this.store = store;
        this.config = config;
    }

    @Override
    public void crawl() {
        Map<String, Object> site = new Site(config).model();
        boolean drafts = Drafts.areWanted(config);
        for (Page page : guide.pages()) {
            PageDocument document = new PageDocument(page, drafts, assets, site);
            document.setFile(page.source().path());
            document.setSourceUri(page.source().path());
            store.addDocument(document);
        }
    }
}
