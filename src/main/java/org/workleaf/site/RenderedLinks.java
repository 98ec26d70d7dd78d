package org.workleaf.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where the links of all written pages lead, and whether a page may have mistakes in its images and controls: finds out cheaply whether the
 * pages must be parsed. Several threads may add pages.
 */
public final class RenderedLinks {

    private final String siteRoot;
    private final Set<RenderedLink> links = ConcurrentHashMap.newKeySet();
    private volatile boolean suspect;

    /** @param siteRoot the path of the site on its host: {@code /closer/} */
    public RenderedLinks(String siteRoot) {
        this.siteRoot = siteRoot;
    }

    /**
     * Adds the links of a page that has been written.
     *
     * @param path of the page
     */
    public void add(String path, PageWriter page) {
        if (path.endsWith(".html")) {
            page.scanner().targets().forEach(target -> links.add(RenderedLink.of(path, target, siteRoot)));
            suspect |= page.scanner().hasSuspectElement();
        }
    }

    /**
     * Whether a link may be broken, an id repeated, or an image or a control have no name, so that the pages must be parsed.
     *
     * @param folder with the complete site
     */
    public boolean isSuspect(Path folder) throws IOException {
        if (suspect) {
            return true;
        }
        Map<String, String> pages = new HashMap<>();
        for (RenderedLink link : links) {
            Optional<String> file = link.file(folder);
            if (file.isEmpty()) {
                return true;
            }
            if (!link.anchor().isEmpty() && file.get().endsWith(".html")) {
                if (!pages.containsKey(file.get())) {
                    pages.put(file.get(), Files.readString(folder.resolve(file.get())));
                }
                if (!pages.get(file.get()).contains(" id=\"" + link.anchor() + "\"")) {
                    return true;
                }
            }
        }
        return false;
    }
}
