package org.workleaf.check;

import java.util.ArrayList;
import java.util.List;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Page;
import org.workleaf.markdown.Heading;
import org.workleaf.source.Diagnostic;

/** A heading is at most one level below the previous one, so that screen readers can present the page's outline. */
final class HeadingLevelsDoNotSkip {

    private HeadingLevelsDoNotSkip() {}

    static List<Diagnostic> check(Guide guide) {
        List<Diagnostic> found = new ArrayList<>();
        for (Page page : guide.pages()) {
            int previous = 1;
            for (Heading heading : page.headings()) {
                if (heading.level() > previous + 1) {
                    found.add(Diagnostic.error("heading-skips", page.source(), heading.span(),
                            "this heading skips a level",
                            "The previous heading has " + hashes(previous) + ", so this one can have at most " + hashes(previous + 1)
                                    + ". People who use a screen reader navigate by the levels."));
                }
                previous = heading.level();
            }
        }
        return found;
    }

    private static String hashes(int level) {
        return level == 1 ? "one hash" : level + " hashes";
    }
}
