package org.workleaf.site;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Creates fallback pages: a page without a translation at the address of the missing translation, so that readers of the other language find
 * all pages there.
 *
 * <p>{@code practices/be-open/} → {@code de/practices/be-open/}: its links lead to pages below {@code de/} too, its worksheets are
 * at {@code de/worksheets/<id>/}, and {@code foreign} in each model is the language that it is written in.
 */
final class FallbackPageFactory {

    private final String home;
    private final SharedModel.InLanguage shared;
    private final Map<String, Set<String>> anchors;

    /**
     * @param shared  what all pages of the other language share
     * @param anchors the anchors of each translated page and worksheet by address, without the folder of the other language; an empty set
     *                for a page that is not translated either
     */
    FallbackPageFactory(SharedModel.InLanguage shared, Map<String, Set<String>> anchors) {
        this.home = shared.site().home();
        this.shared = shared;
        this.anchors = anchors;
    }

    PageModel of(PageModel original) {
        String from = original.path();
        String toRoot = "../".repeat((int) (home + from).chars().filter(c -> c == '/').count());
        SiteSettingsModel own = original.site();
        return original.asFallback(toRoot, new LinkRewriter(link -> link(from, link, toRoot), id -> id), shared,
                new FallbackLanguage(own.language(), own.direction(), shared.site().called().get(own.language())));
    }

    private String link(String from, String link, String toRoot) {
        Optional<SitePath> target = SitePath.resolve(from, link);
        if (target.isEmpty() || link.startsWith("#")) {
            return link;
        }
        Set<String> known = anchors.get(target.get().path());
        if (known == null) {
            return target.get().linkFrom(toRoot); // an image or a download
        }
        // A translated page has other headings and therefore other anchors.
        boolean hasAnchor = known.isEmpty() || target.get().fragment().filter(known::contains).isPresent();
        return new SitePath(home + target.get().path(), hasAnchor ? target.get().suffix() : "").linkFrom(toRoot);
    }
}
