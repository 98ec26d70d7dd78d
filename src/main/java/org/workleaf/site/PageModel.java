package org.workleaf.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.workleaf.guide.Page;
import org.workleaf.markdown.Heading;
import org.workleaf.source.FrontMatter;
import org.workleaf.worksheet.PageBlock;
import org.workleaf.worksheet.Worksheet;

/**
 * A page of the guide as templates read it.
 *
 * <p>{@code # Be open} in {@code content/30-practices/10-be-open.md} → {@code {type: "section", title: "Be open",
 * path: "practices/be-open/", rootpath: "../../", …}}.
 *
 * @param is           {@code {home: true}} or {@code {section: true}}: comparing strings is slow in FreeMarker; also {@code {figures: true}} if it
 *                     has images, code, dividers or wide tables
 * @param titleAnchor  empty if the page has no title of its own
 * @param minutes      the time it takes to read the page and do its exercise
 * @param redirectFrom its previous addresses; empty if there are none
 * @param worksheets   the worksheets in {@code parts}
 * @param order        a sort key for reading order, the same for a page and its translations
 * @param home         the folder of its language in the site
 * @param assets       the published names of assets by their names
 * @param foreign      the language that it is written in, if that is not the language of the site around it
 * @param canonical    the address of the original, on a page without a translation
 * @param anchor       its anchor on the page with the whole guide
 */
public record PageModel(
        String type, Map<String, Boolean> is, String title, Optional<String> titleAnchor, String summary, String path, String rootpath,
        String uri, String source, Optional<Integer> minutes, Optional<String> with, int readingMinutes, int depth, boolean draft,
        Optional<List<String>> redirectFrom, List<HeadingModel> headings, List<BlockModel> parts, List<WorksheetModel> worksheets,
        String order, String home, Map<String, String> assets, SiteSettingsModel site, Optional<FallbackLanguage> foreign, Optional<String> canonical,
        Optional<String> anchor) implements RenderablePage {

    /** An image, code, or a rule. */
    private static final Pattern FIGURE = Pattern.compile("!\\[|`|~~~|^ {0,3}[-*](?: *+[-*]){2,}+ *+$", Pattern.MULTILINE);

    static PageModel of(Page page, SharedModel.InLanguage shared) {
        String type = page.isHome() ? "home" : "section";
        FrontMatter frontMatter = page.frontMatter();
        List<BlockModel> parts = new ArrayList<>();
        for (PageBlock part : page.parts()) {
            parts.add(part instanceof PageBlock.Sheet sheet ? new BlockModel.Sheet(WorksheetModel.of(sheet.worksheet(), page))
                    : new BlockModel.Text(((PageBlock.Text) part).html()));
        }
        return new PageModel(type, is(type, page, parts), page.title(), Optional.of(page.anchor()).filter(anchor -> !anchor.isEmpty()),
                page.summary().orElse(""), page.address().path(), page.address().toRoot(), page.address().path() + "index.html",
                page.source().path(), frontMatter.minutes(), frontMatter.with().map(FrontMatter.With::word), page.readingMinutes(),
                page.depth(), frontMatter.draft(), Optional.of(frontMatter.redirectFrom()).filter(addresses -> !addresses.isEmpty()),
                headings(page), List.copyOf(parts), worksheetsIn(parts), order(page), page.language().home(), shared.assets(), shared.site(),
                Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Map<String, Boolean> is(String type, Page page, List<BlockModel> parts) {
        String markdown = page.source().text().substring(page.frontMatter().end());
        boolean hasTable = parts.stream().anyMatch(part -> part instanceof BlockModel.Text text && text.html().contains("<table"));
        boolean hasWords = parts.stream().anyMatch(part -> part instanceof BlockModel.Sheet sheet
                && sheet.worksheet().parts().stream().anyMatch(WorksheetPartModel.WordBank.class::isInstance));
        return hasTable || hasWords || FIGURE.matcher(markdown).find() ? Map.of(type, true, "figures", true) : Map.of(type, true);
    }

    private static List<HeadingModel> headings(Page page) {
        Set<String> sheetAnchors = page.worksheets().stream().map(Worksheet::anchor).collect(Collectors.toSet());
        return page.headings().stream().map(heading -> heading(heading, sheetAnchors.contains(heading.anchor()))).toList();
    }

    private static HeadingModel heading(Heading heading, boolean isSheet) {
        return new HeadingModel(heading.level(), heading.anchor(), heading.text(), isSheet ? Optional.of(true) : Optional.empty());
    }

    private static List<WorksheetModel> worksheetsIn(List<BlockModel> parts) {
        return parts.stream().filter(BlockModel.Sheet.class::isInstance).map(part -> ((BlockModel.Sheet) part).worksheet()).toList();
    }

    /** A folder's index page comes first, then its other pages, then what follows the folder. */
    private static String order(Page page) {
        return page.original().replaceFirst("(^|/)index\\.md$", "$1\u0001").replace('/', '\u0002');
    }

    @Override
    public List<String> worksheetIds() {
        return worksheets.stream().map(WorksheetModel::id).toList();
    }

    /** The same page with the current assets and settings. */
    public PageModel with(SharedModel.InLanguage shared) {
        return new PageModel(type, is, title, titleAnchor, summary, path, rootpath, uri, source, minutes, with, readingMinutes, depth, draft,
                redirectFrom, headings, parts, worksheets, order, home, shared.assets(), shared.site(), foreign, canonical, anchor);
    }

    /** This page as a part of the page with the whole guide. Its contents are rewritten on each access and not kept. */
    PageModel onSinglePage(String newAnchor, LinkRewriter links) {
        return new PageModel(type, is, title, titleAnchor, summary, path, rootpath, uri, source, minutes, with, readingMinutes, depth, draft,
                redirectFrom, new TransformedList<>(headings, heading -> heading.rewritten(links)), new TransformedList<>(parts, part -> part.rewritten(links)),
                new TransformedList<>(worksheets, worksheet -> worksheet.rewritten(links)), order, home, assets, site, foreign, canonical,
                Optional.of(newAnchor));
    }

    /** This page at the address of its missing translation. */
    PageModel asFallback(String toRoot, LinkRewriter links, SharedModel.InLanguage shared, FallbackLanguage own) {
        String newHome = shared.site().home();
        List<BlockModel> newParts = parts.stream().map(part -> part.rewritten(links)).map(part -> part instanceof BlockModel.Sheet sheet
                ? new BlockModel.Sheet(sheet.worksheet().inOtherLanguage(newHome, own)) : part).toList();
        return new PageModel(type, is, title, titleAnchor, summary, newHome + path, toRoot, newHome + uri, source, minutes, with,
                readingMinutes, depth, draft, Optional.empty(), headings, newParts, worksheetsIn(newParts),
                order, newHome, shared.assets(), shared.site(), Optional.of(own), Optional.of(path), Optional.empty());
    }
}
