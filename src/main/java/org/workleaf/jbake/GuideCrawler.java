package org.workleaf.jbake;

import java.util.Map;
import org.jbake.app.ContentStore;
import org.jbake.app.Crawler;
import org.jbake.app.configuration.JBakeConfiguration;
import org.workleaf.assets.Assets;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Page;

/** JBake's crawler, which takes the pages from a guide that has already been read and checked. */
final class GuideCrawler extends Crawler {

    private final Guide guide;
    private final Map<String, Assets> assets;
    private final ContentStore store;
    private final JBakeConfiguration config;

    GuideCrawler(Guide guide, Map<String, Assets> assets, ContentStore store, JBakeConfiguration config) {
        super(store, config);
        this.guide = guide;
        this.assets = assets;
        this.store = store;
        this.config = config;
    }

    @Override
    public void crawl() {
        SharedModel shared = SharedModel.of(new SiteSettings(config), assets);
        add(guide, shared);
        guide.translations().forEach(translation -> add(translation, shared));
    }

    private void add(Guide pages, SharedModel shared) {
        boolean drafts = DraftsSetting.isEnabled(config);
        pages.pages().parallelStream().map(page -> document(page, drafts, shared)).toList().forEach(store::addDocument);
    }

    private static PageDocument document(Page page, boolean drafts, SharedModel shared) {
        PageDocument document = new PageDocument(page, drafts, shared);
        document.setFile(page.source().path());
        document.setSourceUri(page.source().path());
        return document;
    }
}
