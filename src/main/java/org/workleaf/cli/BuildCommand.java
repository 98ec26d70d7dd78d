package org.workleaf.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.workleaf.build.OutputFolder;
import org.workleaf.build.SiteBuilder;
import org.workleaf.comments.WorksheetKind;
import org.workleaf.guide.Guide;
import org.workleaf.source.BuildTimings;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.UserError;
import org.workleaf.worksheet.Worksheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code workleaf build}: checks the guide and builds its site. */
@Command(name = "build", mixinStandardHelpOptions = true, description = "Check the guide and build its site.")
final class BuildCommand implements Callable<Integer> {

    private final CommandOutput output;

    @Mixin
    private GuideFolderOption folder;

    @Option(names = "--output", paramLabel = "DIR", description = "The output folder. Default: target/site in the guide's folder.")
    private Path outputPath;

    @Option(names = "--drafts", description = "Publish drafts like other pages.")
    private boolean drafts;

    @Option(names = "--no-pdf", description = "Skip the PDFs, which take longest.")
    private boolean noPdf;

    @Option(names = "--times", description = "Print how long each stage took.")
    private boolean times;

    @Option(names = "--host", paramLabel = "ADDRESS",
            description = "Where this build will be published, if not at site.host in jbake.properties, for example a fork or a preview.")
    private String host;

    BuildCommand(CommandOutput output) {
        this.output = output;
    }

    @Override
    public Integer call() throws IOException, UserError {
        long start = System.nanoTime();
        BuildTimings stages = times ? BuildTimings.sinceStart() : new BuildTimings();
        Path root = folder.root();
        OutputFolder site = OutputFolder.at(outputPath != null ? outputPath : root.resolve("target/site"), root);
        CheckedGuide checked;
        List<Diagnostic> problems;
        try (DelayedStatusLine progress = new DelayedStatusLine(output, "Building")) {
            SiteBuilder builder = new SiteBuilder(root, drafts, !noPdf, Optional.ofNullable(host));
            builder.prepareInBackground();
            checked = CheckedGuide.of(root, drafts, stages);
            problems = new ArrayList<>(checked.problems());
            if (!checked.hasErrors()) {
                problems.addAll(builder.build(checked.guide(), site, stages));
            }
        }
        if (output.report(problems)) {
            return ExitCode.PROBLEMS;
        }
        output.printLine(summary(checked.guide(), (System.nanoTime() - start) / 1e9));
        if (times) {
            stages.lines().forEach(output::printLine);
        }
        output.printLine("Open " + displayPath(site.folder().resolve("index.html")));
        return ExitCode.OK;
    }

    private static String summary(Guide guide, double seconds) {
        List<Worksheet> sheets = guide.worksheets();
        long checklists = sheets.stream().filter(sheet -> sheet.kind() == WorksheetKind.CHECKLIST).count();
        long fields = sheets.stream().flatMap(Worksheet::answers).count();
        return String.join(", ", CommandOutput.number(guide.pages().size(), "page"),
                CommandOutput.number(sheets.size() - checklists, "worksheet"), CommandOutput.number(checklists, "checklist"),
                CommandOutput.number(fields, "field")) + String.format(Locale.ROOT, " in %.1f s", seconds);
    }

    /** The path relative to the working directory, if the file is inside it. */
    private static Path displayPath(Path file) {
        Path workingDirectory = Path.of("").toAbsolutePath();
        return file.startsWith(workingDirectory) ? workingDirectory.relativize(file) : file;
    }
}
