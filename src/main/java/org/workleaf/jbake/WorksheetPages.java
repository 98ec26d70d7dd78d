package org.workleaf.jbake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jbake.model.DocumentModel;
import org.workleaf.site.LazyList;
import org.workleaf.site.StandaloneSheet;

/** A page for each worksheet: {@code worksheets/<id>/}. */
public final class WorksheetPages implements GeneratedPageTool {

    @Override
    public List<? extends DocumentModel> documents(SiteGuide guide, SiteSettings site) {
        return new LazyList<>(guide.pages().stream().flatMap(WorksheetPages::worksheets).toList(),
                worksheet -> document(worksheet, guide));
    }

    /** Creates only the requested worksheet's document. */
    @Override
    public Optional<? extends DocumentModel> document(String uri, SiteGuide guide, SiteSettings site) {
        return guide.pages().stream().flatMap(WorksheetPages::worksheets)
                .filter(worksheet -> uri.equals(worksheet.get("path") + "index.html"))
                .map(worksheet -> document(worksheet, guide)).findFirst();
    }

    private static GeneratedDocument document(Map<?, ?> worksheet, SiteGuide guide) {
        String path = (String) worksheet.get("path");
        GeneratedDocument document = new GeneratedDocument("worksheet", path, (String) worksheet.get("title"), guide)
                .with("worksheet", StandaloneSheet.of(worksheet));
        return worksheet.get("foreign") == null ? document
                : document.with("foreign", worksheet.get("foreign")).with("canonical", path.substring(guide.home().length()));
    }

    private static Stream<Map<?, ?>> worksheets(Map<String, Object> page) {
        return ((List<?>) page.get("worksheets")).stream().map(worksheet -> (Map<?, ?>) worksheet);
    }
}
