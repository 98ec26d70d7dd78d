package org.workleaf.changes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Page;

/** The pages of two states of a guide, paired by address, by the addresses they once had, and by title. */
final class PageChanges {

    private final Map<String, Page> before = new LinkedHashMap<>();
    private final Map<String, Page> after = new LinkedHashMap<>();
    private final List<PageChange> found = new ArrayList<>();

    private PageChanges(Guide before, Guide after) {
        before.pages().forEach(page -> this.before.put(page.address().path(), page));
        after.pages().forEach(page -> this.after.put(page.address().path(), page));
    }

    /** @return in the reading order of the later one, behind it what is gone */
    static List<PageChange> between(Guide before, Guide after) {
        return new PageChanges(before, after).found();
    }

    private List<PageChange> found() {
        Map<String, Page> gone = new LinkedHashMap<>(before);
        gone.keySet().removeAll(after.keySet());
        for (Page page : after.values()) {
            Page same = before.get(page.address().path());
            if (same != null) {
                compare(same, page);
                continue;
            }
            Optional<Page> earlier = earlier(page, gone);
            earlier.ifPresentOrElse(from -> moved(from, page), () -> found.add(new PageChange(ChangeKind.NEW, page.title(),
                    page.source().path(), Optional.empty(), false, (int) page.source().text().lines().count(), 0)));
            earlier.ifPresent(from -> gone.remove(from.address().path()));
        }
        gone.values().forEach(page -> found.add(new PageChange(ChangeKind.GONE, page.title(), page.source().path(), Optional.empty(),
                !leads(page), 0, (int) page.source().text().lines().count())));
        return found;
    }

    private Optional<Page> earlier(Page page, Map<String, Page> gone) {
        return gone.values().stream().filter(old -> leadsTo(old, page)).findFirst()
                .or(() -> gone.values().stream().filter(old -> old.title().equals(page.title())).findFirst());
    }

    private boolean leads(Page old) {
        return after.values().stream().anyMatch(page -> leadsTo(old, page));
    }

    private static boolean leadsTo(Page old, Page page) {
        return page.frontMatter().redirectFrom().stream().map(PageChanges::plain).anyMatch(plain(old.address().path())::equals);
    }

    private static String plain(String address) {
        return address.replaceAll("^/|/$", "");
    }

    private void compare(Page old, Page page) {
        if (!old.source().path().equals(page.source().path())) {
            moved(old, page);
        } else if (!old.source().text().equals(page.source().text())) {
            LineDiff lines = LineDiff.between(old.source().text(), page.source().text());
            found.add(new PageChange(ChangeKind.CHANGED, page.title(), page.source().path(), Optional.empty(), false, lines.more(),
                    lines.fewer()));
        }
    }

    private void moved(Page old, Page page) {
        boolean stray = !old.address().equals(page.address()) && !leadsTo(old, page);
        LineDiff lines = LineDiff.between(old.source().text(), page.source().text());
        found.add(new PageChange(ChangeKind.MOVED, page.title(), page.source().path(), Optional.of(old.source().path()), stray, lines.more(),
                lines.fewer()));
    }
}
