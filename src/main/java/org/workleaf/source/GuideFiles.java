package org.workleaf.source;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * The regular files below one folder of a guide, such as {@code content}. The folder itself may be a symbolic link.
 *
 * <p>A link to a file inside the guide counts as that file. A link to a file outside the guide, or to a hidden file in it such as
 * {@code .git/config}, is reported and never read or published.
 *
 * @param files    in no particular order; their paths start with the path of the folder
 * @param problems links that are not followed, and what cannot be read
 */
public record GuideFiles(List<Path> files, List<Diagnostic> problems) {

    private static final String CODE = "symbolic-link";

    /** @param folder directly below the guide's root; without such a folder there are no files */
    public static GuideFiles below(Path folder) throws IOException {
        GuideFiles found = new GuideFiles(new ArrayList<>(), new ArrayList<>());
        if (Files.isDirectory(folder)) {
            Path real = folder.toRealPath();
            Path root = folder.toAbsolutePath().normalize().getParent();
            Files.walkFileTree(real, new Visitor(found, folder, real, root));
        }
        return found;
    }

    /** The problems with the files in {@code content}, {@code assets} and {@code templates}. @param root the guide's folder */
    public static List<Diagnostic> problems(Path root) throws IOException {
        List<Diagnostic> problems = new ArrayList<>();
        for (String folder : List.of("content", "assets", "templates")) {
            problems.addAll(below(root.resolve(folder)).problems());
        }
        return problems;
    }

    /** Whether problems include files that were not read, so that other problems may only be their consequences. */
    public static boolean areIncomplete(List<Diagnostic> problems) {
        return problems.stream().anyMatch(problem -> problem.code().equals(CODE) || problem.code().equals(UnreadableFileDiagnostic.CODE));
    }

    /** Whether a file of the guide is inside the guide after links are resolved. @param folder as for {@link #below} */
    public static boolean isInside(Path folder, Path file) throws IOException {
        Path target = file.toRealPath();
        return isVisibleBelow(folder.toRealPath(), target)
                || isVisibleBelow(folder.toAbsolutePath().normalize().getParent().toRealPath(), target);
    }

    private static boolean isVisibleBelow(Path parent, Path target) {
        return target.startsWith(parent) && !isHidden(parent.relativize(target));
    }

    private static boolean isHidden(Path path) {
        return StreamSupport.stream(path.spliterator(), false).anyMatch(part -> part.toString().startsWith("."));
    }

    /** Visits the real folder, and records paths below the folder as it was given. */
    private static final class Visitor extends SimpleFileVisitor<Path> {

        private final GuideFiles found;
        private final Path folder;
        private final Path real;
        private final Path root;

        private Visitor(GuideFiles found, Path folder, Path real, Path root) {
            this.found = found;
            this.folder = folder;
            this.real = real;
            this.root = root;
        }

        private Path path(Path file) {
            return real.equals(folder) ? file : folder.resolve(real.relativize(file));
        }

        private SourceFile source(Path file) {
            return new SourceFile(root.relativize(path(file).toAbsolutePath().normalize()).toString().replace('\\', '/'), "");
        }

        @Override
        public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
            if (visited.toString().endsWith(".md") && !isHidden(real.relativize(visited))) {
                found.problems.add(UnreadableFileDiagnostic.folder(source(visited)));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (attributes.isRegularFile()) {
                found.files.add(path(file));
            } else if (attributes.isSymbolicLink()) {
                visitLink(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            if (!(failure instanceof NoSuchFileException)) { // deleted since its folder was listed
                found.problems.add(UnreadableFileDiagnostic.of(source(file), failure));
            }
            return FileVisitResult.CONTINUE;
        }

        private void visitLink(Path file) throws IOException {
            if (!Files.exists(file)) {
                // Emacs marks a file that is being edited with a link to nothing, such as `.#10-page.md`.
                if (!isHidden(real.relativize(file))) {
                    report(file, "this is a link to a file that doesn't exist", "Remove the link, or put the file itself here.");
                }
            } else if (!isInside(folder, file)) {
                report(file, "this is a link to something outside the guide",
                        "It is not read, because publishing the guide would publish a file that may be private. Copy the file here instead.");
            } else if (Files.isDirectory(file)) {
                report(file, "this is a link to a folder, whose files are not read", "Put the folder itself here, or link to each of its files.");
            } else if (Files.isRegularFile(file)) {
                found.files.add(path(file));
            }
        }

        private void report(Path file, String message, String help) throws IOException {
            found.problems.add(Diagnostic.error(CODE, source(file), Span.at(0), message, "It leads to `" + Files.readSymbolicLink(file) + "`. " + help));
        }
    }
}
