package org.workleaf.jbake;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jbake.app.configuration.JBakeConfiguration;
import org.workleaf.guide.Guide;
import org.workleaf.page.OnePage;
import org.workleaf.page.PageModel;
import org.workleaf.page.SheetAlone;
import org.workleaf.pdf.GuideModel;

/** The models of pages moved to where paper needs them: sheets to their own addresses, pages onto one. */
public final class PaperModel {

    private PaperModel() {}

    /** The model for commands that make PDFs and no site. */
    public static GuideModel read(Path root, Guide guide, boolean drafts) {
        Path absolute = root.toAbsolutePath().normalize();
        JBakeConfiguration config = BakeSettings.read(absolute, absolute.resolve("target/site"), drafts);
        return of(new Site(config).model(), guide.pages().stream().map(PageModel::of).toList(),
                config.getTemplateFolder().toPath());
    }

    static GuideModel of(Map<String, Object> site, List<Map<String, Object>> pages, Path templates) {
        List<Map<String, Object>> sheets = pages.stream()
                .flatMap(page -> ((List<?>) page.get("worksheets")).stream())
                .map(worksheet -> SheetAlone.of((Map<?, ?>) worksheet)).toList();
        return new GuideModel(site, sheets, OnePage.of(pages, StoredGuide.PRINT), templates);
    }
}
