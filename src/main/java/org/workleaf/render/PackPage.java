package org.workleaf.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.workleaf.guide.GeneratedPage;
import org.workleaf.site.LazyList;
import org.workleaf.site.SiteGuide;
import org.workleaf.site.SiteSettings;
import org.workleaf.site.StandaloneSheet;

/** The page for selecting worksheets and printing them together: {@code print/pack/}. */
final class PackPage implements PageSource {

    @Override
    public List<? extends Map<String, Object>> pages(SiteGuide guide, SiteSettings settings) {
        List<Object> groups = new ArrayList<>();
        for (Map<String, Object> page : guide.pages()) {
            List<Map<String, Object>> sheets = new LazyList<Object, Map<String, Object>>((List<?>) page.get("worksheets"),
                    worksheet -> StandaloneSheet.amongOthers((Map<?, ?>) worksheet));
            if (!sheets.isEmpty()) {
                Map<String, Object> group = new LinkedHashMap<>();
                group.put("title", page.get("title"));
                group.put("path", page.get("path"));
                Optional.ofNullable(page.get("foreign")).ifPresent(foreign -> group.put("foreign", foreign));
                group.put("sheets", sheets);
                groups.add(group);
            }
        }
        return groups.isEmpty() ? List.of() : List.of(
                new GeneratedPageModel("pack", guide.home() + GeneratedPage.PACK.path(), guide.title("pack"), guide).with("groups", groups));
    }
}
