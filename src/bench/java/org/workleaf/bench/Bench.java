package org.workleaf.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Measures Workleaf beside other generators and prints what was found. */
public final class Bench {

    private Bench() {}

    public static void main(String[] args) throws IOException {
        if (List.of(args).contains("--help")) {
            System.out.print(Options.HELP);
            return;
        }
        Options options;
        try {
            options = Options.of(args);
        } catch (IllegalArgumentException e) {
            System.err.println("bench: " + e.getMessage() + "\n\n" + Options.HELP);
            System.exit(2);
            return;
        }
        System.out.printf("%d processors, %s %s%n", Runtime.getRuntime().availableProcessors(), System.getProperty("os.name"),
                System.getProperty("os.arch"));
        List<Generator> generators = present(options);
        warmUp();
        if (options.parts().contains("cold")) {
            for (Corpus corpus : options.corpora()) {
                new ColdBuilds(generators, options.folder()).of(corpus, options.rounds());
            }
        }
        Path home = Path.of("").toAbsolutePath();
        if (options.parts().contains("serve")) {
            edits(home, options);
        }
        if (options.parts().contains("reader")) {
            new ReaderWeight(home.resolve("target/bench/warm")).print("what-it-is/index.html", options.rounds());
        }
        if (options.parts().contains("paper")) {
            new Papers(home, options.folder()).print();
        }
        Folders.deleteAside(options.folder());
    }

    /** From saving to seeing, which a program of its own measures. */
    private static void edits(Path home, Options options) throws IOException {
        String pages = options.corpora().stream().map(Corpus::pages).filter(size -> size <= 1000).distinct().map(String::valueOf)
                .collect(Collectors.joining(","));
        if (!pages.isEmpty()) {
            System.out.println("\nWhile it is served: from saving a file to the page");
            new ProcessBuilder(home.resolve("src/bench/serve").toString(), "--pages", pages).inheritIO().start().onExit().join();
        }
    }

    private static List<Generator> present(Options options) {
        Path home = Path.of("").toAbsolutePath();
        List<Generator> present = new ArrayList<>();
        Eleventy eleventy = new Eleventy(options.eleventy());
        for (Generator generator : List.of(new WorkleafGenerator(home), new StockJBake(home), new Hugo(), eleventy, new HugoSite(home),
                new EleventySite(home, eleventy))) {
            if (!options.tools().contains(generator.name())) {
                System.out.println("skipped, not asked for: " + generator.name());
            } else if (generator.missing().isPresent()) {
                System.out.println("skipped: " + generator.name() + ", because " + generator.missing().get());
            } else {
                System.out.println("measured: " + generator.version());
                present.add(generator);
            }
        }
        return present;
    }

    /** The first build after compiling makes the launcher's archive of classes. */
    private static void warmUp() throws IOException {
        Path home = Path.of("").toAbsolutePath();
        Run run = Run.of(List.of(home.resolve("workleaf").toString(), "build", "--no-pdf", "--output",
                home.resolve("target/bench/warm").toString()), home);
        if (!run.finished()) {
            System.err.println(run.said());
            System.exit(1);
        }
    }
}
