package org.workleaf.render;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.workleaf.site.LazyList;
import org.workleaf.site.SiteGuide;
import org.workleaf.site.SiteSettings;
import org.workleaf.site.StandaloneSheet;

/** A page for each worksheet: {@code worksheets/<id>/}. */
final class WorksheetPages implements PageSource {

    @Override
    public List<? extends Map<String, Object>> pages(SiteGuide guide, SiteSettings settings) {
        return new LazyList<>(guide.pages().stream().flatMap(WorksheetPages::worksheets).toList(),
                worksheet -> page(worksheet, guide));
    }

    /** Creates only the requested worksheet's page. */
    @Override
    public Optional<? extends Map<String, Object>> page(String uri, SiteGuide guide, SiteSettings settings) {
        return guide.pages().stream().flatMap(WorksheetPages::worksheets)
                .filter(worksheet -> uri.equals(worksheet.get("path") + "index.html"))
                .map(worksheet -> page(worksheet, guide)).findFirst();
    }

    private static GeneratedPageModel page(Map<?, ?> worksheet, SiteGuide guide) {
        String path = (String) worksheet.get("path");
        GeneratedPageModel page = new GeneratedPageModel("worksheet", path, (String) worksheet.get("title"), guide)
                .with("worksheet", StandaloneSheet.of(worksheet));
        return worksheet.get("foreign") == null ? page
                : page.with("foreign", worksheet.get("foreign")).with("canonical", path.substring(guide.home().length()));
    }

    private static Stream<Map<?, ?>> worksheets(Map<String, Object> page) {
        return ((List<?>) page.get("worksheets")).stream().map(worksheet -> (Map<?, ?>) worksheet);
    }
}
