package org.workleaf.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.workleaf.guide.GeneratedPage;
import org.workleaf.site.PageLink;
import org.workleaf.site.PageModel;
import org.workleaf.site.RenderablePage;
import org.workleaf.site.SiteGuide;
import org.workleaf.site.SiteSettings;

/**
 * Creates the models of pages that need only a template: generated pages (except the pack), fallback pages, redirects, {@code robots.txt}
 * and {@code sitemap.xml}.
 */
final class GeneratedPageModelFactory implements PageModelFactory {

    @Override
    public List<RenderablePage> pages(SiteGuide guide, SiteSettings settings) {
        List<RenderablePage> pages = new ArrayList<>();
        for (GeneratedPage page : GeneratedPage.values()) {
            if (page != GeneratedPage.PACK) {
                pages.add(page(page, guide, settings));
            }
        }
        pages.addAll(redirects(guide));
        guide.pages().stream().filter(page -> page.foreign().isPresent()).forEach(pages::add);
        return pages;
    }

    private static GeneratedPageModel page(GeneratedPage page, SiteGuide guide, SiteSettings settings) {
        GeneratedPageModel model = GeneratedPageModel.of(page.type(), guide.home() + page.path(), guide.title(page.type()), guide);
        // It is shown at any address, so its links start at the root.
        return page == GeneratedPage.NOTFOUND ? model.withRoot(settings.rootPath()) : model;
    }

    private static List<RenderablePage> redirects(SiteGuide guide) {
        List<RenderablePage> redirects = new ArrayList<>();
        for (PageModel page : guide.pages()) {
            for (String address : page.redirectFrom().orElse(List.of())) {
                redirects.add(GeneratedPageModel.of("redirect", guide.home() + address, page.title(), guide)
                        .withTarget(new PageLink(page.title(), page.path(), Optional.empty())));
            }
        }
        return redirects;
    }

    @Override
    public List<RenderablePage> sharedPages(List<SiteGuide> guides) {
        List<String> more = new ArrayList<>();
        for (SiteGuide guide : guides.subList(1, guides.size())) {
            more.addAll(guide.ownPaths());
            more.add(guide.home() + GeneratedPage.WORKSHEETS.path());
        }
        SiteGuide first = guides.get(0);
        return List.of(GeneratedPageModel.of("robots", "robots.txt", "", first),
                GeneratedPageModel.of("sitemap", "sitemap.xml", "", first).withMore(more));
    }
}
