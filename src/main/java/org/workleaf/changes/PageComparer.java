package org.workleaf.changes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Page;

/** Compares the pages of two versions of a guide, which are matched by address, by redirects from earlier addresses, and by title. */
final class PageComparer {

    private final Map<String, Page> before = new LinkedHashMap<>();
    private final Map<String, Page> after = new LinkedHashMap<>();
    private final List<PageChange> found = new ArrayList<>();

    private PageComparer(Guide before, Guide after) {
        before.pages().forEach(page -> this.before.put(page.address().path(), page));
        after.pages().forEach(page -> this.after.put(page.address().path(), page));
    }

    /** @return the changed pages in the reading order of the later version, then the removed pages */
    static List<PageChange> between(Guide before, Guide after) {
        return new PageComparer(before, after).found();
    }

    private List<PageChange> found() {
        Map<String, Page> removed = new LinkedHashMap<>(before);
        removed.keySet().removeAll(after.keySet());
        for (Page page : after.values()) {
            Page same = before.get(page.address().path());
            if (same != null) {
                compare(same, page);
                continue;
            }
            Optional<Page> earlier = earlier(page, removed);
            earlier.ifPresentOrElse(from -> addMoved(from, page), () -> found.add(new PageChange(ChangeKind.NEW, page.title(),
                    page.source().path(), Optional.empty(), false, (int) page.source().text().lines().count(), 0)));
            earlier.ifPresent(from -> removed.remove(from.address().path()));
        }
        removed.values().forEach(page -> found.add(new PageChange(ChangeKind.GONE, page.title(), page.source().path(), Optional.empty(),
                !isRedirected(page), 0, (int) page.source().text().lines().count())));
        return found;
    }

    private Optional<Page> earlier(Page page, Map<String, Page> removed) {
        return removed.values().stream().filter(old -> redirects(old, page)).findFirst()
                .or(() -> removed.values().stream().filter(old -> old.title().equals(page.title())).findFirst());
    }

    private boolean isRedirected(Page old) {
        return after.values().stream().anyMatch(page -> redirects(old, page));
    }

    private static boolean redirects(Page old, Page page) {
        return page.frontMatter().redirectFrom().stream().map(PageComparer::plain).anyMatch(plain(old.address().path())::equals);
    }

    private static String plain(String address) {
        return address.replaceAll("^/|/$", "");
    }

    private void compare(Page old, Page page) {
        if (!old.source().path().equals(page.source().path())) {
            addMoved(old, page);
        } else if (!old.source().text().equals(page.source().text())) {
            DiffStat diff = DiffStat.between(old.source().text(), page.source().text());
            found.add(new PageChange(ChangeKind.CHANGED, page.title(), page.source().path(), Optional.empty(), false, diff.added(),
                    diff.removed()));
        }
    }

    private void addMoved(Page old, Page page) {
        boolean breaksLinks = !old.address().equals(page.address()) && !redirects(old, page);
        DiffStat diff = DiffStat.between(old.source().text(), page.source().text());
        found.add(new PageChange(ChangeKind.MOVED, page.title(), page.source().path(), Optional.of(old.source().path()), breaksLinks, diff.added(),
                diff.removed()));
    }
}
