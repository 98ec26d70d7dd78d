package org.workleaf.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.workleaf.build.DryRun;
import org.workleaf.report.GithubReport;
import org.workleaf.report.JsonReport;
import org.workleaf.report.SarifReport;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Severity;
import org.workleaf.source.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code workleaf check}: reports problems in the guide. */
@Command(name = "check", mixinStandardHelpOptions = true, description = "Report problems in the guide.")
final class CheckCommand implements Callable<Integer> {

    /** The output format of the report. */
    enum Format {
        text, github, sarif, json
    }

    private final CommandOutput output;

    @Mixin
    private GuideFolderOption folder;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
            description = "text for people; github for annotations in GitHub Actions; sarif or json for other programs.")
    private Format format;

    @Option(names = "--strict", description = "Fail on warnings as well as errors.")
    private boolean strict;

    @Option(names = "--fix", description = "Fix problems that have one safe fix, and report each fix.")
    private boolean fix;

    CheckCommand(CommandOutput output) {
        this.output = output;
    }

    @Override
    public Integer call() throws IOException, UserError {
        Path root = folder.root();
        if (fix) {
            FixRunner fixes = new FixRunner(root, problem -> true).run();
            fixes.fixed().forEach(problem -> output.printFormatted(FixDiff.of(problem, output.palette())));
            fixes.unchanged().forEach(file -> output.printMessage(file + (fixes.fixed().stream().anyMatch(problem -> problem.file().path().equals(file))
                    ? " has fixes that were not made, because they would cause other problems." : " is unchanged: fix its other problems first.")));
        }
        CheckedGuide checked = CheckedGuide.of(root, false);
        List<Diagnostic> problems = new ArrayList<>(checked.problems());
        if (!checked.hasErrors() && Files.isRegularFile(root.resolve("jbake.properties"))) {
            try (DelayedStatusLine progress = new DelayedStatusLine(output, "Checking rendered pages")) {
                problems.addAll(DryRun.of(root, checked.guide()));
            }
        }
        problems.sort(Diagnostic.IN_READING_ORDER);
        report(problems, checked.guide().pages().size());
        return problems.stream().anyMatch(this::fails) ? ExitCode.PROBLEMS : ExitCode.OK;
    }

    private boolean fails(Diagnostic problem) {
        return problem.isError() || strict && problem.severity() == Severity.WARNING;
    }

    private void report(List<Diagnostic> problems, int pages) throws IOException {
        switch (format) {
            case text -> {
                output.report(problems);
                if (problems.isEmpty()) {
                    output.printLine(CommandOutput.number(pages, "page") + ", no problems.");
                }
            }
            case github -> output.print(GithubReport.text(problems));
            case json -> output.print(JsonReport.text(problems));
            case sarif -> output.print(SarifReport.text(problems, Version.number()));
        }
    }
}
