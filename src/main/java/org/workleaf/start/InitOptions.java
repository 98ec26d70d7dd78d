package org.workleaf.start;

import java.util.Optional;
import org.workleaf.guide.Languages;
import org.workleaf.source.UserError;

/**
 * What somebody wants of a new guide.
 *
 * @param title      the guide's name
 * @param tagline    one sentence below it; may be empty
 * @param accent     the pen's colour
 * @param licence    of its words
 * @param language   a code such as {@code en} or {@code pt-BR}
 * @param repository where its sources will lie, for the link to edit a page; may be empty
 * @param host       where it will be published; may be empty
 */
public record InitOptions(
        String title, String tagline, Accent accent, License licence, String language, String repository, String host) {

    public static final String TITLE = "A calm move";
    public static final String TAGLINE = "A small guide to moving house, with sheets to fill in and lists to tick";
    public static final String ACCENT = "pine";
    public static final String LANGUAGE = "en";

    /** A pen's colour that has been understood. */
    public record Accent(String given, HslColor colour) {

        /** @return nothing if it is neither a colour's name nor its number */
        public static Optional<Accent> named(String words) {
            return HslColor.named(words).map(colour -> new Accent(words.strip(), colour));
        }

        /** The names that are understood, parted by commas. */
        public static String names() {
            return String.join(", ", HslColor.NAMED.keySet().stream().sorted().toList());
        }

        /** The colour that it became, if it had to be darkened to be read on paper. */
        public Optional<String> darkened() {
            String pen = new ColorScheme(colour).byDay("pen").hex();
            return pen.equals(colour.hex()) ? Optional.empty() : Optional.of(pen);
        }
    }

    /** @throws NotPossible if something in it can't be used, with a message that says what can */
    public void check() throws UserError {
        if (title.isBlank() || title.length() > 60) {
            throw new UserError("A guide needs a title of at most 60 letters.");
        }
        if ((title + tagline).codePoints().anyMatch(Character::isISOControl)) {
            throw new UserError("Title and tagline are one line each.");
        }
        if (!Languages.isCode(language)) {
            throw new UserError("`" + language + "` is not the code of a language. Codes look like en, de or pt-BR (BCP 47).");
        }
        for (String address : new String[] {repository, host}) {
            if (!address.isEmpty() && !address.matches("https?://[A-Za-z0-9.:-]+(/[A-Za-z0-9._~/-]*)?")) {
                throw new UserError("`" + address + "` is not an address that begins with https://.");
            }
        }
    }

    /** The short name under which readers' answers are kept. */
    String guide() {
        String slug = PageName.slug(title);
        return slug.isEmpty() ? "guide" : slug;
    }
}
