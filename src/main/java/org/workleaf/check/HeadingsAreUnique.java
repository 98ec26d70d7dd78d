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

/** Headings in the same section differ, and so do the titles of pages, so that links and searches find the right one. */
final class HeadingsAreUnique {

    /** @param above the anchors of the headings that it is below */
    private record Place(List<String> above, int level, String slug) {}

    private HeadingsAreUnique() {}

    static List<Diagnostic> check(Guide guide) {
        List<Diagnostic> found = new ArrayList<>();
        Map<String, Page> titles = new HashMap<>();
        for (Page page : guide.pages()) {
            headings(page, found);
            Page first = page.title().isBlank() ? null : titles.putIfAbsent(page.title(), page);
            if (first != null) {
                found.add(Diagnostic.advice("duplicate-title", page.source(), Span.at(page.frontMatter().end()),
                        "another page has the title “" + page.title() + "” too: `" + first.source().path() + "`",
                        "In lists and search results they look the same. Make one of the titles more specific."));
            }
        }
        return found;
    }

    /** Only headings below the same heading are compared: each section may have “An exercise”. */
    private static void headings(Page page, List<Diagnostic> found) {
        List<Heading> path = new ArrayList<>();
        Map<Place, Heading> seen = new HashMap<>();
        for (Heading heading : page.headings()) {
            path.removeIf(above -> above.level() >= heading.level());
            Place place = new Place(path.stream().map(Heading::anchor).toList(), heading.level(), HeadingAnchors.slug(heading.text()));
            Heading first = heading.text().isBlank() ? null : seen.putIfAbsent(place, heading);
            if (first != null) {
                found.add(Diagnostic.warning("duplicate-heading", page.source(), heading.span(), "two headings in this section are the same",
                                "`#" + first.anchor() + "` links to the first one; this one is `#" + heading.anchor()
                                        + "`, until the order changes. Make one of them more specific.")
                        .withNote(page.source(), first.span(), "the first one"));
            }
            path.add(heading);
        }
    }
}
