package org.workleaf.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Every generator bakes a corpus from nothing, in turn, several times. */
final class ColdBuilds {

    private final List<Generator> generators;
    private final Path folder;

    ColdBuilds(List<Generator> generators, Path folder) {
        this.generators = generators;
        this.folder = folder;
    }

    /** Prints a table; the last run of Workleaf says where its time goes. */
    void of(Corpus corpus, int rounds) throws IOException {
        System.out.printf("%n%s, cold, without PDFs%n%n", corpus.words());
        Map<Generator, Series> measured = new LinkedHashMap<>();
        List<Generator> running = new ArrayList<>(generators);
        for (Generator generator : generators) {
            Path project = project(corpus, generator);
            Folders.setAside(project, folder);
            Files.createDirectories(project);
            generator.prepare(corpus, project);
            measured.put(generator, new Series());
        }
        for (int round = 0; round < rounds; round++) {
            for (Generator generator : List.copyOf(running)) {
                Run run = bake(generator, project(corpus, generator), generator.command(project(corpus, generator)));
                if (run.finished()) {
                    measured.get(generator).add(run);
                } else {
                    running.remove(generator);
                    System.out.printf(Locale.ROOT, "  %s failed or was ended after %.0f s: %s%n", generator.name(), run.seconds(),
                            run.said().lines().reduce((first, last) -> last).orElse(""));
                }
            }
        }
        print(corpus, measured);
    }

    static Run bake(Generator generator, Path project, List<String> command) throws IOException {
        for (String leftover : generator.leftovers()) {
            Folders.setAside(project.resolve(leftover), project.getParent());
        }
        return Run.of(command, project);
    }

    Path project(Corpus corpus, Generator generator) {
        return folder.resolve(generator.name() + "-" + corpus.name());
    }

    private void print(Corpus corpus, Map<Generator, Series> measured) throws IOException {
        Series ours = measured.entrySet().stream().filter(entry -> entry.getKey().name().equals("workleaf"))
                .map(Map.Entry::getValue).findFirst().orElse(new Series());
        System.out.printf("  %-13s %-26s %-16s %-16s %s%n", "", "median (all)", "peak memory", "written", "Workleaf takes");
        for (Map.Entry<Generator, Series> each : measured.entrySet()) {
            Series series = each.getValue();
            if (series.isEmpty()) {
                continue;
            }
            long[] weight = Folders.weight(each.getKey().output(project(corpus, each.getKey())));
            String ratio = ours.isEmpty() || series == ours ? ""
                    : String.format(Locale.ROOT, "%.2f of it (%.1f times as fast)", ours.median() / series.median(), series.median() / ours.median());
            System.out.printf(Locale.ROOT, "  %-13s %-26s %-16s %6d, %5.1f MB %s%n", each.getKey().name(), series.words(), series.memory(),
                    weight[0], weight[1] / 1e6, ratio);
        }
        for (Generator generator : measured.keySet()) {
            if (generator instanceof WorkleafGenerator workleaf && !ours.isEmpty()) {
                Path project = project(corpus, generator);
                List<String> command = new ArrayList<>(workleaf.command(project));
                command.add("--times");
                System.out.println("\n  where Workleaf's time goes, in one more build:\n");
                bake(workleaf, project, command).said().lines().filter(line -> line.startsWith("  ") && line.endsWith("%")).forEach(System.out::println);
            }
        }
    }
}
