package org.workleaf.jbake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jbake.app.configuration.JBakeConfiguration;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Language;
import org.workleaf.guide.Languages;
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
                config.getTemplateFolder().toPath(), config.getContentFolder().toPath());
    }

    /**
     * The model in another language, in which untranslated pages are as they are in the first one.
     *
     * @param language its code, such as {@code de}
     * @throws Refused if the guide has no such language, or its letters can't be set
     */
    public static GuideModel read(Path root, Guide guide, String language) throws IOException, Refused {
        Path absolute = root.toAbsolutePath().normalize();
        JBakeConfiguration config = BakeSettings.read(absolute, absolute.resolve("target/site"), false);
        Languages languages = new Site(config).languages();
        Language wanted = languages.all().stream().filter(each -> each.code().equals(language)).findFirst()
                .orElseThrow(() -> new Refused("The guide is not in the language `" + language + "`, but in "
                        + languages.all().stream().map(Language::code).collect(Collectors.joining(", ")) + "."));
        MemoryStore store = new MemoryStore();
        new GuideCrawler(guide, Shared.assets(config), store, config).crawl();
        return StoredGuide.in(store, wanted.home()).paperModel(PaperSettings.of(config))
                .orElseThrow(() -> new Refused("The typefaces of PDFs lack the letters of the language `" + language + "`."));
    }

    static GuideModel of(Map<String, Object> site, List<Map<String, Object>> pages, Path templates, Path content) {
        List<Map<String, Object>> sheets = pages.stream()
                .flatMap(page -> ((List<?>) page.get("worksheets")).stream())
                .map(worksheet -> SheetAlone.of((Map<?, ?>) worksheet)).toList();
        return new GuideModel(site, sheets, OnePage.of(pages, site.get("home") + StoredGuide.PRINT), templates, content);
    }
}
