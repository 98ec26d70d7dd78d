package org.workleaf.changes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.workleaf.source.UserError;

/** An earlier revision of a guide, unpacked into a temporary folder, which is deleted when it is closed. */
public final class RevisionCheckout implements AutoCloseable {

    /** The files and folders that affect the published site. */
    private static final List<String> PARTS = List.of("content", "templates", "assets", "jbake.properties");

    private final String name;
    private final Path folder;

    private RevisionCheckout(String name, Path folder) {
        this.name = name;
        this.folder = folder;
    }

    /**
     * @param root the guide's folder, in a git repository
     * @param name the name of a revision in git: {@code main}, {@code HEAD~3}, {@code v1.0}
     * @throws UserError if git, the repository, the commit or the guide in it is missing
     */
    public static RevisionCheckout of(Path root, String name) throws IOException, UserError {
        Git git = new Git(root);
        Git.Result place = git.run("rev-parse", "--show-toplevel", "--show-prefix");
        if (!place.succeeded()) {
            throw new UserError(place.err().contains("not a git repository")
                    ? root + " is not in a git repository, so there is nothing to compare it with."
                    : "git failed in " + root + ": " + place.err());
        }
        Path top = Path.of(place.lines().get(0));
        String prefix = place.lines().size() > 1 ? place.lines().get(1).replaceFirst("/$", "") : "";
        String commit = commit(git, name);
        String tree = prefix.isEmpty() ? commit : commit + ":" + prefix;
        Git atTop = new Git(top);
        List<String> existing = atTop.run("ls-tree", "--name-only", tree).lines();
        List<String> wanted = PARTS.stream().filter(existing::contains).toList();
        if (!wanted.contains("content")) {
            throw new UserError("At " + name + " there is no guide in " + root + ": the folder \"content\" is missing.");
        }
        List<String> archive = new ArrayList<>(List.of("archive", "--format=zip", tree, "--"));
        archive.addAll(wanted);
        Git.Result zip = atTop.run(archive.toArray(String[]::new));
        if (!zip.succeeded()) {
            throw new UserError("git can't read " + name + ": " + zip.err());
        }
        RevisionCheckout revision = new RevisionCheckout(name + (commit.startsWith(name) ? "" : " (" + commit.substring(0, 7) + ")"),
                Files.createTempDirectory("workleaf-revision"));
        revision.unpack(zip.out());
        return revision;
    }

    private static String commit(Git git, String name) throws IOException, UserError {
        if (name.isBlank() || name.startsWith("-")) {
            throw new UserError("`" + name + "` is not the name of a revision. Try `main` or `HEAD~1`.");
        }
        Git.Result found = git.run("rev-parse", "--verify", "--quiet", name + "^{commit}");
        if (found.succeeded()) {
            return found.line();
        }
        boolean shallow = git.run("rev-parse", "--is-shallow-repository").line().equals("true");
        throw new UserError("There is no revision `" + name + "` in this repository. " + (shallow
                ? "This is a shallow clone with only the latest commits. Run `git fetch --unshallow` to get the others; in a workflow, "
                        + "set `fetch-depth: 0` for actions/checkout."
                : "`git log --oneline` lists the commits, `git branch --all` the branches; `git fetch` may get a missing one."));
    }

    private void unpack(byte[] zip) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path to = folder.resolve(entry.getName()).normalize();
                if (entry.isDirectory() || !to.startsWith(folder)) {
                    continue;
                }
                Files.createDirectories(to.getParent());
                Files.copy(in, to);
            }
        }
    }

    /** The name that was given, with the hash of its commit. */
    public String name() {
        return name;
    }

    /** The temporary folder with the guide. */
    public Path root() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
