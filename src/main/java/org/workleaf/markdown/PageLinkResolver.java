package org.workleaf.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;
import org.workleaf.source.UrlSchemes;

/**
 * Collects a page's links and rewrites relative ones to URLs of the site.
 *
 * <p>On {@code content/10-what-it-is.md}, for {@code 30-practices/20-empathy.md#listen} it looks up
 * {@code content/30-practices/20-empathy.md} and appends the anchor to the URL.
 */
public final class PageLinkResolver {

    /** Names of definitions that serve as comments. */
    private static final Set<String> REMARKS = Set.of("//", "comment");

    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:");

    private final SourceFile file;
    private final UnaryOperator<String> publishedLink;
    private final List<Diagnostic> problems;
    private final List<Link> links = new ArrayList<>();
    private final Set<Reference> used = new HashSet<>();
    private final Set<Reference> usedByImages = new HashSet<>();

    private PageLinkResolver(SourceFile file, UnaryOperator<String> publishedLink, List<Diagnostic> problems) {
        this.file = file;
        this.publishedLink = publishedLink;
        this.problems = problems;
    }

    /**
     * Changes the tree's links in place.
     *
     * @param publishedLink maps the path of a file from the guide's root to its URL relative to this page
     * @return the links as they were written
     */
    public static List<Link> resolve(Document document, SourceFile file, UnaryOperator<String> publishedLink, List<Diagnostic> problems) {
        PageLinkResolver reader = new PageLinkResolver(file, publishedLink, problems);
        reader.findUses(document, document);
        reader.visit(document);
        return reader.links;
    }

    /** The URL of {@code [words][name]} or {@code ![words][name]} is in its definition, which may be anywhere on the page. */
    private void findUses(Node node, Document document) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            Reference definition = child instanceof RefNode use ? use.getReferenceNode(document) : null;
            if (definition != null) {
                used.add(definition);
                if (child instanceof ImageRef) {
                    usedByImages.add(definition);
                }
            }
            findUses(child, document);
        }
    }

    private void visit(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof LinkNodeBase link && !link.getUrl().isNull()
                    && !(child instanceof Reference definition && isFootnoteOrRemark(definition))) {
                resolve(link);
            }
            visit(child);
        }
    }

    /** Whether it is a footnote, which has a diagnostic of its own, or a remark that no link uses. */
    private boolean isFootnoteOrRemark(Reference definition) {
        if (definition.getReference().startsWith("^")) {
            return !SCHEME.matcher(definition.getUrl().unescape()).find();
        }
        return !used.contains(definition) && isRemark(definition);
    }

    private void resolve(LinkNodeBase link) {
        String target = link.getUrl().unescape();
        Span span = new Span(link.getUrl().getStartOffset(), link.getUrl().getEndOffset());
        boolean image = link instanceof Image || link instanceof Reference reference && usedByImages.contains(reference);
        boolean showsUrl = link instanceof Reference || link instanceof AutoLink || link instanceof MailLink;
        String text = showsUrl ? target : link.getChildChars().toString().strip();
        links.add(new Link(target, text, image, span));
        if (SCHEME.matcher(target).find()) {
            if (!UrlSchemes.isSafe(target) || image) {
                error(span, image ? "images from other sites are never loaded" : "this kind of address isn't allowed here",
                        image ? "Put the image into the content folder: pages load nothing from other sites."
                                : "Link to a page of the guide, or to an address that begins with `https:`, `mailto:`, `tel:` or `sms:`.");
            }
        } else if (target.startsWith("/")) {
            error(span, "a link from the site's root breaks on GitHub, and when the site is in a subfolder",
                    "Write it relative to this file: `" + "../".repeat(depth()) + target.substring(1) + "`.");
        } else if (!target.startsWith("#") && !target.isEmpty()) {
            link.setUrl(BasedSequence.of(siteUrl(target)));
        }
    }

    private int depth() {
        return Math.max(0, (int) file.path().chars().filter(c -> c == '/').count() - 1);
    }

    private String siteUrl(String target) {
        int hash = target.indexOf('#');
        String path = Link.resolve(file.path(), hash < 0 ? target : target.substring(0, hash));
        String fragment = hash < 0 ? "" : target.substring(hash);
        String url = publishedLink.apply(path) + fragment;
        // A browser reads a first segment with a colon in it as a scheme.
        return SCHEME.matcher(url).find() ? "./" + url : url;
    }

    private void error(Span span, String message, String help) {
        problems.add(Diagnostic.error("link-target", file, span, message, help));
    }

    /** Whether a link definition is a remark for other authors: {@code [//]: # (a remark)}. */
    public static boolean isRemark(Reference definition) {
        return REMARKS.contains(definition.getReference().toString()) || definition.getUrl().isBlank() || definition.getUrl().toString().equals("#");
    }
}
