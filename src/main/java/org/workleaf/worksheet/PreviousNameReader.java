package org.workleaf.worksheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/**
 * Reads the names that something once had.
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

    static boolean isWas(Token word) {
        return word.text().startsWith("was:");
    }

    /**
     * @param sign what stands in front of a name of this sort: {@code #}, {@code =} or nothing
     * @param form what such a name looks like
     * @param now  what it is called today
     * @return the earlier name, put right if it can't have been one; nothing if there is none
     */
    Optional<PreviousName> was(Token word, String sign, Pattern form, String now) {
        String name = WAS.matcher(word.text()).replaceFirst("").replaceFirst("^[#=]", "");
        String better = form.matcher(name).matches() ? name : tidyName(name);
        if (better.isEmpty() || better.equals(now)) {
            error("bad-option", word.span(),
                    better.isEmpty() ? "`was:` says no earlier name" : "`" + now + "` is the name of today, not an earlier one",
                    "Write the name of before directly behind the colon, `was:" + sign + "old`, or take `" + word.text() + "` away.");
            return Optional.empty();
        }
        if (!better.equals(name)) {
            error("bad-id", word.span(), "`" + name + "` can't have been a name",
                    "Names are lower-case letters, digits and hyphens, for example `was:" + sign + better + "`.");
        }
        return Optional.of(new PreviousName(better, word.span()));
    }

    /** @param words what stands behind {@code retired:} */
    Comment.Retired retired(List<Token> words, Span comment) {
        List<PreviousName> fields = new ArrayList<>();
        List<PreviousName> worksheets = new ArrayList<>();
        for (Token word : words) {
            retired(word, fields, worksheets);
        }
        if (words.isEmpty()) {
            error("bad-id", comment, "this retires nothing",
                    "Write what is gone for good: `<!-- retired: #old-field #field=old-option -->` in its worksheet, or "
                            + "`<!-- retired: old-worksheet -->` outside any worksheet.");
        }
        return new Comment.Retired(fields, worksheets, comment);
    }

    private void retired(Token word, List<PreviousName> fields, List<PreviousName> worksheets) {
        if (tidyName(word.text()).isEmpty()) {
            error("bad-id", word.span(), "`" + word.text() + "` is no name", "Take it away. Several names are parted by spaces.");
            return;
        }
        String[] parts = word.text().replaceFirst("^#", "").split("=", 2);
        boolean field = word.text().startsWith("#") || parts.length > 1;
        String name = put(parts[0], CommentReader.ID, "name")
                + (parts.length > 1 ? "=" + put(parts[1], CommentReader.VALUE, "option") : "");
        String better = (field ? "#" : "") + name;
        if (!better.equals(word.text())) {
            error("bad-id", word.span(), "`" + word.text() + "` can't have been a name",
                    "Write it as `" + better + "`. Several names are parted by spaces, not by commas.");
        }
        (field ? fields : worksheets).add(new PreviousName(name, word.span()));
    }

    private static String put(String name, Pattern form, String otherwise) {
        String tidy = form.matcher(name).matches() ? name : tidyName(name);
        return tidy.isEmpty() ? otherwise : tidy;
    }

    private void error(String code, Span span, String message, String help) {
        problems.add(Diagnostic.error(code, file, span, message, help));
    }

    private static String tidyName(String text) {
        return Slugifier.tidy(text).replaceFirst("^[0-9-]+", "");
    }
}
