package org.workleaf.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The command-line options of {@code src/bench/run}. */
record Options(List<Corpus> corpora, int rounds, List<String> tools, List<String> parts, Path folder, Optional<Path> eleventy) {

    private static final List<String> TOOLS = List.of("workleaf", "jbake", "hugo", "eleventy", "hugo-site", "eleventy-site");
    private static final List<String> PARTS = List.of("cold", "serve", "load", "pdf");

    static final String HELP = """
            Usage: src/bench/run [OPTIONS]

            Measures Workleaf and other static site generators on generated guides.

              --pages SIZES       sizes of the guides in pages, with a worksheet on every fifth page;
                                  "none" for no such guides (default: 25,1000,10000)
              --worksheets SIZES  sizes of the guides in pages, with a worksheet on every page;
                                  "none" for no such guides (default: 1000)
              --rounds N          number of builds per generator and guide (default: 5)
              --tools NAMES       generators to measure (default: all)
                                    workleaf       Workleaf
                                    jbake          JBake 2.7.0 with Workleaf as a plugin
                                    hugo           Hugo, one HTML file per page with a plain layout
                                    eleventy       Eleventy, one HTML file per page with a plain layout
                                    hugo-site      Hugo, building the same site as Workleaf
                                    eleventy-site  Eleventy, building the same site as Workleaf
              --parts NAMES       benchmarks to run (default: all)
                                    cold           cold builds: time, peak memory, size of the output
                                    serve          latency of the preview server after an edit, up to 1,000 pages
                                    load           download size and first contentful paint of a page
                                    pdf            time to create PDFs
              --eleventy FOLDER   folder in which `npm install @11ty/eleventy` was run
              --folder FOLDER     folder for the generated projects (default: target/bench/work)
              --help              print this text

            SIZES and NAMES are separated by commas. A generator that isn't installed is skipped. A build that takes more
            than five minutes is killed, and its generator isn't run again on this guide. To change the limit, set
            JDK_JAVA_OPTIONS=-Dbench.limit=SECONDS.
            """;

    static Options parse(String[] args) {
        List<Corpus> corpora = new ArrayList<>();
        String pages = "25,1000,10000";
        String worksheets = "1000";
        int rounds = 5;
        List<String> tools = TOOLS;
        List<String> parts = PARTS;
        Path folder = Path.of("target/bench/work");
        Optional<Path> eleventy = Optional.empty();
        for (int i = 0; i < args.length; i += 2) {
            if (i + 1 == args.length) {
                throw new IllegalArgumentException("option " + args[i] + " is unknown or needs a value");
            }
            String value = args[i + 1];
            switch (args[i]) {
                case "--pages" -> pages = value;
                case "--worksheets" -> worksheets = value;
                case "--rounds" -> rounds = Integer.parseInt(value);
                case "--tools" -> tools = names(args[i], value, TOOLS);
                case "--parts" -> parts = names(args[i], value, PARTS);
                case "--eleventy" -> eleventy = Optional.of(Path.of(value));
                case "--folder" -> folder = Path.of(value);
                default -> throw new IllegalArgumentException("unknown option " + args[i]);
            }
        }
        for (String size : pages.split(",")) {
            if (!size.equals("none")) {
                corpora.add(new Corpus(Integer.parseInt(size), 5));
            }
        }
        for (String size : worksheets.split(",")) {
            if (!size.equals("none")) {
                corpora.add(new Corpus(Integer.parseInt(size), 1));
            }
        }
        return new Options(corpora, rounds, tools, parts, folder.toAbsolutePath().normalize(), eleventy.map(Path::toAbsolutePath));
    }

    private static List<String> names(String option, String value, List<String> known) {
        List<String> names = List.of(value.split(","));
        for (String name : names) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("unknown value of " + option + ": " + name + "; possible are " + String.join(", ", known));
            }
        }
        return names;
    }
}
