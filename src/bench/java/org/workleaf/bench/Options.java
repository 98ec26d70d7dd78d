package org.workleaf.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was asked for on the command line. */
record Options(List<Corpus> corpora, int rounds, List<String> tools, List<String> parts, Path folder, Optional<Path> eleventy) {

    static final String HELP = """
            src/bench/run [OPTIONS]

              --pages 25,1000     sizes of the guide; otherwise 25,1000,10000
              --worksheets 1000   sizes for guides with a worksheet on every page; otherwise 1000; none: leave it out
              --rounds 3          how often each is baked; otherwise 5
              --tools workleaf    which generators: workleaf,jbake,hugo,eleventy,hugo-site,eleventy-site (all); hugo and eleventy make
                                  an HTML file of each page, hugo-site and eleventy-site the site that Workleaf makes
              --parts cold,serve  what is measured: cold,serve,reader,paper (all)
              --eleventy DIR      a folder in which `npm install @11ty/eleventy` was run
              --folder DIR        where the projects are laid out; otherwise target/bench/work

            A build that takes more than five minutes is ended and not tried again (-Dbench.limit=SECONDS in JDK_JAVA_OPTIONS).
            """;

    static Options of(String[] args) {
        List<Corpus> corpora = new ArrayList<>();
        String pages = "25,1000,10000";
        String worksheets = "1000";
        int rounds = 5;
        List<String> tools = List.of("workleaf", "jbake", "hugo", "eleventy", "hugo-site", "eleventy-site");
        List<String> parts = List.of("cold", "serve", "reader", "paper");
        Path folder = Path.of("target/bench/work");
        Optional<Path> eleventy = Optional.empty();
        for (int i = 0; i < args.length; i += 2) {
            if (i + 1 == args.length) {
                throw new IllegalArgumentException(args[i] + " needs a value");
            }
            String value = args[i + 1];
            switch (args[i]) {
                case "--pages" -> pages = value;
                case "--worksheets" -> worksheets = value;
                case "--rounds" -> rounds = Integer.parseInt(value);
                case "--tools" -> tools = List.of(value.split(","));
                case "--parts" -> parts = List.of(value.split(","));
                case "--eleventy" -> eleventy = Optional.of(Path.of(value));
                case "--folder" -> folder = Path.of(value);
                default -> throw new IllegalArgumentException("there is no option " + args[i]);
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
}
