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

/** A guide as it was at an earlier revision, unpacked into a folder of its own until it is closed. */
public final class Revision implements AutoCloseable {

    /** What makes a guide: all else in a repository readers do not see. */
    private static final List<String> PARTS = List.of("content", "templates", "assets", "jbake.properties");

    private final String name;
    private final Path folder;

    private Revision(String name, Path folder) {
        this.name = name;
        this.folder = folder;
    }

    /**
     * @param root the guide's folder, which lies in a git repository
     * @param name of a commit, as git understands it: {@code main}, {@code HEAD~3}, {@code v1.0}
     * @throws NoRevision if git, the repository, the commit or the guide in it is missing
     */
    public static Revision of(Path root, String name) throws IOException, UserError {
        Git git = new Git(root);
        Git.Ran place = git.run("rev-parse", "--show-toplevel", "--show-prefix");
        if (!place.isFine()) {
            throw new UserError(place.err().contains("not a git repository")
                    ? root + " is in no git repository, so there is nothing to compare it with."
                    : "git can't be asked about " + root + ": " + place.err());
        }
        Path top = Path.of(place.lines().get(0));
        String prefix = place.lines().size() > 1 ? place.lines().get(1).replaceFirst("/$", "") : "";
        String commit = commit(git, name);
        String tree = prefix.isEmpty() ? commit : commit + ":" + prefix;
        Git whole = new Git(top);
        List<String> there = whole.run("ls-tree", "--name-only", tree).lines();
        List<String> wanted = PARTS.stream().filter(there::contains).toList();
        if (!wanted.contains("content")) {
            throw new UserError("At " + name + " there was no guide in " + root + " yet: no folder \"content\".");
        }
        List<String> archive = new ArrayList<>(List.of("archive", "--format=zip", tree, "--"));
        archive.addAll(wanted);
        Git.Ran zip = whole.run(archive.toArray(String[]::new));
        if (!zip.isFine()) {
            throw new UserError("git can't read " + name + ": " + zip.err());
        }
        Revision revision = new Revision(name + (commit.startsWith(name) ? "" : " (" + commit.substring(0, 7) + ")"),
                Files.createTempDirectory("workleaf-revision"));
        revision.unpack(zip.out());
        return revision;
    }

    private static String commit(Git git, String name) throws IOException, UserError {
        if (name.isBlank() || name.startsWith("-")) {
            throw new UserError("`" + name + "` is not the name of a revision. Try `main` or `HEAD~1`.");
        }
        Git.Ran found = git.run("rev-parse", "--verify", "--quiet", name + "^{commit}");
        if (found.isFine()) {
            return found.line();
        }
        boolean shallow = git.run("rev-parse", "--is-shallow-repository").line().equals("true");
        throw new UserError("git knows no revision `" + name + "` here. " + (shallow
                ? "This clone is shallow: it holds the newest commits alone. `git fetch --unshallow` fetches the others; in a workflow, "
                        + "give actions/checkout `fetch-depth: 0`."
                : "`git log --oneline` lists the commits, `git branch --all` the branches; `git fetch` may bring what is missing."));
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

    /** What it was called, with the commit that it is. */
    public String name() {
        return name;
    }

    /** The guide's folder at that time. */
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
