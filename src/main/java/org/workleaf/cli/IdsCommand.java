package org.workleaf.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.workleaf.check.AnswersLock;
import org.workleaf.guide.Guide;
import org.workleaf.guide.GuideReader;
import org.workleaf.jbake.Refused;
import org.workleaf.source.Diagnostic;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code workleaf ids}: gives names to fields that have none, and registers all names. */
@Command(name = "ids", mixinStandardHelpOptions = true,
        description = "List the fields and options that have no name yet, with the name that each would get.")
final class IdsCommand implements Callable<Integer> {

    private static final Set<String> CODES = Set.of("missing-id", "missing-value");

    private final Console console;

    @Mixin
    private GuideFolder folder;

    @Option(names = "--write", description = "Write the names into the files, and all names into " + AnswersLock.PATH + ".")
    private boolean write;

    IdsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, Refused {
        Path root = folder.root();
        List<Diagnostic> missing = missing(root);
        if (!write) {
            list(missing);
            return ExitCode.FINE;
        }
        for (Map.Entry<String, List<Diagnostic>> file : byFile(missing).entrySet()) {
            FileEdits.apply(root.resolve(file.getKey()), file.getValue());
            console.say(file.getKey() + ": " + Console.number(file.getValue().size(), "name") + " written");
        }
        return register(root);
    }

    private static List<Diagnostic> missing(Path root) throws IOException {
        List<Diagnostic> problems = new ArrayList<>();
        new GuideReader().read(root, true, problems);
        return problems.stream().filter(problem -> CODES.contains(problem.code()) && problem.fix().isPresent())
                .sorted(Diagnostic.IN_READING_ORDER).toList();
    }

    private void list(List<Diagnostic> missing) {
        missing.forEach(problem -> console.say(CodeFrame.at(problem.file(), problem.span()) + ": "
                + problem.fix().orElseThrow().replacement().strip()));
        console.say(missing.isEmpty() ? "Every field and option has a name."
                : Console.number(missing.size(), "name") + " to write: run it again with --write.");
    }

    private static Map<String, List<Diagnostic>> byFile(List<Diagnostic> missing) {
        Map<String, List<Diagnostic>> files = new TreeMap<>();
        missing.forEach(problem -> files.computeIfAbsent(problem.file().path(), path -> new ArrayList<>()).add(problem));
        return files;
    }

    private int register(Path root) throws IOException {
        List<Diagnostic> problems = new ArrayList<>();
        // Nobody has answered a draft: its names may still change.
        Guide guide = new GuideReader().read(root, false, problems);
        if (console.report(problems.stream().filter(Diagnostic::isError).toList())) {
            console.tell(AnswersLock.PATH + " is as it was: it is written once the pages have no errors.");
            return ExitCode.PROBLEMS;
        }
        Path lock = root.resolve(AnswersLock.PATH);
        Optional<String> before = Files.exists(lock) ? Optional.of(Files.readString(lock)) : Optional.empty();
        String text = AnswersLock.text(guide, before);
        boolean changed = before.filter(text::equals).isEmpty();
        if (changed) {
            Files.write(lock, text.getBytes(StandardCharsets.UTF_8));
        }
        console.say(AnswersLock.PATH + (changed ? " written" : " is up to date"));
        return ExitCode.FINE;
    }
}
