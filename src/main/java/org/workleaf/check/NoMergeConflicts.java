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

/** No file contains an unresolved merge conflict. */
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
                boolean isText = mark.start() < page.frontMatter().end()
                        || page.textBlocks().stream().anyMatch(block -> file.position(block.span().start()).line() <= line
                                && line <= file.position(Math.max(block.span().start(), block.span().end() - 1)).line());
                if (isText) {
                    found.add(Diagnostic.error("merge-conflict", file, new Span(mark.start(), mark.end()),
                            "unresolved merge conflict",
                            "One version is between `<<<<<<<` and `=======`, the other between `=======` and `>>>>>>>`. Keep what is right, and "
                                    + "delete the three marker lines."));
                    break;
                }
            }
        }
        return found;
    }
}
