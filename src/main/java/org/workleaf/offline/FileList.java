package org.workleaf.offline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.workleaf.site.Checksum;

/** The files of a site that browsers store for offline use, each with its {@linkplain Checksum checksum}. */
public final class FileList {

    private final SortedMap<String, String> checksums;

    private FileList(SortedMap<String, String> checksums) {
        this.checksums = checksums;
    }

    /**
     * @param site   the folder of a complete site
     * @param wanted whether to list a file, by its path relative to that folder, separated by {@code /}
     * @param known  checksums of files by path, which aren't read again; these files need not be in the folder
     */
    public static FileList of(Path site, Predicate<String> wanted, Map<String, String> known) throws IOException {
        SortedMap<String, String> checksums = new TreeMap<>();
        try (Stream<Path> files = Files.find(site, Integer.MAX_VALUE, (file, attributes) -> attributes.isRegularFile())) {
            for (Path file : files.toList()) {
                String path = site.relativize(file).toString().replace('\\', '/');
                if (!known.containsKey(path) && wanted.test(path)) {
                    checksums.put(path, Checksum.of(Files.readAllBytes(file)));
                }
            }
        }
        known.forEach((path, checksum) -> {
            if (wanted.test(path)) {
                checksums.put(path, checksum);
            }
        });
        return new FileList(checksums);
    }

    /** Path → checksum, sorted by path. */
    SortedMap<String, String> checksums() {
        return checksums;
    }
}
