package org.workleaf.offline;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.workleaf.site.SiteOutput;

/**
 * Creates the service worker: {@code worker.js} with the list of the site's files.
 *
 * <p>It is published at the site's root, because a service worker controls only pages below its folder. It changes whenever a file changes,
 * which is how browsers detect a new version.
 */
public final class ServiceWorker {

    private static final String NAME = "sw.js";
    /** Files for hosts and search engines. */
    private static final Set<String> NOT_FOR_READERS = Set.of(NAME, "CNAME", "robots.txt", "sitemap.xml");
    private static final String LINK_PREVIEW = "og.png";

    private ServiceWorker() {}

    /**
     * Writes {@code sw.js}.
     *
     * @param output contains all other files of the site
     * @param folder the folder of assets
     * @param assets their published names, by name
     */
    public static void writeTo(SiteOutput output, Path folder, Map<String, String> assets) throws IOException {
        FileList files = FileList.of(output.folder(), path -> isForReaders(path) && !path.equals(assets.get(LINK_PREVIEW))
                && !isStockCopy(path, folder, assets.values()), output.checksums());
        output.write(NAME, script(files).getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isForReaders(String path) {
        return !NOT_FOR_READERS.contains(path) && !path.startsWith("_") && !path.startsWith(".");
    }

    /** Stock JBake also copies assets under their original names, which no page links to. */
    private static boolean isStockCopy(String path, Path folder, Collection<String> published) {
        return Files.exists(folder.resolve(path)) && !published.contains(path);
    }

    static String script(FileList files) {
        String list = new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create().toJson(files.checksums());
        return "// Made by the build: every file of this version with its checksum.\n"
                + "const files = new Map(Object.entries(" + list + "));\n\n" + worker();
    }

    private static String worker() {
        try (InputStream worker = ServiceWorker.class.getResourceAsStream("worker.js")) {
            return new String(worker.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
