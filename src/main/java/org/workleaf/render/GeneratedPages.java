package org.workleaf.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.workleaf.guide.GeneratedPage;
import org.workleaf.site.SiteGuide;
import org.workleaf.site.SiteSettings;

/**
 * The pages and files without a Markdown file that need only a template: each {@link GeneratedPage} but the pack, redirects,
 * {@code robots.txt} and {@code sitemap.xml}; and the pages of the first language where a translation is missing.
 */
final class GeneratedPages implements PageSource {

    @Override
    public List<Map<String, Object>> pages(SiteGuide guide, SiteSettings settings) {
        List<Map<String, Object>> pages = new ArrayList<>();
        for (GeneratedPage page : GeneratedPage.values()) {
            if (page != GeneratedPage.PACK) {
                pages.add(page(page, guide, settings));
            }
        }
        pages.addAll(redirects(guide));
        guide.pages().stream().filter(page -> page.containsKey("foreign")).forEach(pages::add);
        return pages;
    }

    private static GeneratedPageModel page(GeneratedPage page, SiteGuide guide, SiteSettings settings) {
        GeneratedPageModel model = new GeneratedPageModel(page.type(), guide.home() + page.path(), guide.title(page.type()), guide);
        // It is shown at any address, so its links start at the root.
        return page == GeneratedPage.NOTFOUND ? model.with("rootpath", settings.rootPath()) : model;
    }

    private static List<Map<String, Object>> redirects(SiteGuide guide) {
        List<Map<String, Object>> redirects = new ArrayList<>();
        for (Map<String, Object> page : guide.pages()) {
            if (page.get("redirectFrom") instanceof List<?> addresses) {
                for (Object address : addresses) {
                    redirects.add(new GeneratedPageModel("redirect", guide.home() + address, (String) page.get("title"), guide)
                            .with("target", Map.of("title", page.get("title"), "path", page.get("path"))));
                }
            }
        }
        return redirects;
    }

    @Override
    public List<Map<String, Object>> sharedPages(List<SiteGuide> guides) {
        List<String> more = new ArrayList<>();
        for (SiteGuide guide : guides.subList(1, guides.size())) {
            more.addAll(guide.ownPaths());
            more.add(guide.home() + GeneratedPage.WORKSHEETS.path());
        }
        SiteGuide first = guides.get(0);
        return List.of(new GeneratedPageModel("robots", "robots.txt", "", first),
                new GeneratedPageModel("sitemap", "sitemap.xml", "", first).with("more", more));
    }
}
