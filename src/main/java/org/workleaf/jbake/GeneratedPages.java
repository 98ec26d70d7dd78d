package org.workleaf.jbake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jbake.model.DocumentModel;
import org.workleaf.guide.GeneratedPage;

/**
 * The pages and files without a Markdown file that need only a template: each {@link GeneratedPage} but the pack, redirects,
 * {@code robots.txt} and {@code sitemap.xml}; and the pages of the first language where a translation is missing.
 */
public final class GeneratedPages implements GeneratedPageTool {

    @Override
    public List<? extends DocumentModel> documents(SiteGuide guide, SiteSettings site) {
        List<DocumentModel> documents = new ArrayList<>();
        for (GeneratedPage page : GeneratedPage.values()) {
            if (page != GeneratedPage.PACK) {
                documents.add(document(page, guide, site));
            }
        }
        documents.addAll(redirects(guide));
        guide.documents().stream().filter(document -> document.get("foreign") != null).forEach(documents::add);
        return documents;
    }

    private static DocumentModel document(GeneratedPage page, SiteGuide guide, SiteSettings site) {
        GeneratedDocument document = new GeneratedDocument(page.type(), guide.home() + page.path(), guide.title(page.type()), guide);
        return page == GeneratedPage.NOTFOUND ? document.rootedAt(site.root()) : document;
    }

    private static List<DocumentModel> redirects(SiteGuide guide) {
        List<DocumentModel> redirects = new ArrayList<>();
        for (DocumentModel page : guide.documents()) {
            if (page.get("redirectFrom") instanceof List<?> addresses) {
                for (Object address : addresses) {
                    redirects.add(new GeneratedDocument("redirect", guide.home() + address, page.getTitle(), guide)
                            .with("target", Map.of("title", page.getTitle(), "path", page.get("path"))));
                }
            }
        }
        return redirects;
    }

    @Override
    public List<? extends DocumentModel> sharedDocuments(List<SiteGuide> guides, SiteSettings site) {
        List<String> more = new ArrayList<>();
        for (SiteGuide guide : guides.subList(1, guides.size())) {
            more.addAll(guide.ownPaths());
            more.add(guide.home() + GeneratedPage.WORKSHEETS.path());
        }
        SiteGuide first = guides.get(0);
        return List.of(new GeneratedDocument("robots", "robots.txt", "", first),
                new GeneratedDocument("sitemap", "sitemap.xml", "", first).with("more", more));
    }
}
