package org.workleaf.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The programs of this machine. */
final class Tools {

    private Tools() {}

    static Optional<Path> onPath(String name) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable).findFirst();
    }

    /** The first line that a command prints. */
    static String firstLine(String... command) {
        try {
            return Run.of(List.of(command), Path.of("").toAbsolutePath()).said().lines().findFirst().orElse("?");
        } catch (IOException e) {
            return "?";
        }
    }
}
