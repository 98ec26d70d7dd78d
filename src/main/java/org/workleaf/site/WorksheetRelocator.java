package org.workleaf.site;

import java.util.HashSet;
import java.util.Set;

/**
 * Rewrites the links of a worksheet for another page than the one it is written on: its own, {@code worksheets/<id>/}, or one that shows
 * several worksheets.
 */
public final class WorksheetRelocator {

    private final String page;
    private final String toRoot;
    private final Set<String> ids = new HashSet<>();

    private WorksheetRelocator(WorksheetModel worksheet) {
        this.page = worksheet.page().path();
        this.toRoot = "../".repeat((int) worksheet.path().chars().filter(c -> c == '/').count());
        worksheet.rewritten(new LinkRewriter(link -> link, id -> {
            ids.add(id);
            return id;
        }));
    }

    /**
     * @param worksheet as in a page's model, with links relative to that page
     * @return a copy with links that lead to the same targets from the worksheet's own address
     */
    public static WorksheetModel toOwnPage(WorksheetModel worksheet) {
        return worksheet.rewritten(new LinkRewriter(new WorksheetRelocator(worksheet)::link, id -> id));
    }

    /**
     * @return the same copy for a page at the same depth with several worksheets: each id starts with the worksheet's id and two full
     *     stops, so that ids stay unique: the ids of its fields have one
     */
    public static WorksheetModel toSharedPage(WorksheetModel worksheet) {
        String prefix = worksheet.id() + "..";
        WorksheetRelocator relocator = new WorksheetRelocator(worksheet);
        return worksheet.rewritten(new LinkRewriter(link -> {
            String moved = relocator.link(link);
            return moved.startsWith("#") ? "#" + prefix + moved.substring(1) : moved;
        }, id -> prefix + id));
    }

    private String link(String link) {
        return SitePath.resolve(page, link).map(target -> {
            boolean onSheet = target.path().equals(page) && target.fragment().filter(ids::contains).isPresent();
            return onSheet ? target.suffix() : target.linkFrom(toRoot);
        }).orElse(link);
    }
}
