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

    private final Console console;

    @Mixin
    private GuideFolderOption folder;

    @Option(names = "--output", paramLabel = "DIR", description = "The output folder. Default: target/site in the guide's folder.")
    private Path output;

    @Option(names = "--drafts", description = "Publish drafts like other pages.")
    private boolean drafts;

    @Option(names = "--no-pdf", description = "Skip the PDFs, which take longest.")
    private boolean noPdf;

    @Option(names = "--times", description = "Print how long each stage took.")
    private boolean times;

    @Option(names = "--host", paramLabel = "ADDRESS",
            description = "Where this build will be published, if not at site.host in jbake.properties, for example a fork or a preview.")
    private String host;

    BuildCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, UserError {
        long start = System.nanoTime();
        BuildTimings stages = times ? BuildTimings.sinceStart() : new BuildTimings();
        Path root = folder.root();
        OutputFolder site = OutputFolder.at(output != null ? output : root.resolve("target/site"), root);
        LoadedGuide loaded;
        List<Diagnostic> problems;
        try (ProgressLine progress = new ProgressLine(console, "Building")) {
            SiteBuilder builder = new SiteBuilder(root, drafts, !noPdf, Optional.ofNullable(host));
            builder.prepareInBackground();
            loaded = LoadedGuide.of(root, drafts, stages);
            problems = new ArrayList<>(loaded.problems());
            if (!loaded.hasErrors()) {
                problems.addAll(builder.build(loaded.guide(), site, stages));
            }
        }
        if (console.report(problems)) {
            return ExitCode.PROBLEMS;
        }
        console.printLine(summary(loaded.guide(), (System.nanoTime() - start) / 1e9));
        if (times) {
            stages.lines().forEach(console::printLine);
        }
        console.printLine("Open " + displayPath(site.folder().resolve("index.html")));
        return ExitCode.OK;
    }

    private static String summary(Guide guide, double seconds) {
        List<Worksheet> sheets = guide.worksheets();
        long checklists = sheets.stream().filter(sheet -> sheet.kind() == WorksheetKind.CHECKLIST).count();
        long fields = sheets.stream().flatMap(Worksheet::answers).count();
        return String.join(", ", Console.number(guide.pages().size(), "page"),
                Console.number(sheets.size() - checklists, "worksheet"), Console.number(checklists, "checklist"),
                Console.number(fields, "field")) + String.format(Locale.ROOT, " in %.1f s", seconds);
    }

    /** The path relative to the working directory, if the file is inside it. */
    private static Path displayPath(Path file) {
        Path workingDirectory = Path.of("").toAbsolutePath();
        return file.startsWith(workingDirectory) ? workingDirectory.relativize(file) : file;
    }
}
