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
import java.util.stream.Collectors;
import org.workleaf.check.AnswersLockfile;
import org.workleaf.guide.Guide;
import org.workleaf.guide.GuideReader;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code workleaf ids}: names fields and options that have no name yet, and registers all names. */
@Command(name = "ids", mixinStandardHelpOptions = true,
        description = "List the fields and options that have no name yet, with the name that each would get.")
final class IdsCommand implements Callable<Integer> {

    private static final Set<String> CODES = Set.of("missing-id", "missing-value");

    private final CommandOutput output;

    @Mixin
    private GuideFolderOption folder;

    @Option(names = "--write", description = "Write these names into the files, and register all names in " + AnswersLockfile.PATH + ".")
    private boolean write;

    IdsCommand(CommandOutput output) {
        this.output = output;
    }

    @Override
    public Integer call() throws IOException, UserError {
        Path root = folder.root();
        FixRunner fixes = new FixRunner(root, problem -> CODES.contains(problem.code()));
        if (!write) {
            list(fixes.fixable());
            return ExitCode.OK;
        }
        fixes.run();
        Map<String, Long> names = fixes.fixed().stream()
                .collect(Collectors.groupingBy(problem -> problem.file().path(), TreeMap::new, Collectors.counting()));
        names.forEach((file, count) -> output.printLine(file + ": " + CommandOutput.number(count, "name") + " written"));
        fixes.unchanged().forEach(file ->
                output.printMessage(file + " is unchanged: fix the problems below first, or write the names by hand."));
        return register(root);
    }

    private void list(List<Diagnostic> missing) {
        missing.forEach(problem -> output.printLine(CodeFrame.location(problem.file(), problem.span()) + ": "
                + problem.fix().orElseThrow().replacement().strip()));
        output.printLine(missing.isEmpty() ? "Every field and option has a name."
                : CommandOutput.number(missing.size(), "name") + " to write. Run this again with --write.");
    }

    private int register(Path root) throws IOException {
        List<Diagnostic> problems = new ArrayList<>();
        // Drafts have no answers yet: their names may still change.
        Guide guide = new GuideReader().read(root, false, problems);
        Optional<SourceFile> before = AnswersLockfile.file(root, problems);
        String text = AnswersLockfile.text(guide, before, problems);
        if (output.report(problems.stream().filter(Diagnostic::isError).toList())) {
            output.printMessage(AnswersLockfile.PATH + " is unchanged: fix the errors first.");
            return ExitCode.PROBLEMS;
        }
        boolean changed = before.map(SourceFile::text).filter(text::equals).isEmpty();
        if (changed) {
            Files.write(root.resolve(AnswersLockfile.PATH), text.getBytes(StandardCharsets.UTF_8));
        }
        output.printLine(AnswersLockfile.PATH + (changed ? " written" : " is up to date"));
        return ExitCode.OK;
    }
}
