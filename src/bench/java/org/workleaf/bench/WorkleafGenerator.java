package org.workleaf.bench;

import java.io.IOException;
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
        corpus.writeTo(project.resolve("content"), true);
        for (String folder : List.of("templates", "assets")) {
            Folders.copy(home.resolve(folder), project.resolve(folder));
        }
        Folders.copy(home.resolve("jbake.properties"), project.resolve("jbake.properties"));
        // As after `ids --write`, which a guide's writer has done.
        Run.of(List.of(home.resolve("workleaf").toString(), "ids", "--write", "--source", project.toString()), project);
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
