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

/** The text of a link says where it leads, and the alternative text of an image says what it shows. */
final class LinkTextsAreDescriptive {

    /** Web Content Accessibility Guidelines 2.2, 2.4.4: link texts without a meaning of their own. */
    private static final Set<String> VAGUE_LINKS =
            Set.of("here", "click here", "click", "this", "this link", "link", "this page", "more", "read more", "go here", "see here");
    private static final Set<String> VAGUE_IMAGES = Set.of("image", "picture", "photo", "img", "graphic", "screenshot", "alt", "alt text");

    private static final Pattern PUNCTUATION = Pattern.compile("[*_.,:!…→>]+");
    private static final Pattern FILE = Pattern.compile("(?i)\\S+\\.(?:svg|png|jpe?g|gif|webp|avif)");

    private final List<Diagnostic> found = new ArrayList<>();

    private LinkTextsAreDescriptive() {}

    static List<Diagnostic> check(Guide guide) {
        LinkTextsAreDescriptive rule = new LinkTextsAreDescriptive();
        guide.pages().forEach(page -> page.links().forEach(link -> rule.check(page, link)));
        return rule.found;
    }

    private void check(Page page, Link link) {
        String words = PUNCTUATION.matcher(link.text()).replaceAll("").strip().toLowerCase(Locale.ROOT);
        if (link.text().isEmpty() && link.image()) {
            found.add(Diagnostic.error("image-without-words", page.source(), link.span(), "this image has no alternative text",
                    "Describe it in the square brackets, for people who can't see it."));
        } else if (link.text().isEmpty()) {
            found.add(Diagnostic.error("empty-link", page.source(), link.span(), "this link has no text",
                    "Write in the square brackets where it leads."));
        } else if (link.image() && !link.text().equals(link.target()) && (VAGUE_IMAGES.contains(words) || FILE.matcher(link.text()).matches())) {
            found.add(Diagnostic.advice("vague-link", page.source(), link.span(), "“" + link.text() + "” does not say what the image shows",
                    "Describe it in a few words, as you would on the phone."));
        } else if (!link.image() && VAGUE_LINKS.contains(words)) {
            found.add(Diagnostic.advice("vague-link", page.source(), link.span(), "“" + link.text() + "” does not say where the link leads",
                    "People who use a screen reader jump from link to link and hear only its text. Use the title of the page, for example."));
        }
    }
}
