package org.workleaf.start;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.workleaf.source.UserError;

/**
 * A new page's title, and what it is called in file names and addresses.
 *
 * <p>{@code "Packing the kitchen"} is {@code packing-the-kitchen}, and the other way round.
 */
public record PageName(String title, String slug) {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    /** @throws NotPossible if nothing in the words can stand in an address */
    public static PageName of(String words) throws UserError {
        String given = words.strip().replaceAll("\\s+", " ");
        String slug = slug(given);
        if (slug.isEmpty()) {
            throw new UserError("“" + given + "” has no letter from a to z and no digit, so no address can be made of it. "
                    + "Name it in such letters, and write its title into the file.");
        }
        return new PageName(SLUG.matcher(given).matches() ? sentence(given) : given, slug);
    }

    static String slug(String words) {
        String plain = Normalizer.normalize(words.replace("ß", "ss").replaceAll("['’]", ""), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "");
        return plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    private static String sentence(String slug) {
        String words = slug.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** A name that begins with a letter, as those of sheets do. */
    String id() {
        return Character.isDigit(slug.charAt(0)) ? "n-" + slug : slug;
    }
}
