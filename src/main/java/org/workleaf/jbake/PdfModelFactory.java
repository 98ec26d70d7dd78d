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
import org.workleaf.pdf.PdfGuideModel;
import org.workleaf.site.PageModel;
import org.workleaf.site.SinglePageGuide;
import org.workleaf.site.StandaloneSheet;
import org.workleaf.source.UserError;

/** The models of pages moved to where paper needs them: sheets to their own addresses, pages onto one. */
public final class PdfModelFactory {

    private PdfModelFactory() {}

    /** The model for commands that make PDFs and no site. */
    public static PdfGuideModel read(Path root, Guide guide, boolean drafts) {
        Path absolute = root.toAbsolutePath().normalize();
        JBakeConfiguration config = BuildConfiguration.read(absolute, absolute.resolve("target/site"), drafts);
        return of(new SiteSettings(config).model(), guide.pages().stream().map(PageModel::of).toList(),
                config.getTemplateFolder().toPath(), config.getContentFolder().toPath());
    }

    /**
     * The model in another language, in which untranslated pages are as they are in the first one.
     *
     * @param language its code, such as {@code de}
     * @throws Refused if the guide has no such language, or its letters can't be set
     */
    public static PdfGuideModel read(Path root, Guide guide, String language) throws IOException, UserError {
        Path absolute = root.toAbsolutePath().normalize();
        JBakeConfiguration config = BuildConfiguration.read(absolute, absolute.resolve("target/site"), false);
        Languages languages = new SiteSettings(config).languages();
        Language wanted = languages.all().stream().filter(each -> each.code().equals(language)).findFirst()
                .orElseThrow(() -> new UserError("The guide is not in the language `" + language + "`, but in "
                        + languages.all().stream().map(Language::code).collect(Collectors.joining(", ")) + "."));
        InMemoryContentStore store = new InMemoryContentStore();
        new GuideCrawler(guide, SharedModel.assets(config), store, config).crawl();
        return SiteGuide.in(store, wanted.home()).paperModel(PdfSettings.of(config))
                .orElseThrow(() -> new UserError("The typefaces of PDFs lack the letters of the language `" + language + "`."));
    }

    static PdfGuideModel of(Map<String, Object> site, List<Map<String, Object>> pages, Path templates, Path content) {
        List<Map<String, Object>> sheets = pages.stream()
                .flatMap(page -> ((List<?>) page.get("worksheets")).stream())
                .map(worksheet -> StandaloneSheet.of((Map<?, ?>) worksheet)).toList();
        return new PdfGuideModel(site, sheets, SinglePageGuide.of(pages, site.get("home") + SiteGuide.PRINT), templates, content);
    }
}
