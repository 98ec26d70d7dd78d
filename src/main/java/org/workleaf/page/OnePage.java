package org.workleaf.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The models of all pages moved onto one page: links between pages lead to places on it, and every id begins with its page's
 * anchor, so that none stands there twice.
 *
 * <p>On the page {@code practices/be-open/}: id {@code what-to-say} → {@code page-practices-be-open.what-to-say}; a link to
 * {@code ../empathy/index.html} → {@code #page-practices-empathy}.
 */
public final class OnePage {

    private final String toRoot;
    private final Map<String, String> pageAnchors = new HashMap<>();
    private final Map<String, Object> titleAnchors = new HashMap<>();
    private final Map<String, String> worksheetAnchors = new HashMap<>();

    /** @param address where the one page stands: {@code print/} */
    private OnePage(List<? extends Map<?, ?>> pages, String address) {
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
        OnePage one = new OnePage(pages, address);
        return pages.stream().map(one::moved).toList();
    }

    /** A page's anchor on the one page; the first page stands where the text begins, which has its anchor on every page. */
    private static String anchor(String path) {
        return path.isEmpty() ? "main" : "page-" + path.replaceFirst("/$", "").replace('/', '-');
    }

    private Map<String, Object> moved(Map<?, ?> page) {
        String path = (String) page.get("path");
        Moved moved = new Moved(link -> link(path, link), id -> anchor(path) + "." + id);
        Map<String, Object> copy = moved.copy(page);
        copy.put("worksheets", worksheetsIn((List<?>) copy.get("parts")));
        copy.put("anchor", anchor(path));
        return copy;
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
