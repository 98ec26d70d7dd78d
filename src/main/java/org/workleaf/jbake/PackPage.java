package org.workleaf.jbake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jbake.model.DocumentModel;
import org.workleaf.page.SheetAlone;

/** The page on which somebody ticks worksheets and prints exactly these: {@code print/pack/}. */
public final class PackPage implements PageTool {

    @Override
    public List<? extends DocumentModel> documents(StoredGuide guide, Site site) {
        List<Object> groups = new ArrayList<>();
        for (Map<String, Object> page : guide.pages()) {
            List<Map<String, Object>> sheets = new MadeList<Object, Map<String, Object>>((List<?>) page.get("worksheets"),
                    worksheet -> SheetAlone.amongOthers((Map<?, ?>) worksheet));
            if (!sheets.isEmpty()) {
                Map<String, Object> group = new LinkedHashMap<>();
                group.put("title", page.get("title"));
                group.put("path", page.get("path"));
                Optional.ofNullable(page.get("foreign")).ifPresent(foreign -> group.put("foreign", foreign));
                group.put("sheets", sheets);
                groups.add(group);
            }
        }
        return groups.isEmpty() ? List.of()
                : List.of(new SiteDocument("pack", guide.home() + "print/pack/", guide.title("pack"), guide).with("groups", groups));
    }
}
