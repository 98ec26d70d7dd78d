package org.workleaf.build;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A temporary folder that a site is built in before it replaces the published one; deleted when it is closed. */
public final class StagingFolder implements AutoCloseable {

    private static final String INFIX = ".baking-";

    private final Path folder;

    private StagingFolder(Path folder) {
        this.folder = folder;
    }

    /** Creates a folder next to the output folder, so that it is on the same disk. Deletes the staging folders of builds that were killed. */
    public static StagingFolder nextTo(Path output) throws IOException {
        Path parent = Files.createDirectories(output.getParent());
        String name = output.getFileName() + INFIX;
        try (DirectoryStream<Path> stagingFolders = Files.newDirectoryStream(parent, entry ->
                entry.getFileName().toString().matches(Pattern.quote(name) + "[0-9]+"))) {
            for (Path each : stagingFolders) {
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

    /** The paths of all files relative to the folder, separated by {@code /}, sorted. */
    List<String> files() throws IOException {
        try (Stream<Path> files = Files.find(folder, Integer.MAX_VALUE, (file, attributes) -> attributes.isRegularFile())) {
            return files.map(file -> folder.relativize(file).toString().replace('\\', '/')).sorted().toList();
        }
    }

    /** Moves the whole folder to a path that doesn't exist yet. */
    void moveTo(Path other) throws IOException {
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
