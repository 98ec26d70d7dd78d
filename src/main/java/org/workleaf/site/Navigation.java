package org.workleaf.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The neighbours of each page, and its list for the sidebar: all pages of a small guide; in a large one only those near the page, so that
 * pages don't grow with the guide.
 */
public final class Navigation {

    /** The most pages that readers can overlook in one list. */
    private static final int SMALL = 60;
    /** How many pages of a folder are listed before a page, and how many after it. */
    private static final int REACH = 6;

    /** The keys of a page's model that are used here. */
    private static final List<String> USED_KEYS = List.of("path", "title", "summary", "depth", "foreign");

    private final List<? extends Map<String, Object>> pages;
    private final String home;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, List<Integer>> folders = new LinkedHashMap<>();
    private final Map<Integer, Integer> indexesInFolder = new HashMap<>();
    /** The sidebar entry of each page, shared by the lists of all other pages. */
    private final Map<Integer, Map<String, Object>> entries = new ConcurrentHashMap<>();

    /**
     * @param pages the models of the pages, in reading order
     * @param home  the address of the home page: "", in another language {@code de/}
     */
    public Navigation(List<? extends Map<String, Object>> pages, String home) {
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
    public static boolean isAlike(Map<String, Object> page, Map<String, Object> was) {
        return USED_KEYS.stream().allMatch(key -> Objects.equals(page.get(key), was.get(key)));
    }

    private String path(int index) {
        return (String) pages.get(index).get("path");
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
    Optional<Map<String, Object>> parent(String path) {
        return Optional.ofNullable(parents.get(path)).filter(parent -> !parent.equals(home)).map(parent -> pages.get(indexes.get(parent)));
    }

    /** The pages with this parent, in reading order; the home page has none. */
    List<Map<String, Object>> children(String path) {
        return path.equals(home) ? List.of() : folders.getOrDefault(path, List.of()).stream().<Map<String, Object>>map(pages::get).toList();
    }

    Optional<Map<String, Object>> previous(String path) {
        return at(path, -1);
    }

    Optional<Map<String, Object>> next(String path) {
        return at(path, 1);
    }

    private Optional<Map<String, Object>> at(String path, int step) {
        Integer index = indexes.get(path);
        return index == null || index + step < 0 || index + step >= pages.size()
                ? Optional.empty() : Optional.of(pages.get(index + step));
    }

    /** A page's neighbours: one map, {@code {previous, next, parent, children}}; none for a generated page. */
    public List<Map<String, Object>> here(String path) {
        return indexes.containsKey(path) ? List.of(neighbours(path)) : List.of();
    }

    private Map<String, Object> neighbours(String path) {
        Map<String, Object> neighbours = new LinkedHashMap<>();
        previous(path).ifPresent(previous -> neighbours.put("previous", link(previous)));
        next(path).ifPresent(next -> neighbours.put("next", link(next)));
        parent(path).ifPresent(parent -> neighbours.put("parent", link(parent)));
        List<Map<String, Object>> children = new ArrayList<>();
        for (Map<String, Object> page : children(path)) {
            Map<String, Object> child = link(page);
            child.put("summary", page.get("summary"));
            child.put("depth", page.get("depth"));
            children.add(child);
        }
        neighbours.put("children", children);
        return neighbours;
    }

    private static Map<String, Object> link(Map<String, Object> page) {
        Map<String, Object> link = new LinkedHashMap<>();
        link.put("title", page.get("title"));
        link.put("path", page.get("path"));
        if (page.containsKey("foreign")) {
            link.put("foreign", page.get("foreign"));
        }
        return link;
    }

    /**
     * The list for the sidebar in reading order: {@code {title, path, depth}}, with {@code current} on the page itself and {@code foreign} on
     * a page that is not translated; {@code {more, depth}} is the number of pages of a folder that are left out.
     *
     * @param path of any page, including generated ones
     */
    public List<Map<String, Object>> beside(String path) {
        List<Map<String, Object>> beside = new ArrayList<>();
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
    private void insertAfter(List<Map<String, Object>> beside, int last, Map<String, Object> more) {
        int at = 0;
        while (!path(last).equals(beside.get(at).get("path"))) {
            at++;
        }
        int depth = (int) beside.get(at++).get("depth");
        while (at < beside.size() && (int) beside.get(at).get("depth") > depth) {
            at++;
        }
        beside.add(at, more);
    }

    private static Map<String, Object> entry(Map<String, Object> page) {
        Map<String, Object> entry = new LinkedHashMap<>();
        for (String key : List.of("title", "path", "depth", "foreign")) {
            Optional.ofNullable(page.get(key)).ifPresent(value -> entry.put(key, value));
        }
        return entry;
    }

    private Map<String, Object> entry(int index, String current) {
        Map<String, Object> entry = entries.computeIfAbsent(index, at -> entry(pages.get(at)));
        if (path(index).equals(current)) {
            entry = new LinkedHashMap<>(entry);
            entry.put("current", true);
        }
        return entry;
    }

    private Map<String, Object> more(int count, int index) {
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("more", count);
        more.put("depth", pages.get(index).get("depth"));
        return more;
    }
}
