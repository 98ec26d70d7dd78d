package org.workleaf.render;

import java.util.List;
import java.util.Optional;
import org.workleaf.site.RenderablePage;
import org.workleaf.site.SiteGuide;
import org.workleaf.site.SiteSettings;

/** Creates the models of some of a site's pages, which templates render. */
interface PageModelFactory {

    /** All factories: of pages in Markdown, and of pages generated from the guide. */
    List<PageModelFactory> ALL = List.of(new GuidePageModelFactory(), new WorksheetPageModelFactory(), new PackSelectionPageModelFactory(),
            new GeneratedPageModelFactory());

    /** @param guide the guide in one of its languages; this is called for each */
    List<? extends RenderablePage> pages(SiteGuide guide, SiteSettings settings);

    /** Returns pages for all languages together. @param guides the guide in all its languages, the first one first */
    default List<? extends RenderablePage> sharedPages(List<SiteGuide> guides) {
        return List.of();
    }

    /** The page of this factory and language with a path in the site, such as {@code practices/be-open/index.html}. */
    default Optional<? extends RenderablePage> page(String uri, SiteGuide guide, SiteSettings settings) {
        return pages(guide, settings).stream().filter(page -> uri.equals(page.uri())).findFirst();
    }
}
