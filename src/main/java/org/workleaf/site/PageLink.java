package org.workleaf.site;

import java.util.Optional;

/**
 * The title and address of a page.
 *
 * @param foreign the language of the title, if that is not the language of the site around it
 */
public record PageLink(String title, String path, Optional<FallbackLanguage> foreign) {}
