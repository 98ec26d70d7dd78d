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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Page;
import org.workleaf.guide.PublishedFileTypes;
import org.workleaf.markdown.Heading;
import org.workleaf.markdown.Link;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SpellingSuggestion;

/** Each relative link leads to an existing file, each anchor to a heading, and each image to an image file. */
final class InternalLinksResolve {

    private static final Pattern EXTERNAL = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:|/");

    private final Path root;
    private final Guide guide;
    private final Guide first;
    private final ContentFileIndex files;
    private final Map<String, Set<String>> anchors = new HashMap<>();
    private final List<Diagnostic> found = new ArrayList<>();
    private final ComparisonBudget budget = new ComparisonBudget();

    private InternalLinksResolve(Path root, Guide guide, Guide first, ContentFileIndex files) {
        this.root = root;
        this.guide = guide;
        this.first = first;
        this.files = files;
    }

    /** @param first the guide in its first language; pages in other languages may link to its pages */
    static List<Diagnostic> check(Path root, Guide guide, Guide first, ContentFileIndex files) {
        InternalLinksResolve rule = new InternalLinksResolve(root, guide, first, files);
        for (Page page : guide.pages()) {
            page.links().forEach(link -> rule.check(page, link));
        }
        return rule.found;
    }

    private void check(Page page, Link link) {
        String target = link.target();
        if (EXTERNAL.matcher(target).lookingAt()) {
            return;
        }
        if (target.isEmpty()) {
            error("broken-link", page, link, "this link has no target",
                    "Write its target in the parentheses: a file of the guide or an `https:` address.");
            return;
        }
        int hash = target.indexOf('#');
        String path = Link.decoded(hash < 0 ? target : target.substring(0, hash));
        String resolved = path.isEmpty() ? page.source().path() : Link.resolve(page.source().path(), path);
        Optional<Page> leadsTo = page(resolved);
        if (link.image() && !PublishedFileTypes.isImage(resolved)) {
            error("broken-link", page, link, "this is not an image that browsers can show",
                    "The name of an image ends in svg, png, jpg, gif, webp or avif. A link to a page has no exclamation mark in front.");
        } else if (leadsTo.isPresent()) {
            if (hash >= 0) {
                checkAnchor(page, link, leadsTo.get(), Link.decoded(target.substring(hash + 1)));
            }
        } else if (resolved.endsWith(".md") && isFile(resolved)) {
            error("broken-link", page, link, "this link leads to a page that is not published",
                    "`" + resolved + "` is a draft, or outside of the content folder.");
        } else if (files.has(resolved) && !PublishedFileTypes.isPublished(resolved)) {
            error("unpublished-file", page, link, "`" + resolved + "` is not published, because of its type", AttachmentsArePublishable.TYPES);
        } else if (!files.has(resolved)) {
            error("broken-link", page, link, "there is no `" + resolved + "`", files.help(page.source().path(), path, resolved));
        }
    }

    /** A page without a translation is published in the guide's first language. */
    private Optional<Page> page(String path) {
        String home = guide.language().home();
        return guide.pageOf(path).or(() -> first.pageOf(path)).or(() -> path.startsWith("content/" + home)
                ? first.pageOf("content/" + path.substring(("content/" + home).length())) : Optional.empty())
                .or(() -> first.translations().stream().flatMap(each -> each.pageOf(path).stream()).findFirst());
    }

    private boolean isFile(String path) {
        try {
            return !path.startsWith("..") && (files.has(path) || !path.startsWith("content/") && Files.isRegularFile(root.resolve(path)));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private void checkAnchor(Page page, Link link, Page target, String anchor) {
        Set<String> known = anchors.computeIfAbsent(target.source().path(), path ->
                Stream.concat(Stream.of(target.anchor()), target.headings().stream().map(Heading::anchor))
                        .collect(Collectors.toCollection(TreeSet::new)));
        if (!known.contains(anchor)) {
            error("broken-anchor", page, link, "`" + target.source().path() + "` has no heading `#" + anchor + "`",
                    (budget.allows(anchor, known.size()) ? SpellingSuggestion.didYouMean(anchor, known) : "")
                            + "An anchor is the heading in lower case, without punctuation and with hyphens instead of spaces.");
        }
    }

    private void error(String code, Page page, Link link, String message, String help) {
        found.add(Diagnostic.error(code, page.source(), link.span(), message, help));
    }
}
