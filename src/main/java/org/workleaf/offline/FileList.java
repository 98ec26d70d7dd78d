package org.workleaf.offline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The files of a site that browsers store for offline use, each with the hash of its content. */
public final class FileList {

    private final SortedMap<String, String> hashes;

    private FileList(SortedMap<String, String> hashes) {
        this.hashes = hashes;
    }

    /**
     * @param site   the folder of a complete site
     * @param wanted whether to list a file, by its path relative to that folder, separated by {@code /}
     * @param known  hashes of files by path, which aren't read again; these files need not be in the folder
     */
    public static FileList of(Path site, Predicate<String> wanted, Map<String, String> known) throws IOException {
        SortedMap<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.find(site, Integer.MAX_VALUE, (file, attributes) -> attributes.isRegularFile())) {
            for (Path file : files.toList()) {
                String path = site.relativize(file).toString().replace('\\', '/');
                if (!known.containsKey(path) && wanted.test(path)) {
                    hashes.put(path, hash(Files.readAllBytes(file)));
                }
            }
        }
        known.forEach((path, hash) -> {
            if (wanted.test(path)) {
                hashes.put(path, hash);
            }
        });
        return new FileList(hashes);
    }

    /** SHA-256 in hex, which browsers can compute too. */
    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Path → SHA-256 in hex, sorted by path. */
    SortedMap<String, String> hashes() {
        return hashes;
    }
}
