package org.workleaf.guide;

import java.util.Locale;
import java.util.Set;

/**
 * A language of a guide.
 *
 * @param code its BCP 47 tag: {@code de}, {@code pt-BR}
 * @param home its folder, below {@code content} and on the site: {@code de/}; "" for the guide's first language
 */
public record Language(String code, String home) {

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ps", "sd", "ug", "ur", "yi");
    private static final Set<String> RIGHT_TO_LEFT_SCRIPTS = Set.of("Arab", "Hebr", "Nkoo", "Syrc", "Thaa", "Adlm", "Rohg");

    /** The guide's first language, whose pages are at the site's root. */
    static Language first(String code) {
        return new Language(code, "");
    }

    static Language other(String code) {
        return new Language(code, code.toLowerCase(Locale.ROOT) + "/");
    }

    public boolean isFirst() {
        return home.isEmpty();
    }

    /** {@code rtl} if it is written from right to left, otherwise {@code ltr}. */
    public String direction() {
        Locale locale = locale();
        boolean isRightToLeft = locale.getScript().isEmpty() ? RIGHT_TO_LEFT.contains(locale.getLanguage())
                : RIGHT_TO_LEFT_SCRIPTS.contains(locale.getScript());
        return isRightToLeft ? "rtl" : "ltr";
    }

    /** Its name in the language itself: {@code Deutsch}. */
    public String name() {
        String name = nameIn(this);
        return name.substring(0, 1).toUpperCase(locale()) + name.substring(1);
    }

    /** Its name in the reader's language: {@code Englisch}. */
    public String nameIn(Language reader) {
        return locale().getDisplayName(reader.locale());
    }

    private Locale locale() {
        return Locale.forLanguageTag(code);
    }
}
