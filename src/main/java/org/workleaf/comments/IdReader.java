package org.workleaf.comments;

import java.util.List;
import java.util.regex.Pattern;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Edit;
import org.workleaf.source.SourceFile;

/** Reads the name of a block or field from a comment. A name that is not valid is reported, and a similar valid name is used instead. */
final class IdReader {

    static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*+(?:-[a-z0-9]++)*+");
    static final Pattern VALUE = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");

    private final SourceFile file;
    private final List<Diagnostic> problems;

    IdReader(SourceFile file, List<Diagnostic> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** @param prefix what is before the name in its token: {@code #}, or nothing */
    String read(CommentToken token, String prefix) {
        String id = token.text().substring(prefix.length());
        if (ID.matcher(id).matches()) {
            return id;
        }
        String slug = Slugifier.slug(id).replaceFirst("^[0-9-]+", "");
        String better = slug.isEmpty() ? "name" : slug;
        problems.add(Diagnostic.error("bad-id", file, token.span(), "`" + id + "` is not a valid name",
                        "Use lower-case letters, digits and hyphens, and begin with a letter, for example `"
                                + prefix + better + "`.")
                .withFix(new Edit(token.span(), prefix + better)));
        return better;
    }
}
