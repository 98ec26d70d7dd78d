package org.workleaf.comments;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Derives field ids and option values from labels.
 *
 * <p>{@code "One thing I appreciated"} → {@code thing-appreciated}.
 */
public final class Slugifier {

    private static final Set<String> STOP_WORDS = Set.of("a", "an", "and", "the", "of", "to", "i", "we", "you", "it", "is",
            "in", "on", "for", "my", "me", "that", "this", "one", "was", "are", "be", "with", "when", "because", "or");

    private Slugifier() {}

    /** An id for a field; ids begin with a letter. The number of a list item is left out. */
    public static String fieldId(String label) {
        String slug = optionValue(label.replaceFirst("^[0-9]+[.)] ", ""));
        return Character.isDigit(slug.charAt(0)) ? "n-" + slug : slug;
    }

    /** A value for an option; may begin with a digit. */
    public static String optionValue(String label) {
        List<String> all = words(label.replaceAll("['’]", ""));
        List<String> significant = all.stream().filter(word -> !STOP_WORDS.contains(word)).toList();
        String slug = String.join("-", (significant.isEmpty() ? all : significant).stream().limit(3).toList());
        return slug.isEmpty() ? "answer" : slug;
    }

    /** {@code Gefühl_1} → {@code gefuhl-1}: text reduced to the characters that names allow; may be empty. */
    static String slug(String text) {
        return String.join("-", words(text));
    }

    /** Drops accents, and splits at everything that is not a letter or digit. */
    private static List<String> words(String text) {
        String plain = Normalizer.normalize(text.replace("ß", "ss"), Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return Stream.of(plain.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")).filter(word -> !word.isEmpty()).toList();
    }
}
