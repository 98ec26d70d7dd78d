package org.workleaf.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Page;
import org.workleaf.markdown.Link;
import org.workleaf.source.Diagnostic;

/** A link has words that say where it leads, and a picture words that say what it shows. */
final class LinkTextsAreDescriptive {

    /** After the Web Content Accessibility Guidelines 2.2, 2.4.4: words that say nothing without the sentence around them. */
    private static final Set<String> SAYS_NOTHING =
            Set.of("here", "click here", "click", "this", "this link", "link", "this page", "more", "read more", "go here", "see here");
    private static final Set<String> SHOWS_NOTHING = Set.of("image", "picture", "photo", "img", "graphic", "screenshot", "alt", "alt text");

    private static final Pattern SIGNS = Pattern.compile("[*_.,:!…→>]+");
    private static final Pattern FILE = Pattern.compile("(?i)\\S+\\.(?:svg|png|jpe?g|gif|webp|avif)");

    private final List<Diagnostic> found = new ArrayList<>();

    private LinkTextsAreDescriptive() {}

    static List<Diagnostic> check(Guide guide) {
        LinkTextsAreDescriptive rule = new LinkTextsAreDescriptive();
        guide.pages().forEach(page -> page.links().forEach(link -> rule.check(page, link)));
        return rule.found;
    }

    private void check(Page page, Link link) {
        String words = SIGNS.matcher(link.text()).replaceAll("").strip().toLowerCase(Locale.ROOT);
        if (link.text().isEmpty() && link.image()) {
            found.add(Diagnostic.error("image-without-words", page.source(), link.span(), "this picture has no words in its place",
                    "Say between the square brackets what it shows, for those who can't see it."));
        } else if (link.text().isEmpty()) {
            found.add(Diagnostic.error("empty-link", page.source(), link.span(), "this link has no words",
                    "Write between the square brackets where it leads."));
        } else if (link.image() && !link.text().equals(link.target()) && (SHOWS_NOTHING.contains(words) || FILE.matcher(link.text()).matches())) {
            found.add(Diagnostic.advice("vague-link", page.source(), link.span(), "“" + link.text() + "” does not say what the picture shows",
                    "Say it in a few words, as if you told somebody on the telephone."));
        } else if (!link.image() && SAYS_NOTHING.contains(words)) {
            found.add(Diagnostic.advice("vague-link", page.source(), link.span(), "“" + link.text() + "” does not say where the link leads",
                    "People who listen go from link to link, and hear only its words. Make it, say, the title of the page it leads to."));
        }
    }
}
