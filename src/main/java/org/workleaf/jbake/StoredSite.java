package org.workleaf.jbake;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.stream.Stream;
import org.jbake.app.ContentStore;
import org.workleaf.assets.Assets;
import org.workleaf.guide.Page;
import org.workleaf.guide.PageReader;
import org.workleaf.markdown.LargeStackThread;
import org.workleaf.render.Site;
import org.workleaf.site.SharedModel;
import org.workleaf.site.SiteSettings;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceReader;
import org.workleaf.source.UserError;

/**
 * Creates the site from the published pages in JBake's content store. They are read from their files again, because the store keeps only maps.
 */
final class StoredSite {

    /** The site of each database, which does not change while pages are rendered. JBake creates a new store for each build. */
    private static final Map<ContentStore, Site> CACHE = Collections.synchronizedMap(new WeakHashMap<>());

    private StoredSite() {}

    /** @param root the guide's folder */
    static Site in(ContentStore store, File root) {
        return CACHE.computeIfAbsent(store, key -> {
            try {
                SiteSettings settings = settings(root);
                Map<String, Assets> assets = Assets.readAll(settings);
                return read(store, settings, Assets.sharedModel(settings, assets), assets);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The settings of a guide, which JBake has read before and found to be readable. */
    static SiteSettings settings(File root) throws IOException {
        try {
            return SiteSettings.read(Path.of(root.getPath()));
        } catch (UserError e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    static Site read(ContentStore store, SiteSettings settings, SharedModel shared, Map<String, Assets> assets) throws IOException {
        PageReader pages = new PageReader(settings.languages());
        SourceReader sources = new SourceReader(settings.folder());
        List<Path> files = Stream.of("home", "section").flatMap(type -> store.getPublishedContent(type).stream())
                .map(document -> settings.folder().resolve((String) document.get("source"))).toList();
        try {
            return new Site(settings, shared, assets, LargeStackThread.mapParallel(files, file -> shared.complete(read(file, sources, pages))));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Page read(Path file, SourceReader sources, PageReader pages) {
        try {
            List<Diagnostic> known = new ArrayList<>(); // reported when JBake parsed the file
            return pages.read(sources.read(file, known), known);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
