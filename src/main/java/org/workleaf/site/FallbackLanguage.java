package org.workleaf.site;

/**
 * The language of a fallback page: a page without a translation, shown in the language that it is written in.
 *
 * @param language  its code, such as {@code en}
 * @param direction {@code ltr} or {@code rtl}
 * @param name      its name in the reader's language
 */
public record FallbackLanguage(String language, String direction, String name) {}
