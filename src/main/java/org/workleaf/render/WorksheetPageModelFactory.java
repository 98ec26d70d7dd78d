package org.workleaf.render;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.workleaf.site.SiteGuide;
import org.workleaf.site.SiteSettings;
import org.workleaf.site.TransformedList;
import org.workleaf.site.WorksheetModel;
import org.workleaf.site.WorksheetRelocator;

/** Creates the model of each worksheet's own page: {@code worksheets/<id>/}. */
final class WorksheetPageModelFactory implements PageModelFactory {

    @Override
    public List<GeneratedPageModel> pages(SiteGuide guide, SiteSettings settings) {
        return new TransformedList<>(worksheets(guide).toList(), worksheet -> page(worksheet, guide));
    }

    /** Creates only the requested worksheet's page. */
    @Override
    public Optional<GeneratedPageModel> page(String uri, SiteGuide guide, SiteSettings settings) {
        return worksheets(guide).filter(worksheet -> uri.equals(worksheet.path() + "index.html"))
                .map(worksheet -> page(worksheet, guide)).findFirst();
    }

    private static GeneratedPageModel page(WorksheetModel worksheet, SiteGuide guide) {
        return GeneratedPageModel.of("worksheet", worksheet.path(), worksheet.title(), guide).withWorksheet(WorksheetRelocator.toOwnPage(worksheet),
                worksheet.foreign().map(foreign -> worksheet.path().substring(guide.home().length())));
    }

    private static Stream<WorksheetModel> worksheets(SiteGuide guide) {
        return guide.pages().stream().flatMap(page -> page.worksheets().stream());
    }
}
