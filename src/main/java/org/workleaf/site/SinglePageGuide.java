package org.workleaf.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Combines the models of all pages on one page: links between pages become links within it, and every id starts with its page's
 * anchor, so that ids stay unique.
 *
 * <p>On the page {@code practices/be-open/}: id {@code what-to-say} → {@code page-practices-be-open.what-to-say}; a link to
 * {@code ../empathy/index.html} → {@code #page-practices-empathy}.
 */
public final class SinglePageGuide {

    private final String home;
    private final String toRoot;
    private final Map<String, String> pageAnchors = new LinkedHashMap<>();
    private final Map<String, Optional<String>> titleAnchors = new LinkedHashMap<>();
    private final Map<String, String> worksheetAnchors = new LinkedHashMap<>();

    /** @param address of the single page: {@code print/}, in another language {@code de/print/} */
    private SinglePageGuide(List<PageModel> pages, String address) {
        this.home = address.replaceFirst("print/$", "");
        this.toRoot = "../".repeat((int) address.chars().filter(c -> c == '/').count());
        for (PageModel page : pages) {
            pageAnchors.put(page.path(), anchor(page.path()));
            titleAnchors.put(page.path(), page.titleAnchor());
            for (WorksheetModel worksheet : page.worksheets()) {
                worksheetAnchors.put(worksheet.path(), anchor(page.path()) + "." + worksheet.anchor());
            }
        }
    }

    /**
     * @param pages   models in reading order
     * @param address the single page's address
     * @return the models with their anchors on the single page; contents are rewritten on each access and not kept, so that there is no
     *     second copy of the guide in memory
     */
    public static List<PageModel> of(List<PageModel> pages, String address) {
        SinglePageGuide guide = new SinglePageGuide(pages, address);
        return pages.stream().map(guide::withRewrittenLinks).toList();
    }

    /** A page's anchor on the single page; the home page is at the start of the main text, whose id is the same on every page. */
    private String anchor(String path) {
        return path.equals(home) ? "main" : "page-" + path.substring(home.length()).replaceFirst("/$", "").replace('/', '-');
    }

    private PageModel withRewrittenLinks(PageModel page) {
        String anchor = anchor(page.path());
        return page.onSinglePage(anchor, new LinkRewriter(link -> link(page.path(), link), id -> anchor + "." + id));
    }

    private String link(String from, String link) {
        return SitePath.resolve(from, link).map(target -> {
            if (pageAnchors.containsKey(target.path())) {
                return "#" + pageAnchors.get(target.path()) + target.fragment()
                        .filter(anchor -> !titleAnchors.get(target.path()).equals(Optional.of(anchor))).map(anchor -> "." + anchor).orElse("");
            }
            String worksheet = worksheetAnchors.get(target.path());
            return worksheet == null ? target.linkFrom(toRoot) : "#" + worksheet;
        }).orElse(link);
    }
}
