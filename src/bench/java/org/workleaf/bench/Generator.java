package org.workleaf.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A static site generator that can build a corpus. */
interface Generator {

    /** The name in {@code --tools}, such as {@code hugo}. */
    String name();

    /** Why this generator can't run on this machine; empty if it can. */
    Optional<String> unavailableReason();

    /** Program name and version, for the output. */
    String version();

    /** Writes a project with the corpus to an empty folder. */
    void prepare(Corpus corpus, Path project) throws IOException;

    /** The command that builds the project into {@link #output}. */
    List<String> command(Path project);

    default Path output(Path project) {
        return project.resolve("out");
    }

    /** Output and caches to remove before a cold build, relative to the project's folder. */
    default List<String> pathsToRemove() {
        return List.of("out");
    }
}
