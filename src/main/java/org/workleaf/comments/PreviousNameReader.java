package org.workleaf.comments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/**
 * Reads previous names of worksheets, fields and options from {@code was:} and {@code retired:}.
 *
 * <p>{@code was:#felt} → felt; {@code #felt #starts=coin} → felt, starts=coin.
 */
final class PreviousNameReader {

    private static final Pattern WAS = Pattern.compile("was[:=]?");

    private final SourceFile file;
    private final List<Diagnostic> problems;

    PreviousNameReader(SourceFile file, List<Diagnostic> problems) {
        this.file = file;
        this.problems = problems;
    }

    static boolean isWas(CommentToken token) {
        return token.text().startsWith("was:");
    }

    /**
     * @param prefix  the prefix of this kind of name: {@code #}, {@code =} or empty
     * @param syntax  the syntax of this kind of name
     * @param current its current name
     * @return the previous name, corrected if it isn't valid; empty if there is none
     */
    Optional<PreviousName> was(CommentToken token, String prefix, Pattern syntax, String current) {
        String name = WAS.matcher(token.text()).replaceFirst("").replaceFirst("^[#=]", "");
        String better = syntax.matcher(name).matches() ? name : toName(name);
        if (better.isEmpty() || better.equals(current)) {
            error("bad-option", token.span(),
                    better.isEmpty() ? "`was:` has no previous name" : "`" + current + "` is the current name, not a previous one",
                    "Write the previous name directly after the colon, `was:" + prefix + "old`, or remove `" + token.text() + "`.");
            return Optional.empty();
        }
        if (!better.equals(name)) {
            error("bad-id", token.span(), "`" + name + "` can't have been a valid name",
                    "Names are lower-case letters, digits and hyphens, for example `was:" + prefix + better + "`.");
        }
        return Optional.of(new PreviousName(better, token.span()));
    }

    /** @param tokens what follows {@code retired:} */
    Comment.Retired retired(List<CommentToken> tokens, Span comment) {
        List<PreviousName> fields = new ArrayList<>();
        List<PreviousName> worksheets = new ArrayList<>();
        for (CommentToken token : tokens) {
            retired(token, fields, worksheets);
        }
        if (tokens.isEmpty()) {
            error("bad-id", comment, "this comment retires nothing",
                    "Name what was removed: `<!-- retired: #old-field #field=old-option -->` in its worksheet, or "
                            + "`<!-- retired: old-worksheet -->` outside any worksheet.");
        }
        return new Comment.Retired(fields, worksheets, comment);
    }

    private void retired(CommentToken token, List<PreviousName> fields, List<PreviousName> worksheets) {
        if (toName(token.text()).isEmpty()) {
            error("bad-id", token.span(), "`" + token.text() + "` is not a valid name", "Remove it. Separate several names with spaces.");
            return;
        }
        String[] parts = token.text().replaceFirst("^#", "").split("=", 2);
        boolean field = token.text().startsWith("#") || parts.length > 1;
        String name = validOr(parts[0], IdReader.ID, "name")
                + (parts.length > 1 ? "=" + validOr(parts[1], IdReader.VALUE, "option") : "");
        String better = (field ? "#" : "") + name;
        if (!better.equals(token.text())) {
            error("bad-id", token.span(), "`" + token.text() + "` can't have been a valid name",
                    "Write it as `" + better + "`. Separate several names with spaces, not commas.");
        }
        (field ? fields : worksheets).add(new PreviousName(name, token.span()));
    }

    private static String validOr(String name, Pattern syntax, String fallback) {
        String valid = syntax.matcher(name).matches() ? name : toName(name);
        return valid.isEmpty() ? fallback : valid;
    }

    private void error(String code, Span span, String message, String help) {
        problems.add(Diagnostic.error(code, file, span, message, help));
    }

    private static String toName(String text) {
        return Slugifier.slug(text).replaceFirst("^[0-9-]+", "");
    }
}
