package org.workleaf.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Utilities for files and folders. */
final class Folders {

    private static final String MOVED_ASIDE = "aside";

    private Folders() {}

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path each : walk.toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(each, target);
                }
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> walk = Files.walk(folder)) {
                for (Path each : walk.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    /**
     * Moves a file or folder out of the way, if it exists, instead of deleting it: for some minutes after files were deleted, ext4 takes up to
     * twice as long to create new ones. {@link #deleteMovedAside} deletes it after all measurements.
     *
     * @param workFolder the folder with all generated projects
     */
    static void moveAside(Path path, Path workFolder) throws IOException {
        if (Files.exists(path)) {
            Path target = Files.createTempDirectory(Files.createDirectories(workFolder.resolve(MOVED_ASIDE)), "");
            Files.move(path, target.resolve(path.getFileName()));
        }
    }

    static void deleteMovedAside(Path workFolder) throws IOException {
        delete(workFolder.resolve(MOVED_ASIDE));
    }

    static void append(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.APPEND);
    }

    static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** The number of files in a folder and their total size. */
    record Size(int files, long bytes) {}

    static Size size(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> files = walk.filter(Files::isRegularFile).toList();
            long bytes = 0;
            for (Path file : files) {
                bytes += Files.size(file);
            }
            return new Size(files.size(), bytes);
        }
    }
}
