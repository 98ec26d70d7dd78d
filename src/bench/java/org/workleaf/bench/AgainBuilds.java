package org.workleaf.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One sentence is added to one page of a guide that has been baked, and it is baked again by a new process. */
final class AgainBuilds {

    private final WorkleafGenerator workleaf;
    private final Path folder;

    AgainBuilds(WorkleafGenerator workleaf, Path folder) {
        this.workleaf = workleaf;
        this.folder = folder;
    }

    /** Prints the median beside a cold build's, and whether the site is the same as after a build from nothing. */
    void of(Corpus corpus, int rounds) throws IOException {
        Path project = folder.resolve("again-" + corpus.name());
        Folders.setAside(project, folder);
        Files.createDirectories(project);
        workleaf.prepare(corpus, project);
        Series cold = new Series();
        for (int round = 0; round < rounds; round++) {
            cold.add(ColdBuilds.bake(workleaf, project, workleaf.command(project)));
        }
        Series again = new Series();
        for (int round = 0; round < rounds; round++) {
            Path page = project.resolve("content").resolve(Corpus.path(1 + (7919 * (round + 1)) % (corpus.pages() - 1)));
            Folders.append(page, "\nOne sentence more, in round " + round + ".\n");
            again.add(Run.of(workleaf.command(project), project));
        }
        Map<String, String> changed = files(workleaf.output(project));
        boolean same = ColdBuilds.bake(workleaf, project, workleaf.command(project)).finished()
                && files(workleaf.output(project)).equals(changed);
        System.out.printf(Locale.ROOT, "%n%s, again after one change: %s, %.2f of a cold build (%s); the site is %s a build from nothing%n",
                corpus.words(), again.words().strip(), again.median() / cold.median(), cold.words().strip(),
                same ? "the same as after" : "NOT the same as after");
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Hashes.sha256(Files.readAllBytes(file)));
            }
        }
        return files;
    }
}
