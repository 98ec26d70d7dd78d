package org.workleaf.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Page;
import org.workleaf.markdown.Heading;
import org.workleaf.markdown.HeadingAnchors;
import org.workleaf.markdown.Link;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Span;
import org.workleaf.source.SpellingSuggestion;

/**
 * Each cited work is on the references page, and each work there is cited. This applies to guides that have such a page, with a
 * heading of names and a year for each work.
 *
 * <p>{@code ([Aron and others, 1998](90-references.md#aron-and-others-1997))} → a warning, because the years differ.
 */
final class CitationsAreInTheReferences {

    private static final Pattern YEAR = Pattern.compile("(?<![0-9])((?:1[89]|20)[0-9]{2})[a-z]?(?![0-9])");
    private static final String NAME = "\\p{Lu}[\\p{L}'’-]+";
    /** Names and a year in parentheses, which is always a citation. */
    private static final Pattern CITED = Pattern.compile("\\(\\[?(" + NAME + "(?:,? (?:and|&|et al\\.?|others)|,? " + NAME + "){0,6},? (?:1[89]|20)[0-9]{2}[a-z]?)\\]?[\\s)]");

    private final Guide guide;
    private final Page references;
    private final Map<String, Heading> works = new HashMap<>();
    private final Set<String> cited = new HashSet<>();
    private final List<Diagnostic> found = new ArrayList<>();

    private CitationsAreInTheReferences(Guide guide, Page references) {
        this.guide = guide;
        this.references = references;
        references.headings().stream().filter(heading -> YEAR.matcher(heading.text()).find())
                .forEach(heading -> works.putIfAbsent(heading.anchor(), heading));
    }

    static List<Diagnostic> check(Guide guide, CheckSettings settings) {
        Optional<Page> references = guide.pages().stream().filter(page -> page.address().path().equals(settings.references())).findFirst();
        if (references.isEmpty()) {
            return List.of();
        }
        CitationsAreInTheReferences rule = new CitationsAreInTheReferences(guide, references.get());
        return rule.works.isEmpty() ? List.of() : rule.check();
    }

    private List<Diagnostic> check() {
        for (Page page : guide.pages()) {
            if (page != references) {
                page.links().forEach(link -> checkLink(page, link));
                page.textBlocks().forEach(block -> {
                    Matcher words = CITED.matcher(block.words());
                    while (block.words().indexOf('(') >= 0 && words.find()) {
                        checkUnlinked(page, words.group(1), block.at(words.start(1), words.end(1)));
                    }
                });
            }
        }
        works.forEach((anchor, work) -> {
            if (!cited.contains(anchor)) {
                found.add(Diagnostic.advice("uncited-source", references.source(), work.span(), "no page cites “" + work.text() + "”",
                        "Cite it where it belongs, `[" + work.text() + "](" + references.source().path().replaceFirst(".*/", "") + "#" + anchor
                                + ")`, or remove it."));
            }
        });
        return found;
    }

    private void checkLink(Page page, Link link) {
        int hash = link.target().indexOf('#');
        if (hash < 0 || !Link.resolve(page.source().path(), link.target().substring(0, hash)).equals(references.source().path())) {
            return;
        }
        String anchor = Link.decoded(link.target().substring(hash + 1));
        Heading work = works.get(anchor);
        cited.add(anchor);
        if (work != null && !fits(link.text(), work)) {
            found.add(Diagnostic.warning("unknown-source", page.source(), link.span(),
                    "this links to “" + work.text() + "”, but its text says “" + link.text() + "”",
                    "Make the text and the address name the same work."));
        }
    }

    /** Whether a citation with a year has the year and the first name of the work. */
    private static boolean fits(String words, Heading work) {
        Matcher year = YEAR.matcher(words);
        String name = HeadingAnchors.slug(words).replaceFirst("-.*", "");
        return !year.find() || work.text().contains(year.group(1)) && work.anchor().startsWith(name);
    }

    /** A citation directly before a link is skipped: links are checked already. */
    private void checkUnlinked(Page page, String words, Span span) {
        String anchor = HeadingAnchors.slug(words).replaceAll("-et-al-", "-and-others-").replaceAll("--+", "-and-");
        boolean linked = page.links().stream().anyMatch(link -> span.end() <= link.span().start() && link.span().start() - span.end() <= 3);
        if (linked) {
            return;
        }
        Matcher year = YEAR.matcher(words);
        String name = anchor.replaceFirst("-.*", "");
        Optional<String> known = works.containsKey(anchor) ? Optional.of(anchor)
                : works.keySet().stream().filter(work -> work.startsWith(name + "-") && year.find(0) && work.contains(year.group(1))).findFirst();
        known.ifPresentOrElse(cited::add, () -> found.add(Diagnostic.warning("unknown-source", page.source(), span,
                "“" + words + "” is not among the references",
                SpellingSuggestion.forWord(anchor, new TreeSet<>(works.keySet())).map(near -> "Did you mean “" + works.get(near).text() + "”? ").orElse("")
                        + "Add the work to `" + references.source().path() + "`, with a heading of its own, and link to it.")));
    }
}
