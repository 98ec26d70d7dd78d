package org.workleaf.build;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder in which a site is baked before anything of it is seen; it is gone when it is closed. */
public final class StagingFolder implements AutoCloseable {

    private static final String MARK = ".baking-";

    private final Path folder;

    private StagingFolder(Path folder) {
        this.folder = folder;
    }

    /** A new folder beside another one, on the same disk. What builds that were killed have left there goes. */
    public static StagingFolder beside(Path output) throws IOException {
        Path parent = Files.createDirectories(output.getParent());
        String name = output.getFileName() + MARK;
        try (DirectoryStream<Path> left = Files.newDirectoryStream(parent, entry ->
                entry.getFileName().toString().matches(Pattern.quote(name) + "[0-9]+"))) {
            for (Path each : left) {
                long process = Long.parseLong(each.getFileName().toString().substring(name.length()));
                if (ProcessHandle.of(process).isEmpty() || process == ProcessHandle.current().pid()) {
                    new StagingFolder(each).close();
                }
            }
        }
        StagingFolder staging = new StagingFolder(parent.resolve(name + ProcessHandle.current().pid()));
        Files.createDirectories(staging.folder);
        return staging;
    }

    public Path folder() {
        return folder;
    }

    /** Every file in it, from the folder, parted by {@code /}, sorted. */
    List<String> files() throws IOException {
        try (Stream<Path> files = Files.find(folder, Integer.MAX_VALUE, (file, attributes) -> attributes.isRegularFile())) {
            return files.map(file -> folder.relativize(file).toString().replace('\\', '/')).sorted().toList();
        }
    }

    /** All of it at once, at an address where nothing is yet. */
    void become(Path other) throws IOException {
        Files.move(folder, other);
    }

    @Override
    public void close() throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> walk = Files.walk(folder)) {
                for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
