package org.workleaf.site;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
    private final Map<String, Object> titleAnchors = new LinkedHashMap<>();
    private final Map<String, String> worksheetAnchors = new LinkedHashMap<>();

    /** @param address of the single page: {@code print/}, in another language {@code de/print/} */
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
     * @param address the single page's address
     * @return copies of the models with an additional key, {@code anchor}: the page's anchor on the single page
     */
    public static List<Map<String, Object>> of(List<? extends Map<?, ?>> pages, String address) {
        SinglePageGuide guide = new SinglePageGuide(pages, address);
        return pages.stream().map(guide::moved).toList();
    }

    /**
     * The same as {@link #of}, but each value is copied on access and not kept, so that there is no second copy of the guide in memory. For
     * code that iterates once or twice.
     */
    public static List<Map<String, Object>> view(List<? extends Map<?, ?>> pages, String address) {
        SinglePageGuide guide = new SinglePageGuide(pages, address);
        return pages.stream().<Map<String, Object>>map(page -> new View(guide, page)).toList();
    }

    private static final class View extends AbstractMap<String, Object> {

        private final SinglePageGuide guide;
        private final Map<?, ?> page;

        View(SinglePageGuide guide, Map<?, ?> page) {
            this.guide = guide;
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
            return key.equals("anchor") ? guide.anchor(path) : guide.rewriter(path).value((String) key, page.get(key));
        }

        @Override
        public Set<Map.Entry<String, Object>> entrySet() {
            return guide.moved(page).entrySet();
        }
    }

    /** A page's anchor on the single page; the home page is at the start of the main text, whose id is the same on every page. */
    private String anchor(String path) {
        return path.equals(home) ? "main" : "page-" + path.substring(home.length()).replaceFirst("/$", "").replace('/', '-');
    }

    private Map<String, Object> moved(Map<?, ?> page) {
        String path = (String) page.get("path");
        Map<String, Object> copy = rewriter(path).copy(page);
        copy.put("worksheets", worksheetsIn((List<?>) copy.get("parts")));
        copy.put("anchor", anchor(path));
        return copy;
    }

    private LinkRewriter rewriter(String path) {
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
