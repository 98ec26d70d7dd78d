package org.workleaf.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jbake.app.Oven;
import org.jbake.app.configuration.JBakeConfigurationFactory;

/** JBake 2.7.0 with its own oven and its database, Workleaf's classes beside it as a plugin: the same content, the same templates. */
final class StockJBake implements Generator {

    private final Path home;

    StockJBake(Path home) {
        this.home = home;
    }

    /** Bakes {@code args[0]} into {@code args[1]} as JBake's own command does; that one isn't in the artifact's dependencies. */
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
    public Optional<String> missing() {
        return Optional.empty();
    }

    @Override
    public String version() {
        return "JBake 2.7.0 as released";
    }

    @Override
    public void prepare(Corpus corpus, Path project) throws IOException {
        new WorkleafGenerator(home).prepare(corpus, project);
        Folders.append(project.resolve("jbake.properties"), "\nrender.pdf=false\n");
    }

    @Override
    public List<String> command(Path project) {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xlog:disable", "-cp",
                System.getProperty("java.class.path"), StockJBake.class.getName(), project.toString(), output(project).toString());
    }

    @Override
    public List<String> leftovers() {
        return List.of("out", "cache", "target");
    }
}
