package org.workleaf.guides;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A small guide on another subject than Closer's, copied into a test's own folder with the templates and assets of this repository.
 *
 * <p>A guide in {@code src/test/resources/guides} consists of its pages and of the settings that differ for each guide.
 */
public final class ForeignGuide {

    private static final Path GUIDES = Path.of("src/test/resources/guides");
    private static final String SHARED_SETTINGS = "# ---- JBake";

    private final String name;
    private final Path root;

    private ForeignGuide(String name, Path root) {
        this.name = name;
        this.root = root;
    }

    /** The names of all these guides. */
    public static List<String> names() {
        try (Stream<Path> folders = Files.list(GUIDES)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param root a folder that does not exist yet */
    public static ForeignGuide copy(String name, Path root) throws IOException {
        copyAll(GUIDES.resolve(name), root);
        copyAll(Path.of("templates"), root.resolve("templates"));
        copyAll(Path.of("assets"), root.resolve("assets"));
        String settings = Files.readString(Path.of("jbake.properties"));
        Path own = root.resolve("jbake.properties");
        Files.writeString(own, Files.readString(own) + settings.substring(settings.indexOf(SHARED_SETTINGS)));
        return new ForeignGuide(name, root);
    }

    private static void copyAll(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    public String name() {
        return name;
    }

    public Path root() {
        return root;
    }

    /** The paths of all pages of a site that was built from it. */
    public static List<String> pages(Path site) throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .map(file -> site.relativize(file).toString().replace('\\', '/')).sorted().toList();
        }
    }
}
