package org.workleaf.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What is done with whole folders. */
final class Folders {

    private static final String ASIDE = "aside";

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
     * Moves a folder out of the way of a measurement, if it is there; {@link #deleteAside} deletes it when all is measured. ext4 takes up
     * to twice as long to make files for some minutes after others were deleted, as it passes over each of their places.
     *
     * @param work the folder that all projects are laid out in
     */
    static void setAside(Path folder, Path work) throws IOException {
        if (Files.exists(folder)) {
            Path place = Files.createTempDirectory(Files.createDirectories(work.resolve(ASIDE)), "");
            Files.move(folder, place.resolve(folder.getFileName()));
        }
    }

    static void deleteAside(Path work) throws IOException {
        delete(work.resolve(ASIDE));
    }

    static void append(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.APPEND);
    }

    static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** How many files and how many bytes in them. */
    static long[] weight(Path folder) throws IOException {
        long[] weight = new long[2];
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> files = walk.filter(Files::isRegularFile).toList();
            weight[0] = files.size();
            for (Path file : files) {
                weight[1] += Files.size(file);
            }
        }
        return weight;
    }
}
