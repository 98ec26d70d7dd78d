package org.workleaf.check;

import java.util.ArrayList;
import java.util.List;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Page;
import org.workleaf.markdown.Heading;
import org.workleaf.source.Diagnostic;

/** A heading stands at most one level below the one before it, so that the page's outline can be heard. */
final class HeadingLevelsDoNotSkip {

    private HeadingLevelsDoNotSkip() {}

    static List<Diagnostic> check(Guide guide) {
        List<Diagnostic> found = new ArrayList<>();
        for (Page page : guide.pages()) {
            int above = 1;
            for (Heading heading : page.headings()) {
                if (heading.level() > above + 1) {
                    found.add(Diagnostic.error("heading-skips", page.source(), heading.span(),
                            "this heading skips a level",
                            "The heading above it has " + hashes(above) + ", so this one has at most " + hashes(above + 1)
                                    + ": people who listen find their way by the levels."));
                }
                above = heading.level();
            }
        }
        return found;
    }

    private static String hashes(int level) {
        return level == 1 ? "one hash" : level + " hashes";
    }
}
