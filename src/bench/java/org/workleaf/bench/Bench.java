package org.workleaf.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Entry point of {@code src/bench/run}: runs the selected benchmarks and prints their results. */
public final class Bench {

    private Bench() {}

    public static void main(String[] args) throws IOException {
        if (List.of(args).contains("--help")) {
            System.out.print(Options.HELP);
            return;
        }
        Options options;
        try {
            options = Options.parse(args);
        } catch (IllegalArgumentException e) {
            System.err.println("bench: " + e.getMessage() + "\n\n" + Options.HELP);
            System.exit(2);
            return;
        }
        System.out.printf("%d processors, %s %s%n", Runtime.getRuntime().availableProcessors(), System.getProperty("os.name"),
                System.getProperty("os.arch"));
        Path repository = Path.of("").toAbsolutePath();
        List<Generator> generators = availableGenerators(repository, options);
        Path sampleSite = repository.resolve("target/bench/warm");
        warmUp(repository, sampleSite);
        if (options.parts().contains("cold")) {
            for (Corpus corpus : options.corpora()) {
                new ColdBuildBenchmark(generators, options.folder()).run(corpus, options.rounds());
            }
        }
        if (options.parts().contains("serve")) {
            runEditLatency(repository, options);
        }
        if (options.parts().contains("load")) {
            new PageLoadBenchmark(sampleSite).run("what-it-is/index.html", options.rounds());
        }
        if (options.parts().contains("pdf")) {
            new PdfBenchmark(repository, options.folder()).run();
        }
        Folders.deleteMovedAside(options.folder());
    }

    /** Runs {@code src/bench/serve} for the corpora of at most 1,000 pages. */
    private static void runEditLatency(Path repository, Options options) throws IOException {
        String pages = options.corpora().stream().map(Corpus::pages).filter(size -> size <= 1000).distinct().map(String::valueOf)
                .collect(Collectors.joining(","));
        if (!pages.isEmpty()) {
            System.out.println("\nPreview server: latency from saving a file to the updated page\n");
            new ProcessBuilder(repository.resolve("src/bench/serve").toString(), "--pages", pages).inheritIO().start().onExit().join();
        }
    }

    /** Prints which generators are measured, and why the others are skipped. */
    private static List<Generator> availableGenerators(Path repository, Options options) {
        List<Generator> available = new ArrayList<>();
        EleventyGenerator eleventy = new EleventyGenerator(options.eleventy());
        for (Generator generator : List.of(new WorkleafGenerator(repository), new JBakeGenerator(repository), new HugoGenerator(), eleventy,
                new HugoSiteGenerator(repository), new EleventySiteGenerator(repository, eleventy))) {
            if (!options.tools().contains(generator.name())) {
                System.out.println("skipping " + generator.name() + ": not in --tools");
            } else if (generator.unavailableReason().isPresent()) {
                System.out.println("skipping " + generator.name() + ": " + generator.unavailableReason().get());
            } else {
                System.out.println("measuring " + generator.name() + ": " + generator.version());
                available.add(generator);
            }
        }
        return available;
    }

    /**
     * Builds this repository's guide once, without measuring it. The first build after compiling also creates the launcher's class
     * archive. Other benchmarks use the site.
     */
    private static void warmUp(Path repository, Path site) throws IOException {
        ProcessResult result = ProcessResult.run(
                List.of(repository.resolve("workleaf").toString(), "build", "--no-pdf", "--output", site.toString()), repository);
        if (!result.succeeded()) {
            System.err.println(result.output());
            System.exit(1);
        }
    }
}
