package org.workleaf.jbake;

import java.util.List;
import org.jbake.app.Crawler;
import org.jbake.app.configuration.JBakeConfiguration;
import org.workleaf.site.PageModel;

/** A JBake crawler that reads no files: it stores the pages of a guide that has already been read and checked. */
final class PreloadedPagesCrawler extends Crawler {

    private final List<PageModel> pages;
    private final boolean drafts;
    private final InMemoryContentStore store;

    /** @param drafts whether drafts are published like other pages */
    PreloadedPagesCrawler(List<PageModel> pages, boolean drafts, InMemoryContentStore store, JBakeConfiguration config) {
        super(store, config);
        this.pages = pages;
        this.drafts = drafts;
        this.store = store;
    }

    @Override
    public void crawl() {
        store.setPages(() -> pages.stream().map(page -> new PageDocument(page, drafts)).toList());
    }
}
