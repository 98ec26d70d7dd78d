package org.workleaf.render;

import java.util.List;
import org.workleaf.guide.GeneratedPage;
import org.workleaf.render.GeneratedPageModel.WorksheetGroup;
import org.workleaf.site.SiteGuide;
import org.workleaf.site.SiteSettings;
import org.workleaf.site.TransformedList;
import org.workleaf.site.WorksheetRelocator;

/** Creates the model of the page where readers select worksheets and print them together: {@code print/pack/}. */
final class PackSelectionPageModelFactory implements PageModelFactory {

    @Override
    public List<GeneratedPageModel> pages(SiteGuide guide, SiteSettings settings) {
        List<WorksheetGroup> groups = guide.pages().stream().filter(page -> !page.worksheets().isEmpty())
                .map(page -> new WorksheetGroup(page.title(), page.path(), page.foreign(),
                        new TransformedList<>(page.worksheets(), WorksheetRelocator::toSharedPage))).toList();
        return groups.isEmpty() ? List.of() : List.of(GeneratedPageModel
                .of("pack", guide.home() + GeneratedPage.PACK.path(), guide.title("pack"), guide).withGroups(groups));
    }
}
