package org.workleaf.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Page;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/** No file holds both sides of a merge that nobody has decided. */
final class NoMergeConflicts {

    private static final Pattern MARK = Pattern.compile("(?m)^(?:<{7}|>{7}|\\|{7})(?: .*)?$");

    private NoMergeConflicts() {}

    static List<Diagnostic> check(Guide guide) {
        List<Diagnostic> found = new ArrayList<>();
        for (Page page : guide.pages()) {
            SourceFile file = page.source();
            if (!file.text().contains("<<<<<<<") && !file.text().contains(">>>>>>>") && !file.text().contains("|||||||")) {
                continue;
            }
            Matcher mark = MARK.matcher(file.text());
            while (mark.find()) {
                int line = file.position(mark.start()).line();
                boolean read = mark.start() < page.frontMatter().end()
                        || page.passages().stream().anyMatch(passage -> file.position(passage.span().start()).line() <= line
                                && line <= file.position(Math.max(passage.span().start(), passage.span().end() - 1)).line());
                if (read) {
                    found.add(Diagnostic.error("merge-conflict", file, new Span(mark.start(), mark.end()),
                            "two versions of these lines met here, and nobody has chosen",
                            "Between `<<<<<<<` and `=======` stands one, between `=======` and `>>>>>>>` the other. Keep what is right, and "
                                    + "take the three lines of signs away."));
                    break;
                }
            }
        }
        return found;
    }
}
