package org.workleaf.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The model of a page with as few properties as possible. */
final class SamplePage {

    private static final SiteSettingsModel SITE =
            new SiteSettingsModel("A guide", "", "guide", "", "", "main", "en", "ltr", "", List.of(), Map.of(), Map.of(), "", "", "", "", "", "");

    static final SharedModel.InLanguage SHARED = new SharedModel.InLanguage(Map.of(), SITE);

    private SamplePage() {}

    static PageModel at(String path, String title, int depth, List<HeadingModel> headings, BlockModel... parts) {
        List<WorksheetModel> worksheets = List.of(parts).stream().filter(BlockModel.Sheet.class::isInstance)
                .map(part -> ((BlockModel.Sheet) part).worksheet()).toList();
        return new PageModel("section", Map.of("section", true), title, Optional.empty(), "", path, "../".repeat(path.split("/").length),
                path + "index.html", "", Optional.empty(), Optional.empty(), 1, depth, false, Optional.empty(), headings, List.of(parts),
                worksheets, path, "", Map.of(), SITE, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static WorksheetModel worksheet(String id, PageLink page, WorksheetPartModel part) {
        return new WorksheetModel(id, "worksheet", Map.of("worksheet", true), id, id, "worksheets/" + id + "/", page, Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty(), 0, Optional.empty(), Optional.empty(), List.of(part),
                Optional.empty());
    }
}
