package org.workleaf.jbake;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.jbake.app.ContentStore;
import org.jbake.model.DocumentModel;
import org.workleaf.assets.Assets;
import org.workleaf.render.Site;
import org.workleaf.site.SharedModel;
import org.workleaf.site.SiteSettings;
import org.workleaf.source.UserError;

/** Reads a site from the documents in JBake's content store. */
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

    static Site read(ContentStore store, SiteSettings settings, SharedModel shared, Map<String, Assets> assets) {
        List<DocumentModel> documents = new ArrayList<>(store.getPublishedContent("home"));
        documents.addAll(store.getPublishedContent("section"));
        documents.sort(Comparator.comparing(document -> (String) document.get("order")));
        Map<String, List<Map<String, Object>>> pages = new HashMap<>();
        documents.forEach(document -> pages.computeIfAbsent((String) document.get("home"), home -> new ArrayList<>()).add(document));
        return new Site(settings, shared, assets, pages);
    }
}
