package org.workleaf.source;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What tells this program from any other state of itself: what another one has kept, this one does not trust. */
public final class ProgramStamp {

    private ProgramStamp() {}

    /**
     * The Java that runs, and every file of the class path with its size and time. Classes in a folder count one by one.
     *
     * @throws IOException a part of the class path that cannot be looked at
     */
    public static String now() throws IOException {
        StringBuilder stamp = new StringBuilder(Runtime.version().toString());
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(part);
            if (Files.isDirectory(path)) {
                try (Stream<Path> walk = Files.walk(path)) {
                    for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                        add(file, stamp);
                    }
                }
            } else if (Files.exists(path)) {
                add(path, stamp);
            }
        }
        return stamp.toString();
    }

    private static void add(Path file, StringBuilder stamp) throws IOException {
        stamp.append('\n').append(file).append(' ').append(Files.size(file)).append(' ')
                .append(Files.getLastModifiedTime(file).toInstant());
    }
}
