package org.workleaf.worksheet;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes names and values out of words.
 *
 * <p>{@code "One thing I appreciated"} → {@code thing-appreciated}.
 */
final class Slugifier {

    private static final Set<String> SMALL_WORDS = Set.of("a", "an", "and", "the", "of", "to", "i", "we", "you", "it", "is",
            "in", "on", "for", "my", "me", "that", "this", "one", "was", "are", "be", "with", "when", "because", "or");

    private Slugifier() {}

    /** A name for a field; names begin with a letter. */
    static String name(String label) {
        String slug = value(label);
        return Character.isDigit(slug.charAt(0)) ? "n-" + slug : slug;
    }

    /** A value for an option: the number, if it is one. */
    static String value(String label) {
        List<String> all = words(label.replaceAll("['’]", ""));
        List<String> telling = all.stream().filter(word -> !SMALL_WORDS.contains(word)).toList();
        String slug = String.join("-", (telling.isEmpty() ? all : telling).stream().limit(3).toList());
        return slug.isEmpty() ? "answer" : slug;
    }

    /** {@code Gefühl_1} → {@code gefuhl-1}: what was written, as far as a name can hold it; may be empty. */
    static String tidy(String written) {
        return String.join("-", words(written));
    }

    /** Accents are dropped, anything else that is no letter or digit parts words. */
    private static List<String> words(String text) {
        String plain = Normalizer.normalize(text.replace("ß", "ss"), Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return Stream.of(plain.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")).filter(word -> !word.isEmpty()).toList();
    }
}
