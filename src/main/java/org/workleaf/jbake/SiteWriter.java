package org.workleaf.jbake;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Writes the rendered pages of a site and hashes them on the way, so that the service worker's file list need not read them again. */
final class SiteWriter {

    private final Path folder;
    private final SortedMap<String, String> hashes = new ConcurrentSkipListMap<>();

    SiteWriter(Path folder) {
        this.folder = folder;
    }

    /**
     * @param path from the site's folder, separated by {@code /}
     * @return writes UTF-8; the file's hash is known once it is closed
     */
    Writer file(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        MessageDigest digest = sha256();
        return new BufferedWriter(
                new OutputStreamWriter(new DigestOutputStream(Files.newOutputStream(file), digest), StandardCharsets.UTF_8)) {
            @Override
            public void close() throws IOException {
                super.close();
                hashes.putIfAbsent(path, HexFormat.of().formatHex(digest.digest()));
            }
        };
    }

    /** The SHA-256 in hex of each file written so far and closed. */
    SortedMap<String, String> hashes() {
        return hashes;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
