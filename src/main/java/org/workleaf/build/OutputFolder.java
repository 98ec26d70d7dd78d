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
 * The folder that a site is published from. Its file {@code .workleaf} lists the files that a build has written: only those may be changed
 * or deleted by the next build.
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
     * @throws UserError if a build could overwrite or delete other files there
     */
    public static OutputFolder at(Path folder, Path root) throws UserError, IOException {
        Path output = real(folder);
        Path source = real(root);
        if (source.startsWith(output)) {
            throw new UserError("The output folder " + output + " contains the guide's own files. Choose another folder with --output.");
        }
        for (String own : List.of("content", "templates", "assets", "src", ".git")) {
            if (output.startsWith(source.resolve(own))) {
                throw new UserError("The output folder " + output + " is inside of the guide's folder " + own
                        + ". Choose another folder with --output.");
            }
        }
        if (Files.exists(output) && !Files.isDirectory(output)) {
            throw new UserError("The output " + output + " is a file. Choose a folder with --output.");
        }
        if (Files.isDirectory(output) && !Files.isRegularFile(output.resolve(LIST)) && !isEmpty(output)) {
            throw new UserError("The output folder " + output + " is not empty, and Workleaf has not written it."
                    + " Choose a new or empty folder with --output, so that no files are lost.");
        }
        return new OutputFolder(output);
    }

    /** The path with symbolic links resolved, as far as it exists. */
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

    /** Creates the folder that a build writes into first. */
    public StagingFolder stage() throws IOException {
        return StagingFolder.nextTo(folder);
    }

    /** Replaces the files of the last build with those in the staging folder; unchanged files are not written. */
    public void update(StagingFolder staging) throws IOException {
        List<String> staged = staging.files();
        Set<String> fresh = new TreeSet<>(staged);
        if (!Files.exists(folder)) {
            Files.writeString(staging.folder().resolve(LIST), list(fresh));
            staging.moveTo(folder);
            return;
        }
        Set<String> stale = written();
        stale.removeAll(fresh);
        Files.createDirectories(folder);
        Set<String> both = new TreeSet<>(stale);
        both.addAll(fresh);
        // If the build is interrupted, the list still contains all files of both builds.
        writeList(both);
        for (String name : stale) {
            delete(name);
        }
        for (String name : staged) {
            replaceIfChanged(staging.folder().resolve(name), folder.resolve(name));
        }
        writeList(fresh);
    }

    private Set<String> written() throws IOException {
        Set<String> names = new TreeSet<>();
        Path list = folder.resolve(LIST);
        if (Files.isRegularFile(list)) {
            for (String name : Files.readAllLines(list)) {
                // A list that was tampered with must not delete files elsewhere.
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
            // If the build is interrupted, the list is either the old or the new one.
            Path part = folder.resolve(LIST + ".part");
            Files.writeString(part, text);
            Files.move(part, list, StandardCopyOption.REPLACE_EXISTING);
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

    private static void replaceIfChanged(Path from, Path to) throws IOException {
        if (!Files.isRegularFile(to) || Files.mismatch(from, to) >= 0) {
            Files.createDirectories(to.getParent());
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
