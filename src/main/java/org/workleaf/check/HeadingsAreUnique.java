package org.workleaf.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Page;
import org.workleaf.markdown.Heading;
import org.workleaf.markdown.HeadingAnchors;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Span;

/** Two headings side by side have different words, and so have the titles of two pages: who looks for one finds it. */
final class HeadingsAreUnique {

    private HeadingsAreUnique() {}

    static List<Diagnostic> check(Guide guide) {
        List<Diagnostic> found = new ArrayList<>();
        Map<String, Page> titles = new HashMap<>();
        for (Page page : guide.pages()) {
            headings(page, found);
            Page first = page.title().isBlank() ? null : titles.putIfAbsent(page.title(), page);
            if (first != null) {
                found.add(Diagnostic.advice("duplicate-title", page.source(), Span.at(page.frontMatter().end()),
                        "another page is called “" + page.title() + "” too: `" + first.source().path() + "`",
                        "In lists and in the search nobody can tell the two apart. Say in one of the titles what sets it apart."));
            }
        }
        return found;
    }

    /** Only those below the same heading: “An exercise” may well stand in each section. */
    private static void headings(Page page, List<Diagnostic> found) {
        List<Heading> path = new ArrayList<>();
        Map<String, Heading> seen = new HashMap<>();
        for (Heading heading : page.headings()) {
            path.removeIf(above -> above.level() >= heading.level());
            String place = path.stream().map(Heading::anchor).toList() + " " + heading.level() + " " + HeadingAnchors.slug(heading.text());
            Heading first = heading.text().isBlank() ? null : seen.putIfAbsent(place, heading);
            if (first != null) {
                found.add(Diagnostic.warning("duplicate-heading", page.source(), heading.span(), "two headings here have the same words",
                                "A link to `#" + first.anchor() + "` leads to the first; this one is `#" + heading.anchor()
                                        + "`, until the order changes. Say in one of them what sets it apart.")
                        .withNote(page.source(), first.span(), "the first one"));
            }
            path.add(heading);
        }
    }
}
