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
 * Where a page stands among the others, and which of them to list beside it: all of a small guide; of a large one the page's own
 * surroundings, so that a page weighs no more for what else there is.
 */
public final class Navigation {

    /** So many pages a reader can look over in one list. */
    private static final int SMALL = 60;
    /** So many of one folder stand before a page, and as many behind it. */
    private static final int REACH = 6;

    /** All that is said of a page here. */
    private static final List<String> SAID = List.of("path", "title", "summary", "depth", "foreign");

    private final List<Map<String, Object>> pages;
    private final String home;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, List<Integer>> folders = new LinkedHashMap<>();
    private final Map<Integer, Integer> placesInFolder = new HashMap<>();
    /** Of each page as it stands beside others, the same for all of them. */
    private final Map<Integer, Map<String, Object>> entries = new ConcurrentHashMap<>();

    /**
     * @param pages in reading order
     * @param home  the address of the first page: "", in another language {@code de/}
     */
    public Navigation(List<Map<String, Object>> pages, String home) {
        this.pages = pages;
        this.home = home;
        for (int i = 0; i < pages.size(); i++) {
            places.put(path(i), i);
        }
        for (int i = 0; i < pages.size(); i++) {
            if (!path(i).equals(home)) {
                String parent = nearestFolder(path(i));
                parents.put(path(i), parent);
                List<Integer> folder = folders.computeIfAbsent(parent, path -> new ArrayList<>());
                placesInFolder.put(i, folder.size());
                folder.add(i);
            }
        }
    }

    /** Whether a page can stand in another's place without the others' surroundings changing, whatever its text says. */
    public static boolean isAlike(Map<String, Object> page, Map<String, Object> was) {
        return SAID.stream().allMatch(key -> Objects.equals(page.get(key), was.get(key)));
    }

    private String path(int place) {
        return (String) pages.get(place).get("path");
    }

    /** The address of the page of the nearest folder above; the first page's where there is none. */
    private String nearestFolder(String path) {
        for (int slash = path.lastIndexOf('/', path.length() - 2); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            String folder = path.substring(0, slash + 1);
            if (places.containsKey(folder)) {
                return folder;
            }
        }
        return home;
    }

    /** The page of the nearest folder above; the first page is nobody's parent, as all would be in it. */
    Optional<Map<String, Object>> parent(String path) {
        return Optional.ofNullable(parents.get(path)).filter(parent -> !parent.equals(home)).map(parent -> pages.get(places.get(parent)));
    }

    /** The pages whose parent it is, in reading order; the first page has none. */
    List<Map<String, Object>> children(String path) {
        return path.equals(home) ? List.of() : folders.getOrDefault(path, List.of()).stream().map(pages::get).toList();
    }

    Optional<Map<String, Object>> previous(String path) {
        return at(path, -1);
    }

    Optional<Map<String, Object>> next(String path) {
        return at(path, 1);
    }

    private Optional<Map<String, Object>> at(String path, int step) {
        Integer place = places.get(path);
        return place == null || place + step < 0 || place + step >= pages.size()
                ? Optional.empty() : Optional.of(pages.get(place + step));
    }

    /** Where a page stands: one map, {@code {previous, next, parent, children}}; none for a page that is not of the guide. */
    public List<Map<String, Object>> here(String path) {
        return places.containsKey(path) ? List.of(place(path)) : List.of();
    }

    private Map<String, Object> place(String path) {
        Map<String, Object> place = new LinkedHashMap<>();
        previous(path).ifPresent(previous -> place.put("previous", link(previous)));
        next(path).ifPresent(next -> place.put("next", link(next)));
        parent(path).ifPresent(parent -> place.put("parent", link(parent)));
        List<Map<String, Object>> children = new ArrayList<>();
        for (Map<String, Object> page : children(path)) {
            Map<String, Object> child = link(page);
            child.put("summary", page.get("summary"));
            child.put("depth", page.get("depth"));
            children.add(child);
        }
        place.put("children", children);
        return place;
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
     * In reading order, {@code {title, path, depth}}, with {@code current} on the page itself and {@code foreign} on one
     * that is not translated; {@code {more, depth}} stands for
     * so many pages of a folder that are left out.
     *
     * @param path of a page of the guide or of any other
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
        Map<Integer, Integer> moreBehind = new HashMap<>();
        show(path, 0, shown, moreBefore, moreBehind);
        for (String at = path; at != null && !at.equals(home); at = parents.get(at)) {
            Integer place = placesInFolder.get(places.getOrDefault(at, -1));
            show(parents.getOrDefault(at, home), place == null ? 0 : place, shown, moreBefore, moreBehind);
        }
        for (int i : shown) {
            if (moreBefore.containsKey(i)) {
                beside.add(more(moreBefore.get(i), i));
            }
            beside.add(entry(i, path));
        }
        moreBehind.forEach((last, count) -> insertBehind(beside, last, more(count, last)));
        return beside;
    }

    /** What of a folder stands around one of its pages. */
    private void show(String folder, int around, TreeSet<Integer> shown, Map<Integer, Integer> moreBefore, Map<Integer, Integer> moreBehind) {
        List<Integer> all = folders.getOrDefault(folder, List.of());
        int first = Math.max(0, Math.min(around - REACH, all.size() - 2 * REACH - 1));
        int end = Math.min(all.size(), first + 2 * REACH + 1);
        shown.addAll(all.subList(first, end));
        if (first > 0) {
            moreBefore.put(all.get(first), first);
        }
        if (end < all.size()) {
            moreBehind.put(all.get(end - 1), all.size() - end);
        }
    }

    /** Behind a page and everything in it. */
    private void insertBehind(List<Map<String, Object>> beside, int last, Map<String, Object> more) {
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

    private Map<String, Object> entry(int place, String current) {
        Map<String, Object> entry = entries.computeIfAbsent(place, at -> entry(pages.get(at)));
        if (path(place).equals(current)) {
            entry = new LinkedHashMap<>(entry);
            entry.put("current", true);
        }
        return entry;
    }

    private Map<String, Object> more(int count, int place) {
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("more", count);
        more.put("depth", pages.get(place).get("depth"));
        return more;
    }
}
