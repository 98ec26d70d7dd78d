package org.workleaf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files with which fuzzing starts: those of the golden cases and of the guide itself. */
public final class Seeds {

    private Seeds() {}

    /** The bytes of all files below a folder whose names have an ending. */
    public static Stream<byte[]> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            List<Path> found = files.filter(file -> file.toString().endsWith(ending)).filter(Files::isRegularFile).toList();
            return found.stream().map(Seeds::bytes);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
