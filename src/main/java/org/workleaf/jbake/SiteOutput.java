package org.workleaf.jbake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jbake.app.Renderer;
import org.jbake.app.configuration.JBakeConfiguration;

/** The folder that a site is written into, one file at a time; several threads may write. */
final class SiteOutput {

    private final Path folder;
    private final boolean overwrites;
    private final Set<String> written = ConcurrentHashMap.newKeySet();
    private final SortedMap<String, String> hashes = new ConcurrentSkipListMap<>();

    private SiteOutput(Path folder, boolean overwrites) {
        this.folder = folder;
        this.overwrites = overwrites;
    }

    /** An empty folder, in which no file may be written twice with different content. */
    static SiteOutput fresh(Path folder) {
        return new SiteOutput(folder, false);
    }

    /** A folder with the files of earlier builds, and of stock JBake. */
    static SiteOutput overwriting(Path folder) {
        return new SiteOutput(folder, true);
    }

    /** The output of the running build. */
    static SiteOutput of(Renderer renderer, JBakeConfiguration config) {
        return renderer instanceof GuideRenderer ours ? ours.output() : overwriting(config.getDestinationFolder().toPath());
    }

    /**
     * @param path from the site's folder, separated by {@code /}
     * @throws FileAlreadyExistsException if another source was written to the same path
     */
    void write(String path, byte[] content) throws IOException {
        Path file = folder.resolve(path);
        if (!written.add(path) && !overwrites) {
            if (!Arrays.equals(Files.readAllBytes(file), content)) {
                throw new FileAlreadyExistsException(path, null, "two sources are published as this file");
            }
            return;
        }
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    /** Writes a page as UTF-8, and keeps its hash for the list of files that are available offline. */
    void writePage(String path, String text) throws IOException {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        write(path, content);
        hashes.put(path, sha256(content));
    }

    /** The SHA-256 of each page in hex, by path. */
    SortedMap<String, String> hashes() {
        return hashes;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
