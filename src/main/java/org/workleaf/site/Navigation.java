package org.workleaf.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds each page's neighbours and its sidebar entries. In a large guide, the sidebar lists only nearby pages, so that pages don't grow with
 * the guide.
 */
public final class Navigation {

    /** The most pages that readers can take in as one list. */
    private static final int SMALL = 60;
    /** How many pages of a folder are listed before a page, and how many after it. */
    private static final int REACH = 6;

    private final List<PageModel> pages;
    private final String home;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, List<Integer>> folders = new LinkedHashMap<>();
    private final Map<Integer, Integer> indexesInFolder = new HashMap<>();
    /** The sidebar entry of each page, shared by the lists of all other pages. */
    private final Map<Integer, SidebarEntry.PageEntry> entries = new ConcurrentHashMap<>();

    /**
     * @param pages the models of the pages, in reading order
     * @param home  the address of the home page: "", in another language {@code de/}
     */
    public Navigation(List<PageModel> pages, String home) {
        this.pages = pages;
        this.home = home;
        for (int i = 0; i < pages.size(); i++) {
            indexes.put(path(i), i);
        }
        for (int i = 0; i < pages.size(); i++) {
            if (!path(i).equals(home)) {
                String parent = nearestFolder(path(i));
                parents.put(path(i), parent);
                List<Integer> folder = folders.computeIfAbsent(parent, path -> new ArrayList<>());
                indexesInFolder.put(i, folder.size());
                folder.add(i);
            }
        }
    }

    /** Whether a changed page needs no new navigation: nothing changed that other pages show. */
    public static boolean isAlike(PageModel page, PageModel was) {
        return page.path().equals(was.path()) && page.title().equals(was.title()) && page.summary().equals(was.summary())
                && page.depth() == was.depth() && page.foreign().equals(was.foreign());
    }

    private String path(int index) {
        return pages.get(index).path();
    }

    /** The address of the nearest folder above that has a page; the home page's if there is none. */
    private String nearestFolder(String path) {
        for (int slash = path.lastIndexOf('/', path.length() - 2); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            String folder = path.substring(0, slash + 1);
            if (indexes.containsKey(folder)) {
                return folder;
            }
        }
        return home;
    }

    /** The page of the nearest folder above. The home page is no parent, because it would be the parent of all pages. */
    Optional<PageModel> parent(String path) {
        return Optional.ofNullable(parents.get(path)).filter(parent -> !parent.equals(home)).map(parent -> pages.get(indexes.get(parent)));
    }

    /** The pages with this parent, in reading order; the home page has none. */
    List<PageModel> children(String path) {
        return path.equals(home) ? List.of() : folders.getOrDefault(path, List.of()).stream().map(pages::get).toList();
    }

    Optional<PageModel> previous(String path) {
        return at(path, -1);
    }

    Optional<PageModel> next(String path) {
        return at(path, 1);
    }

    private Optional<PageModel> at(String path, int step) {
        Integer index = indexes.get(path);
        return index == null || index + step < 0 || index + step >= pages.size()
                ? Optional.empty() : Optional.of(pages.get(index + step));
    }

    /** Empty for a generated page. */
    public Optional<PageRelations> here(String path) {
        return indexes.containsKey(path) ? Optional.of(new PageRelations(previous(path).map(Navigation::link), next(path).map(Navigation::link),
                parent(path).map(Navigation::link), children(path).stream().map(Navigation::child).toList())) : Optional.empty();
    }

    private static PageLink link(PageModel page) {
        return new PageLink(page.title(), page.path(), page.foreign());
    }

    private static PageRelations.Child child(PageModel page) {
        return new PageRelations.Child(page.title(), page.path(), page.foreign(), page.summary(), page.depth());
    }

    /**
     * The list for the sidebar in reading order.
     *
     * @param path of any page, including generated ones
     */
    public List<SidebarEntry> beside(String path) {
        List<SidebarEntry> beside = new ArrayList<>();
        if (pages.size() <= SMALL) {
            for (int i = 0; i < pages.size(); i++) {
                if (!path(i).equals(home)) {
                    beside.add(entry(i, path));
                }
            }
            return beside;
        }
        TreeSet<Integer> shown = new TreeSet<>();
        Map<Integer, Integer> moreBefore = new HashMap<>();
        Map<Integer, Integer> moreAfter = new HashMap<>();
        show(path, 0, shown, moreBefore, moreAfter);
        for (String at = path; at != null && !at.equals(home); at = parents.get(at)) {
            Integer index = indexesInFolder.get(indexes.getOrDefault(at, -1));
            show(parents.getOrDefault(at, home), index == null ? 0 : index, shown, moreBefore, moreAfter);
        }
        for (int i : shown) {
            if (moreBefore.containsKey(i)) {
                beside.add(more(moreBefore.get(i), i));
            }
            beside.add(entry(i, path));
        }
        moreAfter.forEach((last, count) -> insertAfter(beside, last, more(count, last)));
        return beside;
    }

    /** Adds the pages of a folder around one of them. */
    private void show(String folder, int around, TreeSet<Integer> shown, Map<Integer, Integer> moreBefore, Map<Integer, Integer> moreAfter) {
        List<Integer> all = folders.getOrDefault(folder, List.of());
        int first = Math.max(0, Math.min(around - REACH, all.size() - 2 * REACH - 1));
        int end = Math.min(all.size(), first + 2 * REACH + 1);
        shown.addAll(all.subList(first, end));
        if (first > 0) {
            moreBefore.put(all.get(first), first);
        }
        if (end < all.size()) {
            moreAfter.put(all.get(end - 1), all.size() - end);
        }
    }

    /** Inserts after a page and all pages below it. */
    private void insertAfter(List<SidebarEntry> beside, int last, SidebarEntry more) {
        int at = 0;
        while (!(beside.get(at) instanceof SidebarEntry.PageEntry page && page.path().equals(path(last)))) {
            at++;
        }
        int depth = beside.get(at++).depth();
        while (at < beside.size() && beside.get(at).depth() > depth) {
            at++;
        }
        beside.add(at, more);
    }

    private static SidebarEntry.PageEntry entry(PageModel page) {
        return new SidebarEntry.PageEntry(page.title(), page.path(), page.depth(), page.foreign(), Optional.empty());
    }

    private SidebarEntry entry(int index, String current) {
        SidebarEntry.PageEntry entry = entries.computeIfAbsent(index, at -> entry(pages.get(at)));
        return entry.path().equals(current)
                ? new SidebarEntry.PageEntry(entry.title(), entry.path(), entry.depth(), entry.foreign(), Optional.of(true)) : entry;
    }

    private SidebarEntry more(int count, int index) {
        return new SidebarEntry.More(count, pages.get(index).depth());
    }
}
