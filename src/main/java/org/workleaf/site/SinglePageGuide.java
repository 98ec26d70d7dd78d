package org.workleaf.site;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The models of all pages moved onto one page: links between pages lead to places on it, and every id begins with its page's
 * anchor, so that none stands there twice.
 *
 * <p>On the page {@code practices/be-open/}: id {@code what-to-say} → {@code page-practices-be-open.what-to-say}; a link to
 * {@code ../empathy/index.html} → {@code #page-practices-empathy}.
 */
public final class SinglePageGuide {

    private final String home;
    private final String toRoot;
    private final Map<String, String> pageAnchors = new LinkedHashMap<>();
    private final Map<String, Object> titleAnchors = new LinkedHashMap<>();
    private final Map<String, String> worksheetAnchors = new LinkedHashMap<>();

    /** @param address where the one page stands: {@code print/}, in another language {@code de/print/} */
    private SinglePageGuide(List<? extends Map<?, ?>> pages, String address) {
        this.home = address.replaceFirst("print/$", "");
        this.toRoot = "../".repeat((int) address.chars().filter(c -> c == '/').count());
        for (Map<?, ?> page : pages) {
            String path = (String) page.get("path");
            pageAnchors.put(path, anchor(path));
            titleAnchors.put(path, page.get("titleAnchor"));
            for (Object worksheet : (List<?>) page.get("worksheets")) {
                Map<?, ?> sheet = (Map<?, ?>) worksheet;
                worksheetAnchors.put((String) sheet.get("path"), anchor(path) + "." + sheet.get("anchor"));
            }
        }
    }

    /**
     * @param pages   models in reading order
     * @param address the one page's own address
     * @return copies of the models, each with one key more, its {@code anchor} on the one page
     */
    public static List<Map<String, Object>> of(List<? extends Map<?, ?>> pages, String address) {
        SinglePageGuide one = new SinglePageGuide(pages, address);
        return pages.stream().map(one::moved).toList();
    }

    /**
     * The same for one that goes through them once or twice: each value is copied when it is asked for, and not kept, so that no
     * second guide stands in memory.
     */
    public static List<Map<String, Object>> view(List<? extends Map<?, ?>> pages, String address) {
        SinglePageGuide one = new SinglePageGuide(pages, address);
        return pages.stream().<Map<String, Object>>map(page -> new View(one, page)).toList();
    }

    private static final class View extends AbstractMap<String, Object> {

        private final SinglePageGuide one;
        private final Map<?, ?> page;

        View(SinglePageGuide one, Map<?, ?> page) {
            this.one = one;
            this.page = page;
        }

        @Override
        public boolean containsKey(Object key) {
            return key.equals("anchor") || page.containsKey(key);
        }

        @Override
        public Object get(Object key) {
            if (key.equals("worksheets")) {
                return worksheetsIn((List<?>) get("parts"));
            }
            if (!containsKey(key)) {
                return null;
            }
            String path = (String) page.get("path");
            return key.equals("anchor") ? one.anchor(path) : one.mover(path).value((String) key, page.get(key));
        }

        @Override
        public Set<Map.Entry<String, Object>> entrySet() {
            return one.moved(page).entrySet();
        }
    }

    /** A page's anchor on the one page; the first page stands where the text begins, which has its anchor on every page. */
    private String anchor(String path) {
        return path.equals(home) ? "main" : "page-" + path.substring(home.length()).replaceFirst("/$", "").replace('/', '-');
    }

    private Map<String, Object> moved(Map<?, ?> page) {
        String path = (String) page.get("path");
        Map<String, Object> copy = mover(path).copy(page);
        copy.put("worksheets", worksheetsIn((List<?>) copy.get("parts")));
        copy.put("anchor", anchor(path));
        return copy;
    }

    private LinkRewriter mover(String path) {
        String prefix = anchor(path) + ".";
        return new LinkRewriter(link -> link(path, link), id -> prefix + id);
    }

    private static List<Object> worksheetsIn(List<?> parts) {
        List<Object> worksheets = new ArrayList<>();
        parts.forEach(part -> Optional.ofNullable(((Map<?, ?>) part).get("worksheet")).ifPresent(worksheets::add));
        return worksheets;
    }

    private String link(String from, String link) {
        return SitePath.resolve(from, link).map(target -> {
            if (pageAnchors.containsKey(target.path())) {
                return "#" + pageAnchors.get(target.path()) + target.fragment()
                        .filter(anchor -> !anchor.equals(titleAnchors.get(target.path()))).map(anchor -> "." + anchor).orElse("");
            }
            String worksheet = worksheetAnchors.get(target.path());
            return worksheet == null ? target.linkFrom(toRoot) : "#" + worksheet;
        }).orElse(link);
    }
}
