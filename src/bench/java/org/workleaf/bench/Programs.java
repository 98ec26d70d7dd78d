package org.workleaf.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds installed programs and asks for their versions. */
final class Programs {

    private Programs() {}

    /** Searches the {@code PATH} for an executable. */
    static Optional<Path> find(String name) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable).findFirst();
    }

    /** Runs a command and returns the first line of its output, or {@code ?}. */
    static String firstOutputLine(String... command) {
        try {
            return ProcessResult.run(List.of(command), Path.of("").toAbsolutePath()).output().lines().findFirst().orElse("?");
        } catch (IOException e) {
            return "?";
        }
    }
}
