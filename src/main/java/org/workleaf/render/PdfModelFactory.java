package org.workleaf.render;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.workleaf.assets.Assets;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Language;
import org.workleaf.pdf.PdfGuideModel;
import org.workleaf.site.PageModel;
import org.workleaf.site.SharedModel;
import org.workleaf.site.SinglePageGuide;
import org.workleaf.site.SiteGuide;
import org.workleaf.site.SiteSettings;
import org.workleaf.site.StandaloneSheet;
import org.workleaf.source.UserError;

/** Creates the models for PDFs from those of pages: each sheet on its own, and all pages as one document. */
public final class PdfModelFactory {

    private PdfModelFactory() {}

    /** The model for commands that create PDFs without a site. */
    public static PdfGuideModel read(Path root, Guide guide) throws IOException, UserError {
        SiteSettings settings = SiteSettings.read(root.toAbsolutePath().normalize());
        return of(settings.model(), guide.pages().stream().map(PageModel::of).toList(), settings);
    }

    /**
     * The model in another language, with untranslated pages in the first language.
     *
     * @param language its code, such as {@code de}
     * @throws UserError if the guide has no such language, or the PDF fonts don't cover it
     */
    public static PdfGuideModel read(Path root, Guide guide, String language) throws IOException, UserError {
        SiteSettings settings = SiteSettings.read(root.toAbsolutePath().normalize());
        List<Language> languages = settings.languages().all();
        Language match = languages.stream().filter(each -> each.code().equals(language)).findFirst()
                .orElseThrow(() -> new UserError("The guide has no language `" + language + "`. Its languages are "
                        + languages.stream().map(Language::code).collect(Collectors.joining(", ")) + "."));
        Map<String, Assets> assets = Assets.readAll(settings);
        SharedModel shared = Assets.sharedModel(settings, assets);
        Map<String, List<Map<String, Object>>> pages = new HashMap<>();
        pages.put("", models(guide, shared));
        guide.translations().forEach(translation -> pages.put(translation.language().home(), models(translation, shared)));
        return new Site(settings, shared, assets, pages).in(match.home()).pdfModel()
                .orElseThrow(() -> new UserError("The PDF fonts lack characters of the language `" + language + "`."));
    }

    private static List<Map<String, Object>> models(Guide guide, SharedModel shared) {
        return guide.pages().stream().filter(page -> !page.frontMatter().draft()).map(shared::complete).toList();
    }

    static PdfGuideModel of(Map<String, Object> site, List<? extends Map<String, Object>> pages, SiteSettings settings) {
        List<Map<String, Object>> sheets = pages.stream()
                .flatMap(page -> ((List<?>) page.get("worksheets")).stream())
                .map(worksheet -> StandaloneSheet.of((Map<?, ?>) worksheet)).toList();
        return new PdfGuideModel(site, sheets, SinglePageGuide.of(pages, site.get("home") + SiteGuide.PRINT),
                settings.templates(), settings.content());
    }
}
