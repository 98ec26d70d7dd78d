package org.workleaf.messages;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Set;

/** The plural forms of a language for whole numbers, by the rules of Unicode's CLDR. */
final class PluralForms {

    /** Languages in which 1 is {@code one} and all other numbers are {@code other}: for these, ICU need not load its tables. */
    private static final Set<String> ONE_OR_OTHER =
            Set.of("en", "de", "nl", "sv", "nb", "nn", "no", "da", "fi", "et", "hu", "el", "bg", "tr");

    private final String language;
    private PluralRules rules;

    /** @param language such as {@code de} or {@code pt-BR} */
    PluralForms(String language) {
        this.language = language;
    }

    private boolean isOneOrOther() {
        return ONE_OR_OTHER.contains(Locale.forLanguageTag(language).getLanguage());
    }

    private synchronized PluralRules rules() {
        if (rules == null) {
            rules = PluralRules.forLocale(ULocale.forLanguageTag(language));
        }
        return rules;
    }

    /** The form for a number: {@code one}, {@code other}. */
    String of(int number) {
        return isOneOrOther() ? (number == 1 ? "one" : "other") : rules().select(number);
    }

    /** All forms of the language. */
    Set<String> all() {
        return isOneOrOther() ? Set.of("one", "other") : rules().getKeywords();
    }

    /** A JavaScript condition that is true if a number takes a form. */
    String test(String number, String form) {
        return isOneOrOther() ? number + "===1" : "new Intl.PluralRules('" + language + "').select(" + number + ")==='" + form + "'";
    }
}
