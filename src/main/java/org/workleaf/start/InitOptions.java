package org.workleaf.start;

import java.util.Optional;
import org.workleaf.guide.Languages;
import org.workleaf.source.UserError;

/**
 * The options for creating a guide.
 *
 * @param title      the guide's name
 * @param tagline    one sentence below the title; may be empty
 * @param accent     the accent colour
 * @param licence    the licence of its text
 * @param language   a code such as {@code en} or {@code pt-BR}
 * @param repository the URL of its repository, for links to edit a page; may be empty
 * @param host       the URL that it will be published at; may be empty
 */
public record InitOptions(
        String title, String tagline, Accent accent, License licence, String language, String repository, String host) {

    public static final String TITLE = "A calm move";
    public static final String TAGLINE = "A small guide to moving house, with sheets to fill in and lists to tick";
    public static final String ACCENT = "pine";
    public static final String LANGUAGE = "en";

    /** A valid accent colour, with the text that was given for it. */
    public record Accent(String given, HslColor colour) {

        /** @return empty if it is neither a colour's name nor a hexadecimal number */
        public static Optional<Accent> parse(String text) {
            return HslColor.parse(text).map(colour -> new Accent(text.strip(), colour));
        }

        /** The names of all named colours, separated by commas. */
        public static String names() {
            return String.join(", ", HslColor.NAMED.keySet().stream().sorted().toList());
        }

        /** The colour that is used instead, if this one must be darkened to be readable on the page. */
        public Optional<String> darkened() {
            String pen = new ColorScheme(colour).light("pen").hex();
            return pen.equals(colour.hex()) ? Optional.empty() : Optional.of(pen);
        }
    }

    /** @throws UserError if an option is not valid, with a message that says what is */
    public void check() throws UserError {
        if (title.isBlank() || title.length() > 60) {
            throw new UserError("A guide needs a title of at most 60 characters.");
        }
        if ((title + tagline).codePoints().anyMatch(Character::isISOControl)) {
            throw new UserError("The title and the tagline must be one line each.");
        }
        if (!Languages.isCode(language)) {
            throw new UserError("`" + language + "` is not a language code. Codes look like en, de or pt-BR (BCP 47).");
        }
        for (String address : new String[] {repository, host}) {
            if (!address.isEmpty() && !address.matches("https?://[A-Za-z0-9.:-]+(/[A-Za-z0-9._~/-]*)?")) {
                throw new UserError("`" + address + "` is not an address that starts with https://.");
            }
        }
    }

    /** The short name under which readers' answers are saved. */
    String guide() {
        String slug = PageName.slug(title);
        return slug.isEmpty() ? "guide" : slug;
    }
}
