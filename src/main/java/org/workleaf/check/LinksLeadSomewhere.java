package org.workleaf.check;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Page;
import org.workleaf.markdown.Heading;
import org.workleaf.markdown.Link;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Suggestion;

/** Each relative link leads to a file that is there, each anchor to a heading; links and pictures have words. */
final class LinksLeadSomewhere {

    private final Path root;
    private final Guide guide;
    private final Map<String, Set<String>> anchors = new HashMap<>();
    private final List<Diagnostic> found = new ArrayList<>();

    private LinksLeadSomewhere(Path root, Guide guide) {
        this.root = root;
        this.guide = guide;
    }

    static List<Diagnostic> check(Path root, Guide guide) {
        LinksLeadSomewhere rule = new LinksLeadSomewhere(root, guide);
        for (Page page : guide.pages()) {
            page.links().forEach(link -> rule.check(page, link));
        }
        return rule.found;
    }

    private void check(Page page, Link link) {
        if (link.text().isEmpty() && link.image()) {
            error("image-without-words", page, link, "this picture has no words in its place",
                    "Say between the square brackets what it shows, for those who can't see it.");
        } else if (link.text().isEmpty()) {
            error("empty-link", page, link, "this link has no words", "Write between the square brackets where it leads.");
        }
        String target = link.target();
        if (target.matches("^(?:[A-Za-z][A-Za-z0-9+.-]*:|/).*")) {
            return;
        }
        if (target.isEmpty()) {
            error("broken-link", page, link, "this link leads nowhere",
                    "Write between the round brackets where it leads: a file of the guide or an `https:` address.");
            return;
        }
        int hash = target.indexOf('#');
        String path = Link.decoded(hash < 0 ? target : target.substring(0, hash));
        String resolved = path.isEmpty() ? page.source().path() : Link.resolve(page.source().path(), path);
        Optional<Page> leadsTo = guide.pageOf(resolved);
        if (leadsTo.isPresent()) {
            if (hash >= 0) {
                checkAnchor(page, link, leadsTo.get(), Link.decoded(target.substring(hash + 1)));
            }
        } else if (resolved.endsWith(".md") && isFile(resolved)) {
            error("broken-link", page, link, "this link leads to a page that is not published",
                    "`" + resolved + "` is a draft, or lies outside the content folder.");
        } else if (!resolved.startsWith("content/") || !isFile(resolved)) {
            error("broken-link", page, link, "there is no `" + resolved + "`",
                    suggestFile(resolved) + "Links lead from this file, for example `10-be-open.md` or `../80-safety.md`.");
        }
    }

    private boolean isFile(String path) {
        try {
            return !path.startsWith("..") && Files.isRegularFile(root.resolve(path));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private String suggestFile(String missing) {
        String name = missing.replaceFirst(".*/", "");
        Map<String, String> byName = guide.pages().stream().map(p -> p.source().path())
                .collect(Collectors.toMap(p -> p.replaceFirst(".*/", ""), p -> p, (a, b) -> a));
        return Suggestion.forWord(name, byName.keySet()).map(n -> "Did you mean `" + byName.get(n) + "`? ").orElse("");
    }

    private void checkAnchor(Page page, Link link, Page target, String anchor) {
        Set<String> known = anchors.computeIfAbsent(target.source().path(), path ->
                Stream.concat(Stream.of(target.anchor()), target.headings().stream().map(Heading::anchor))
                        .collect(Collectors.toCollection(TreeSet::new)));
        if (!known.contains(anchor)) {
            error("broken-anchor", page, link, "`" + target.source().path() + "` has no heading `#" + anchor + "`",
                    Suggestion.didYouMean(anchor, known)
                            + "An anchor is the heading in lower case, without punctuation, spaces turned to hyphens.");
        }
    }

    private void error(String code, Page page, Link link, String message, String help) {
        found.add(Diagnostic.error(code, page.source(), link.span(), message, help));
    }
}
