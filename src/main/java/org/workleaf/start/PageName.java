package org.workleaf.start;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.workleaf.source.UserError;

/**
 * A new page's title, and its name in file names and addresses.
 *
 * <p>{@code "Packing the kitchen"} → {@code packing-the-kitchen}, and the other way round.
 */
public record PageName(String title, String slug) {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");

    /**
     * @param text a title or a slug
     * @throws UserError if no character in it can be part of an address
     */
    public static PageName of(String text) throws UserError {
        String given = text.strip().replaceAll("\\s+", " ");
        String slug = slug(given);
        if (slug.isEmpty()) {
            throw new UserError("“" + given + "” contains no letter from a to z and no digit, so it can't be part of an address. "
                    + "Use such letters here, and change the title in the file.");
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

    /** A name for a worksheet, which must start with a letter. */
    String id() {
        return Character.isDigit(slug.charAt(0)) ? "n-" + slug : slug;
    }
}
