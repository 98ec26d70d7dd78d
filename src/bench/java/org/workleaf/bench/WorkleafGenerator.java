package org.workleaf.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Workleaf, run by its launcher script. */
final class WorkleafGenerator implements Generator {

    private final Path repository;

    WorkleafGenerator(Path repository) {
        this.repository = repository;
    }

    @Override
    public String name() {
        return "workleaf";
    }

    @Override
    public Optional<String> unavailableReason() {
        return Optional.empty();
    }

    @Override
    public String version() {
        return "Workleaf on Java " + System.getProperty("java.version");
    }

    @Override
    public void prepare(Corpus corpus, Path project) throws IOException {
        writeProject(corpus, project);
        // Authors run this before the first build. Without the registry, each build would print a warning.
        ProcessResult.run(List.of(repository.resolve("workleaf").toString(), "ids", "--write", "--source", project.toString()), project);
    }

    /** Writes the project without {@code answers.lock}, the registry of worksheet and field ids. */
    void writeProject(Corpus corpus, Path project) throws IOException {
        corpus.forEachPage(page -> Folders.write(project.resolve("content").resolve(page.path()),
                "---\nsummary: " + page.summary() + "\n---\n\n# " + page.title() + "\n\n" + page.markdown()));
        for (String folder : List.of("templates", "assets")) {
            Folders.copy(repository.resolve(folder), project.resolve(folder));
        }
        Folders.write(project.resolve("jbake.properties"), settings(Files.readString(repository.resolve("jbake.properties"))));
    }

    /** Removes the settings for pages that the corpus doesn't have. */
    private static String settings(String original) {
        return original.replaceAll("(?m)^(site\\.safety|check\\.references)=.*$", "$1=");
    }

    @Override
    public List<String> command(Path project) {
        return List.of(repository.resolve("workleaf").toString(), "build", "--no-pdf", "--source", project.toString(),
                "--output", output(project).toString());
    }

    @Override
    public List<String> pathsToRemove() {
        return List.of("out", "target");
    }
}
