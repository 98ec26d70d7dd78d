package org.workleaf.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jbake.app.Oven;
import org.jbake.app.configuration.JBakeConfigurationFactory;

/** Released JBake 2.7.0 with its own build engine and database, and Workleaf as a plugin. Content and templates are the same as Workleaf's. */
final class JBakeGenerator implements Generator {

    private final Path repository;

    JBakeGenerator(Path repository) {
        this.repository = repository;
    }

    /** Builds {@code args[0]} into {@code args[1]}, as JBake's command-line program does, which isn't part of the jbake-core library. */
    public static void main(String[] args) {
        Oven oven = new Oven(new JBakeConfigurationFactory()
                .createDefaultJbakeConfiguration(new File(args[0]), new File(args[1]), (File) null, true));
        oven.bake();
        oven.getErrors().forEach(error -> System.err.println(error));
        System.exit(oven.getErrors().isEmpty() ? 0 : 1);
    }

    @Override
    public String name() {
        return "jbake";
    }

    @Override
    public Optional<String> unavailableReason() {
        return Optional.empty();
    }

    @Override
    public String version() {
        return "JBake 2.7.0, as released";
    }

    @Override
    public void prepare(Corpus corpus, Path project) throws IOException {
        new WorkleafGenerator(repository).prepare(corpus, project);
        Folders.append(project.resolve("jbake.properties"), "\nrender.pdf=false\n");
    }

    @Override
    public List<String> command(Path project) {
        return List.of(Path.of(System.getProperty("java.repository"), "bin", "java").toString(), "-Xlog:disable", "-cp",
                System.getProperty("java.class.path"), JBakeGenerator.class.getName(), project.toString(), output(project).toString());
    }

    @Override
    public List<String> pathsToRemove() {
        return List.of("out", "cache", "target");
    }
}
