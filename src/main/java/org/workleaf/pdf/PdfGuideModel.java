package org.workleaf.pdf;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Everything that papers are made of: the maps that the site's templates read too, and the templates for paper.
 *
 * @param site      {@code {title, tagline, guide, host, language, direction, home, …}}
 * @param sheets    each worksheet's model at its own address {@code worksheets/<id>/}, in reading order
 * @param pages     the models of all pages moved onto one, each with its {@code anchor}; links to places off it lead from {@code print/}
 * @param templates the folder that holds {@code paper}
 * @param content   the folder that images are read from
 */
public record PdfGuideModel(
        Map<String, Object> site, List<Map<String, Object>> sheets, List<Map<String, Object>> pages, Path templates, Path content) {

    public PdfGuideModel {
        sheets = List.copyOf(sheets);
        pages = List.copyOf(pages);
    }

    String said(String key) {
        return String.valueOf(site.getOrDefault(key, ""));
    }

    /** Where a page can be found again, without what a reader need not type; "" while the site has no address. */
    String shownAddress(String path) {
        return said("host").isEmpty() ? "" : (said("host") + "/" + path).replaceFirst("^https?://", "").replaceFirst("/$", "");
    }

    String fullAddress(String path) {
        return said("host").isEmpty() ? "" : said("host") + "/" + path;
    }

    /** The folder on the site that a PDF's links lead from: a sheet's own address, or the page that holds the whole guide. */
    String base(PdfSpec leaflet) {
        return said("home") + (leaflet.holdsPages() ? "print/" : "worksheets/sheet/");
    }
}
