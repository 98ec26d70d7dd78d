package org.workleaf.page;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** A worksheet's model moved from its page to the address where it stands by itself: {@code worksheets/<id>/}. */
public final class SheetAlone {

    private static final List<String> ALONE = List.of("alone");
    private static final List<String> AMONG_OTHERS = List.of("among others");

    private final String page;
    private final String toRoot;
    private final Set<String> ids = new HashSet<>();

    private SheetAlone(Map<?, ?> worksheet) {
        this.page = (String) ((Map<?, ?>) worksheet.get("page")).get("path");
        this.toRoot = "../".repeat((int) ((String) worksheet.get("path")).chars().filter(c -> c == '/').count());
        ids.add((String) worksheet.get("anchor"));
        new Moved(link -> link, id -> {
            ids.add(id);
            return id;
        }).copy(worksheet);
    }

    /**
     * @param worksheet as in a page's model, its links leading from that page
     * @return a copy with links that lead to the same places from the worksheet's own address
     */
    public static Map<String, Object> of(Map<?, ?> worksheet) {
        return new Copy(worksheet, ALONE, () -> new Moved(new SheetAlone(worksheet)::link, id -> id).copy(worksheet));
    }

    /**
     * @return the same copy for a page at the same depth that holds several sheets: each id begins with the sheet's own, so that
     *     none stands there twice
     */
    public static Map<String, Object> amongOthers(Map<?, ?> worksheet) {
        return new Copy(worksheet, AMONG_OTHERS, () -> copyAmongOthers(worksheet));
    }

    private static Map<String, Object> copyAmongOthers(Map<?, ?> worksheet) {
        String prefix = worksheet.get("id") + ".";
        SheetAlone sheet = new SheetAlone(worksheet);
        return new Moved(link -> {
            String moved = sheet.link(link);
            return moved.startsWith("#") ? "#" + prefix + moved.substring(1) : moved;
        }, id -> prefix + id).copy(worksheet);
    }

    /** A copy that is made when it is first looked at. */
    private static final class Copy extends Derived {

        private final Map<?, ?> worksheet;
        private final Object by;
        private final Supplier<Map<String, Object>> making;
        private Map<String, Object> made;

        Copy(Map<?, ?> worksheet, Object by, Supplier<Map<String, Object>> making) {
            this.worksheet = worksheet;
            this.by = by;
            this.making = making;
        }

        private synchronized Map<String, Object> made() {
            if (made == null) {
                made = making.get();
            }
            return made;
        }

        @Override
        public Object get(Object key) {
            return made().get(key);
        }

        @Override
        public boolean containsKey(Object key) {
            return made().containsKey(key);
        }

        @Override
        public Set<Map.Entry<String, Object>> entrySet() {
            return made().entrySet();
        }

        @Override
        public Object from() {
            return worksheet;
        }

        @Override
        public Object by() {
            return by;
        }
    }

    private String link(String link) {
        return SitePath.resolve(page, link).map(target -> {
            boolean onSheet = target.path().equals(page) && target.fragment().filter(ids::contains).isPresent();
            return onSheet ? target.suffix() : target.linkFrom(toRoot);
        }).orElse(link);
    }
}
