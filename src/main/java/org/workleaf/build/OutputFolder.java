package org.workleaf.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.workleaf.source.UserError;

/**
 * The folder that a site is published from. A list in it, {@code .workleaf}, says which of its files a build has written:
 * those the next build may change and delete, and no others.
 */
public final class OutputFolder {

    private static final String LIST = ".workleaf";
    private static final String LIST_HEAD = "# Written by workleaf build: the next build deletes files of this list that it no longer makes.";

    private final Path folder;

    private OutputFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * @param root the guide's folder
     * @throws Refused if a build there could cost somebody's files
     */
    public static OutputFolder at(Path folder, Path root) throws UserError, IOException {
        Path output = real(folder);
        Path source = real(root);
        if (source.startsWith(output)) {
            throw new UserError("The output folder " + output + " holds the guide's own files. Name another one with --output.");
        }
        for (String own : List.of("content", "templates", "assets", "src", ".git")) {
            if (output.startsWith(source.resolve(own))) {
                throw new UserError("The output folder " + output + " lies among the guide's own files, in " + own
                        + ". Name another one with --output.");
            }
        }
        if (Files.exists(output) && !Files.isDirectory(output)) {
            throw new UserError("The output " + output + " is a file. Name a folder with --output.");
        }
        if (Files.isDirectory(output) && !Files.isRegularFile(output.resolve(LIST)) && !isEmpty(output)) {
            throw new UserError("The output folder " + output + " is not empty, and nothing in it was made by workleaf."
                    + " Name a new or empty folder with --output, so that nothing is lost.");
        }
        return new OutputFolder(output);
    }

    /** A path with its links followed, as far as it exists. */
    private static Path real(Path path) throws IOException {
        Path absolute = path.toAbsolutePath().normalize();
        if (Files.exists(absolute) || absolute.getParent() == null) {
            return absolute.toRealPath();
        }
        return real(absolute.getParent()).resolve(absolute.getFileName());
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    public Path folder() {
        return folder;
    }

    /** A place to bake in first. */
    public StagingFolder stage() throws IOException {
        return StagingFolder.beside(folder);
    }

    /** Makes what a build has written before the same as what stands in the staging folder; a file with the same bytes is not written. */
    public void update(StagingFolder staging) throws IOException {
        List<String> staged = staging.files();
        Set<String> fresh = new TreeSet<>(staged);
        if (!Files.exists(folder)) {
            Files.writeString(staging.folder().resolve(LIST), list(fresh));
            staging.become(folder);
            return;
        }
        Set<String> stale = written();
        stale.removeAll(fresh);
        Files.createDirectories(folder);
        Set<String> both = new TreeSet<>(stale);
        both.addAll(fresh);
        // Should the build be cut off half-way, the next one still knows all that is its own.
        writeList(both);
        for (String name : stale) {
            delete(name);
        }
        for (String name : staged) {
            bring(staging.folder().resolve(name), folder.resolve(name));
        }
        writeList(fresh);
    }

    private Set<String> written() throws IOException {
        Set<String> names = new TreeSet<>();
        Path list = folder.resolve(LIST);
        if (Files.isRegularFile(list)) {
            for (String name : Files.readAllLines(list)) {
                // A list that was tampered with leads nowhere else.
                if (!name.isEmpty() && !name.startsWith("#") && folder.resolve(name).normalize().startsWith(folder)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static String list(Iterable<String> names) {
        return LIST_HEAD + "\n" + String.join("\n", names) + "\n";
    }

    private void writeList(Iterable<String> names) throws IOException {
        String text = list(names);
        Path list = folder.resolve(LIST);
        if (!Files.isRegularFile(list) || !Files.readString(list).equals(text)) {
            // A build that is cut off leaves the whole of one list or of the other.
            Path half = folder.resolve(LIST + ".part");
            Files.writeString(half, text);
            Files.move(half, list, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void delete(String name) throws IOException {
        Path file = folder.resolve(name).normalize();
        if (Files.isRegularFile(file)) {
            Files.delete(file);
        }
        for (Path above = file.getParent(); !above.equals(folder); above = above.getParent()) {
            if (!Files.isDirectory(above) || !isEmpty(above)) {
                return;
            }
            Files.delete(above);
        }
    }

    private static void bring(Path from, Path to) throws IOException {
        if (!Files.isRegularFile(to) || Files.mismatch(from, to) >= 0) {
            Files.createDirectories(to.getParent());
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
