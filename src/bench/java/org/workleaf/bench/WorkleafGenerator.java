package org.workleaf.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Workleaf, as its launcher runs it. */
final class WorkleafGenerator implements Generator {

    private final Path home;

    WorkleafGenerator(Path home) {
        this.home = home;
    }

    @Override
    public String name() {
        return "workleaf";
    }

    @Override
    public Optional<String> missing() {
        return Optional.empty();
    }

    @Override
    public String version() {
        return "Workleaf on Java " + System.getProperty("java.version");
    }

    @Override
    public void prepare(Corpus corpus, Path project) throws IOException {
        layOut(corpus, project);
        // As after `ids --write`, which a guide's writer has done.
        Run.of(List.of(home.resolve("workleaf").toString(), "ids", "--write", "--source", project.toString()), project);
    }

    /** Writes everything that a build needs, except the registry of ids. */
    void layOut(Corpus corpus, Path project) throws IOException {
        corpus.writeTo(project.resolve("content"), true);
        for (String folder : List.of("templates", "assets")) {
            Folders.copy(home.resolve(folder), project.resolve(folder));
        }
        Folders.write(project.resolve("jbake.properties"), settings(Files.readString(home.resolve("jbake.properties"))));
    }

    /** Closer's settings without the pages that only Closer has. */
    private static String settings(String closer) {
        return closer.replaceAll("(?m)^(site\\.safety|check\\.references)=.*$", "$1=");
    }

    @Override
    public List<String> command(Path project) {
        return List.of(home.resolve("workleaf").toString(), "build", "--no-pdf", "--source", project.toString(),
                "--output", output(project).toString());
    }

    @Override
    public List<String> leftovers() {
        return List.of("out", "target");
    }
}
