package org.workleaf.jbake;

import org.jbake.app.ContentStore;
import org.jbake.app.Crawler;
import org.jbake.app.configuration.JBakeConfiguration;
import org.workleaf.guide.Guide;
import org.workleaf.site.SharedModel;

/** JBake's crawler, which takes the pages from a guide that has already been read and checked. */
final class GuideCrawler extends Crawler {

    private final Guide guide;
    private final boolean drafts;
    private final SharedModel shared;
    private final ContentStore store;

    /** @param drafts whether drafts are published like other pages */
    GuideCrawler(Guide guide, boolean drafts, SharedModel shared, ContentStore store, JBakeConfiguration config) {
        super(store, config);
        this.guide = guide;
        this.drafts = drafts;
        this.shared = shared;
        this.store = store;
    }

    @Override
    public void crawl() {
        add(guide);
        guide.translations().forEach(this::add);
    }

    private void add(Guide pages) {
        pages.pages().parallelStream().map(page -> new PageDocument(page, drafts, shared)).toList().forEach(store::addDocument);
    }
}
