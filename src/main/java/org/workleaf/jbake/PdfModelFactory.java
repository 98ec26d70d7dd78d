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

/** Creates the models for PDFs from those of pages: each sheet on its own, and all pages as one document. */
public final class PdfModelFactory {

    private PdfModelFactory() {}

    /** The model for commands that create PDFs without a site. */
    public static PdfGuideModel read(Path root, Guide guide, boolean drafts) {
        Path absolute = root.toAbsolutePath().normalize();
        JBakeConfiguration config = BuildConfiguration.read(absolute, absolute.resolve("target/site"), drafts);
        return of(new SiteSettings(config).model(), guide.pages().stream().map(PageModel::of).toList(),
                config.getTemplateFolder().toPath(), config.getContentFolder().toPath());
    }

    /**
     * The model in another language, with untranslated pages in the first language.
     *
     * @param language its code, such as {@code de}
     * @throws UserError if the guide has no such language, or the PDF fonts don't cover it
     */
    public static PdfGuideModel read(Path root, Guide guide, String language) throws IOException, UserError {
        Path absolute = root.toAbsolutePath().normalize();
        JBakeConfiguration config = BuildConfiguration.read(absolute, absolute.resolve("target/site"), false);
        Languages languages = new SiteSettings(config).languages();
        Language match = languages.all().stream().filter(each -> each.code().equals(language)).findFirst()
                .orElseThrow(() -> new UserError("The guide has no language `" + language + "`. Its languages are "
                        + languages.all().stream().map(Language::code).collect(Collectors.joining(", ")) + "."));
        InMemoryContentStore store = new InMemoryContentStore();
        new GuideCrawler(guide, SharedModel.assets(config), store, config).crawl();
        return SiteGuide.in(store, match.home()).pdfModel(PdfSettings.of(config))
                .orElseThrow(() -> new UserError("The PDF fonts lack characters of the language `" + language + "`."));
    }

    static PdfGuideModel of(Map<String, Object> site, List<Map<String, Object>> pages, Path templates, Path content) {
        List<Map<String, Object>> sheets = pages.stream()
                .flatMap(page -> ((List<?>) page.get("worksheets")).stream())
                .map(worksheet -> StandaloneSheet.of((Map<?, ?>) worksheet)).toList();
        return new PdfGuideModel(site, sheets, SinglePageGuide.of(pages, site.get("home") + SiteGuide.PRINT), templates, content);
    }
}
