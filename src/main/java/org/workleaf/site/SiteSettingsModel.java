package org.workleaf.site;

import java.util.List;
import java.util.Map;

/**
 * The site's settings in one language, which templates read as {@code content.site}; texts are "" if they are not set.
 *
 * @param home      the folder of the language's pages in the site: {@code de/}; "" for the first language
 * @param languages all languages of the guide
 * @param titles    the titles of generated pages, by document type
 * @param called    the name of each language in this one, by its code
 */
public record SiteSettingsModel(
        String title, String tagline, String guide, String host, String repository, String branch, String language, String direction,
        String home, List<LanguageLink> languages, Map<String, String> titles, Map<String, String> called, String safety,
        String safetyLine, String exit, String licence, String licenceAddress, String footer) {

    /** A language of the guide: its code, its own name for itself, and the folder of its pages. */
    public record LanguageLink(String language, String name, String direction, String home) {}
}
