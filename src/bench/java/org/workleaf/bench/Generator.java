package org.workleaf.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A program that makes a site of a corpus. */
interface Generator {

    /** As {@code --tools} names it: {@code hugo}. */
    String name();

    /** Why it can't be measured here, if it can't. */
    Optional<String> missing();

    /** Its version, in its own words. */
    String version();

    /** Lays out a project for the corpus in an empty folder. */
    void prepare(Corpus corpus, Path project) throws IOException;

    /** What bakes the project into its folder {@link #output}. */
    List<String> command(Path project);

    default Path output(Path project) {
        return project.resolve("out");
    }

    /** What has to be gone before a cold build, from the project's folder. */
    default List<String> leftovers() {
        return List.of("out");
    }
}
