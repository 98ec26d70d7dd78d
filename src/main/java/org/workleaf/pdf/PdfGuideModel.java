package org.workleaf.pdf;

import java.nio.file.Path;
import java.util.List;
import org.workleaf.site.PageModel;
import org.workleaf.site.SiteSettingsModel;
import org.workleaf.site.WorksheetModel;

/**
 * Everything that a guide's PDFs are made from: the models of its pages and worksheets, and the folders of templates and images.
 *
 * @param site      the settings in the PDFs' language
 * @param sheets    the models of all worksheets at their own addresses {@code worksheets/<id>/}, in reading order
 * @param pages     the models of all pages as one document, each with its {@code anchor}; other links are relative to {@code print/}
 * @param templates the folder that contains {@code paper}
 * @param content   the folder with images
 */
public record PdfGuideModel(
        SiteSettingsModel site, List<WorksheetModel> sheets, List<PageModel> pages, Path templates, Path content) {

    public PdfGuideModel {
        sheets = List.copyOf(sheets);
        pages = List.copyOf(pages);
    }

    /** The address of a page without its scheme and trailing slash, for printing; "" if the site has no address. */
    String displayAddress(String path) {
        return site.host().isEmpty() ? "" : (site.host() + "/" + path).replaceFirst("^https?://", "").replaceFirst("/$", "");
    }

    String fullAddress(String path) {
        return site.host().isEmpty() ? "" : site.host() + "/" + path;
    }

    /** The folder in the site that a PDF's links are relative to: that of a worksheet, or of the page with the whole guide. */
    String base(PdfSpec spec) {
        return site.home() + (spec.hasPages() ? "print/" : "worksheets/sheet/");
    }
}
