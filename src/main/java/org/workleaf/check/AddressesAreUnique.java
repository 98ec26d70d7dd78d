package org.workleaf.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Page;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Span;

/** No two of pages, worksheets and redirects stand at one address, and none where the generator puts pages of its own. */
final class AddressesAreUnique {

    private static final Set<String> OWN = Set.of("worksheets/", "print/", "print/pack/", "pdf/", "css/", "js/", "answers/", "search/");

    private final Map<String, Diagnostic.Note> taken = new HashMap<>();
    private final List<Diagnostic> found = new ArrayList<>();

    private final List<String> languages;

    private AddressesAreUnique(List<String> languages) {
        this.languages = languages;
    }

    static List<Diagnostic> check(Guide guide) {
        AddressesAreUnique rule = new AddressesAreUnique(
                guide.translations().stream().map(translation -> translation.language().home()).toList());
        // Worksheets first: two of one name have a rule of their own.
        guide.pages().forEach(page -> page.worksheets().forEach(worksheet -> rule.taken.putIfAbsent(worksheet.path(),
                new Diagnostic.Note(page.source(), worksheet.span(), "this worksheet has a page of its own there"))));
        guide.pages().forEach(rule::page);
        guide.pages().forEach(page -> page.frontMatter().redirectFrom().forEach(redirect -> rule.redirect(page, redirect)));
        return rule.found;
    }

    private void page(Page page) {
        String path = page.address().path();
        if (languages.stream().anyMatch(path::startsWith)) {
            found.add(Diagnostic.error("duplicate-address", page.source(), Span.at(0),
                    "the address `" + path + "` belongs to the pages of another language",
                    "`site.languages` in `jbake.properties` names it. Give the file another name."));
        }
        if (OWN.contains(path)) {
            found.add(Diagnostic.error("duplicate-address", page.source(), Span.at(0),
                    "the address `" + path + "` belongs to a page that Workleaf makes", "Give the file another name."));
        }
        Diagnostic.Note first = taken.putIfAbsent(path, new Diagnostic.Note(page.source(), Span.at(0), "the other page"));
        if (first != null) {
            found.add(Diagnostic.error("duplicate-address", page.source(), Span.at(0), "two pages would stand at `" + path + "`",
                            "The number in front of a name orders and is no part of the address. Rename one of the two.")
                    .withNote(first.file(), first.span(), first.label()));
        }
    }

    private void redirect(Page page, String redirect) {
        if (OWN.contains(redirect)) {
            found.add(Diagnostic.error("duplicate-address", page.source(), redirectSpan(page, redirect),
                    "the address `" + redirect + "` belongs to a page that Workleaf makes", "Take the line away."));
            return;
        }
        Diagnostic.Note first = taken.putIfAbsent(redirect,
                new Diagnostic.Note(page.source(), redirectSpan(page, redirect), "it leads from here"));
        if (first != null) {
            found.add(Diagnostic.error("duplicate-address", page.source(), redirectSpan(page, redirect),
                            redirect.equals(page.address().path()) ? "`" + redirect + "` would lead to itself: it is this page's own address"
                                    : "`" + redirect + "` can't lead here: there is a page or redirect at that address",
                            "Take the line away, or rename the page that stands there.")
                    .withNote(first.file(), first.span(), first.label()));
        }
    }

    private static Span redirectSpan(Page page, String redirect) {
        String address = Pattern.quote(redirect.substring(0, redirect.length() - 1));
        Matcher written = Pattern.compile("(?<![a-z0-9/-])/?" + address + "/?(?![a-z0-9/-])")
                .matcher(page.source().text()).region(0, page.frontMatter().end());
        Span span = Span.at(0);
        while (written.find()) {
            span = new Span(written.start(), written.end());
        }
        return span;
    }
}
