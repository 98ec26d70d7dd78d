package org.workleaf.render;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.workleaf.site.FallbackLanguage;
import org.workleaf.site.PageLink;
import org.workleaf.site.RenderablePage;
import org.workleaf.site.SiteGuide;
import org.workleaf.site.SiteSettingsModel;
import org.workleaf.site.WorksheetModel;

/**
 * A page without a Markdown file as templates read it.
 *
 * @param type      the document type, which determines its template
 * @param is        {@code {search: true}} for the search page
 * @param path      its address from the site's root: {@code worksheets/weekly-check-in/}, {@code 404.html}
 * @param target    the page that a redirect leads to
 * @param worksheet the worksheet on its own page
 * @param foreign   the language of the worksheet, if that is not the language of the site around it
 * @param canonical the address of the original, on the page of a worksheet without a translation
 * @param groups    the worksheets of each page, on the page for selecting some of them
 * @param more      the addresses of pages in other languages, in the sitemap
 */
public record GeneratedPageModel(
        String type, Map<String, Boolean> is, String title, String uri, String rootpath, String path, String summary,
        Map<String, String> assets, SiteSettingsModel site, Optional<PageLink> target, Optional<WorksheetModel> worksheet,
        Optional<FallbackLanguage> foreign, Optional<String> canonical, Optional<List<WorksheetGroup>> groups, Optional<List<String>> more)
        implements RenderablePage {

    /** The worksheets of a page. */
    public record WorksheetGroup(String title, String path, Optional<FallbackLanguage> foreign, List<WorksheetModel> sheets) {}

    /** @param guide provides what all pages have: the names of assets and the site's settings */
    static GeneratedPageModel of(String type, String path, String title, SiteGuide guide) {
        return new GeneratedPageModel(type, Map.of(type, true), title, path.isEmpty() || path.endsWith("/") ? path + "index.html" : path,
                "../".repeat((int) path.chars().filter(c -> c == '/').count()), path, "", guide.assets(), guide.site(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Override
    public List<String> worksheetIds() {
        return worksheet.stream().map(WorksheetModel::id).toList();
    }

    /** The same page at any address of a site with this root. */
    public GeneratedPageModel withRoot(String newRootpath) {
        return new GeneratedPageModel(type, is, title, uri, newRootpath, path, summary, assets, site, target, worksheet, foreign, canonical,
                groups, more);
    }

    GeneratedPageModel withTarget(PageLink newTarget) {
        return new GeneratedPageModel(type, is, title, uri, rootpath, path, summary, assets, site, Optional.of(newTarget), worksheet, foreign,
                canonical, groups, more);
    }

    GeneratedPageModel withWorksheet(WorksheetModel sheet, Optional<String> newCanonical) {
        return new GeneratedPageModel(type, is, title, uri, rootpath, path, summary, assets, site, target, Optional.of(sheet), sheet.foreign(),
                newCanonical, groups, more);
    }

    GeneratedPageModel withGroups(List<WorksheetGroup> newGroups) {
        return new GeneratedPageModel(type, is, title, uri, rootpath, path, summary, assets, site, target, worksheet, foreign, canonical,
                Optional.of(newGroups), more);
    }

    GeneratedPageModel withMore(List<String> addresses) {
        return new GeneratedPageModel(type, is, title, uri, rootpath, path, summary, assets, site, target, worksheet, foreign, canonical,
                groups, Optional.of(addresses));
    }
}
