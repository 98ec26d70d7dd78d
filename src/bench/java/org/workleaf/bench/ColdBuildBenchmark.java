package org.workleaf.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Measures cold builds of a corpus: in each round, every generator builds it once without previous output or caches. */
final class ColdBuildBenchmark {

    private final List<Generator> generators;
    private final Path workFolder;

    ColdBuildBenchmark(List<Generator> generators, Path workFolder) {
        this.generators = generators;
        this.workFolder = workFolder;
    }

    /** Prints a table of all generators, and the stages of one more build with Workleaf. */
    void run(Corpus corpus, int rounds) throws IOException {
        System.out.printf("%n%s, cold builds, without PDFs%n%n", corpus.description());
        Map<Generator, BuildTimes> results = new LinkedHashMap<>();
        for (Generator generator : generators) {
            Path project = project(corpus, generator);
            Folders.moveAside(project, workFolder);
            Files.createDirectories(project);
            generator.prepare(corpus, project);
            results.put(generator, new BuildTimes());
        }
        List<Generator> remaining = new ArrayList<>(generators);
        for (int round = 0; round < rounds; round++) {
            for (Generator generator : List.copyOf(remaining)) {
                ProcessResult build = build(generator, project(corpus, generator), generator.command(project(corpus, generator)));
                if (build.succeeded()) {
                    results.get(generator).add(build);
                } else {
                    remaining.remove(generator);
                    System.out.printf(Locale.ROOT, "  %s failed or timed out after %.0f s: %s%n", generator.name(), build.seconds(),
                            build.output().lines().reduce((first, last) -> last).orElse(""));
                }
            }
        }
        printTable(corpus, results);
        printStages(corpus, results);
    }

    private static ProcessResult build(Generator generator, Path project, List<String> command) throws IOException {
        for (String path : generator.pathsToRemove()) {
            Folders.moveAside(project.resolve(path), project.getParent());
        }
        return ProcessResult.run(command, project);
    }

    private Path project(Corpus corpus, Generator generator) {
        return workFolder.resolve(generator.name() + "-" + corpus.name());
    }

    private void printTable(Corpus corpus, Map<Generator, BuildTimes> results) throws IOException {
        BuildTimes workleaf = results.entrySet().stream().filter(entry -> entry.getKey() instanceof WorkleafGenerator)
                .map(Map.Entry::getValue).findFirst().orElse(new BuildTimes());
        System.out.printf("  %-13s %-26s %-16s %-18s %s%n", "", "median (min–max)", "peak memory", "files, size", "ratio");
        for (Map.Entry<Generator, BuildTimes> entry : results.entrySet()) {
            Generator generator = entry.getKey();
            BuildTimes times = entry.getValue();
            if (times.isEmpty()) {
                continue;
            }
            Folders.Size output = Folders.size(generator.output(project(corpus, generator)));
            String ratio = workleaf.isEmpty() ? "" : String.format(Locale.ROOT, "%.2f", workleaf.median() / times.median());
            System.out.printf(Locale.ROOT, "  %-13s %-26s %-16s %6d, %5.1f MB   %s%n", generator.name(), times.summary(), times.peakMemory(),
                    output.files(), output.bytes() / 1e6, ratio);
        }
        if (!workleaf.isEmpty()) {
            System.out.println("\n  ratio: Workleaf's median divided by this generator's median; below 1, Workleaf is faster");
        }
    }

    private void printStages(Corpus corpus, Map<Generator, BuildTimes> results) throws IOException {
        for (Map.Entry<Generator, BuildTimes> entry : results.entrySet()) {
            if (entry.getKey() instanceof WorkleafGenerator workleaf && !entry.getValue().isEmpty()) {
                Path project = project(corpus, workleaf);
                List<String> command = new ArrayList<>(workleaf.command(project));
                command.add("--times");
                System.out.println("\n  Workleaf's stages, in one more cold build:\n");
                build(workleaf, project, command).output().lines().filter(line -> line.startsWith("  ") && line.endsWith("%"))
                        .forEach(System.out::println);
            }
        }
    }
}
