package org.workleaf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Provides the seed inputs for fuzzing from existing files. */
public final class Seeds {

    private Seeds() {}

    /** The contents of all files in a folder and its subfolders with this file name suffix. */
    public static Stream<byte[]> files(String folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            List<Path> matches = files.filter(file -> file.toString().endsWith(suffix)).filter(Files::isRegularFile).toList();
            return matches.stream().map(Seeds::bytes);
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
