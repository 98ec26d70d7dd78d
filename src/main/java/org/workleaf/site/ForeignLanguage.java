package org.workleaf.site;

/**
 * The language of a page without a translation.
 *
 * @param language  its code, such as {@code en}
 * @param direction {@code ltr} or {@code rtl}
 * @param name      its name in the reader's language
 */
public record ForeignLanguage(String language, String direction, String name) {}
