package org.workleaf.render;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.workleaf.assets.Assets;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Language;
import org.workleaf.pdf.PdfGuideModel;
import org.workleaf.site.PageModel;
import org.workleaf.site.SharedModel;
import org.workleaf.site.SinglePageGuide;
import org.workleaf.site.SiteGuide;
import org.workleaf.site.SiteSettings;
import org.workleaf.site.SiteSettingsModel;
import org.workleaf.site.WorksheetModel;
import org.workleaf.site.WorksheetRelocator;
import org.workleaf.source.UserError;

/** Creates the model of a guide's PDFs from the models of its pages: each sheet on its own, and all pages as one document. */
public final class PdfGuideModelFactory {

    private PdfGuideModelFactory() {}

    /** The model for commands that create PDFs without a site. */
    public static PdfGuideModel read(Path root, Guide guide) throws IOException, UserError {
        SiteSettings settings = SiteSettings.read(root.toAbsolutePath().normalize());
        return of(settings.model(), models(guide, new SharedModel(settings, Map.of())), settings);
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
        List<PageModel> pages = Stream.concat(Stream.of(guide), guide.translations().stream())
                .flatMap(each -> models(each, shared).stream()).filter(page -> !page.draft()).toList();
        return new Site(settings, shared, assets, pages).in(match.home()).pdfModel()
                .orElseThrow(() -> new UserError("The PDF fonts lack characters of the language `" + language + "`."));
    }

    private static List<PageModel> models(Guide guide, SharedModel shared) {
        return guide.pages().stream().map(shared::complete).toList();
    }

    static PdfGuideModel of(SiteSettingsModel site, List<PageModel> pages, SiteSettings settings) {
        List<WorksheetModel> sheets = pages.stream().flatMap(page -> page.worksheets().stream()).map(WorksheetRelocator::toOwnPage).toList();
        return new PdfGuideModel(site, sheets, SinglePageGuide.of(pages, site.home() + SiteGuide.PRINT), settings.templates(), settings.content());
    }
}
