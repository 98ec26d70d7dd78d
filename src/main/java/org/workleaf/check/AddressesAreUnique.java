package org.workleaf.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Page;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Span;

/** No two pages, and no page and redirect, stand at one address; and none where the generator puts pages of its own. */
final class AddressesAreUnique {

    private static final Set<String> OWN = Set.of("worksheets/", "print/", "pdf/", "css/", "js/");

    private AddressesAreUnique() {}

    static List<Diagnostic> check(Guide guide) {
        List<Diagnostic> found = new ArrayList<>();
        Map<String, Page> taken = new HashMap<>();
        for (Page page : guide.pages()) {
            String path = page.address().path();
            if (OWN.contains(path)) {
                found.add(Diagnostic.error("duplicate-address", page.source(), Span.at(0),
                        "the address `" + path + "` belongs to a page that Workleaf makes", "Give the file another name."));
            }
            Page first = taken.putIfAbsent(path, page);
            if (first != null) {
                found.add(Diagnostic.error("duplicate-address", page.source(), Span.at(0),
                                "two pages would stand at `" + path + "`",
                                "The number in front of a name orders and is no part of the address. Rename one of the files.")
                        .withNote(first.source(), Span.at(0), "the other page"));
            }
        }
        for (Page page : guide.pages()) {
            for (String redirect : page.frontMatter().redirectFrom()) {
                Page first = taken.putIfAbsent(redirect, page);
                if (first != null) {
                    found.add(Diagnostic.error("duplicate-address", page.source(), redirectSpan(page, redirect),
                                    "`" + redirect + "` can't lead here: there is a page or redirect at that address",
                                    "Take the line away, or rename the page that stands there.")
                            .withNote(first.source(), Span.at(0), "it stands here"));
                }
            }
        }
        return found;
    }

    private static Span redirectSpan(Page page, String redirect) {
        String word = redirect.substring(0, redirect.length() - 1);
        int at = page.source().text().substring(0, page.frontMatter().end()).lastIndexOf(word);
        return at < 0 ? Span.at(0) : new Span(at, at + word.length());
    }
}
