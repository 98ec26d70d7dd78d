package org.workleaf.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.workleaf.jbake.DryRun;
import org.workleaf.report.GithubReport;
import org.workleaf.report.JsonReport;
import org.workleaf.report.SarifReport;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Severity;
import org.workleaf.source.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code workleaf check}: tells what is wrong with the guide. */
@Command(name = "check", mixinStandardHelpOptions = true, description = "Tell what is wrong with the guide.")
final class CheckCommand implements Callable<Integer> {

    /** For whom the problems are written down. */
    enum Format {
        text, github, sarif, json
    }

    private final Console console;

    @Mixin
    private GuideFolderOption folder;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
            description = "text for people; github for annotations in GitHub Actions; sarif or json for other programs.")
    private Format format;

    @Option(names = "--strict", description = "Let warnings fail as well as errors.")
    private boolean strict;

    @Option(names = "--fix", description = "Mend what has one safe answer, and tell what was mended.")
    private boolean fix;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, UserError {
        Path root = folder.root();
        if (fix) {
            FixRunner mending = new FixRunner(root, problem -> true).run();
            mending.mended().forEach(problem -> console.tell(FixReport.of(problem, console.palette())));
            mending.left().forEach(file -> console.tell(file + " is as it was: mend its other mistakes first."));
        }
        LoadedGuide reading = LoadedGuide.of(root, false);
        List<Diagnostic> problems = new ArrayList<>(reading.problems());
        if (!reading.hasErrors() && Files.isRegularFile(root.resolve("jbake.properties"))) {
            try (ProgressLine progress = new ProgressLine(console, "Looking at the pages")) {
                problems.addAll(DryRun.of(root, reading.guide()));
            }
        }
        problems.sort(Diagnostic.IN_READING_ORDER);
        report(problems, reading.guide().pages().size());
        return problems.stream().anyMatch(this::fails) ? ExitCode.PROBLEMS : ExitCode.FINE;
    }

    private boolean fails(Diagnostic problem) {
        return problem.isError() || strict && problem.severity() == Severity.WARNING;
    }

    private void report(List<Diagnostic> problems, int pages) throws IOException {
        switch (format) {
            case text -> {
                console.report(problems);
                if (problems.isEmpty()) {
                    console.say(Console.number(pages, "page") + ", nothing to mend.");
                }
            }
            case github -> console.print(GithubReport.text(problems));
            case json -> console.print(JsonReport.text(problems));
            case sarif -> console.print(SarifReport.text(problems, Version.number()));
        }
    }
}
