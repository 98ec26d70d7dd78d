package org.workleaf.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where the links of all written pages lead, and whether a page may have mistakes in its images and controls: finds out cheaply whether the
 * pages must be parsed. Several threads may add pages.
 */
public final class LinkTargets {

    private final String siteRoot;
    private final Set<LinkTarget> links = ConcurrentHashMap.newKeySet();
    private volatile boolean suspect;

    /** @param siteRoot the path of the site on its host: {@code /closer/} */
    public LinkTargets(String siteRoot) {
        this.siteRoot = siteRoot;
    }

    /**
     * Adds the links of a page that has been written.
     *
     * @param path of the page
     */
    public void add(String path, PageWriter page) {
        if (path.endsWith(".html")) {
            page.scanner().targets().forEach(target -> links.add(LinkTarget.of(path, target, siteRoot)));
            suspect |= page.scanner().hasSuspectElement();
        }
    }

    /**
     * Whether a link may be broken, an id repeated, or an image or a control have no name, so that the pages must be parsed.
     *
     * @param folder with the complete site
     */
    public boolean isSuspect(Path folder) throws IOException {
        Map<String, String> pages = new ConcurrentHashMap<>();
        try {
            return suspect || links.parallelStream().anyMatch(link -> isBroken(link, folder, pages));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** @param pages the pages that have been read, by path */
    private static boolean isBroken(LinkTarget link, Path folder, Map<String, String> pages) {
        Optional<String> file = link.file(folder);
        return file.isEmpty() || !link.anchor().isEmpty() && file.get().endsWith(".html")
                && !pages.computeIfAbsent(file.get(), path -> read(folder.resolve(path))).contains(" id=\"" + link.anchor() + "\"");
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
