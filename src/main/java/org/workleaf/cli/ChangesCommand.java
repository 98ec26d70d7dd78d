package org.workleaf.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.workleaf.changes.Changes;
import org.workleaf.changes.ChangesReport;
import org.workleaf.changes.ImageComparisonPage;
import org.workleaf.changes.RevisionCheckout;
import org.workleaf.guide.Guide;
import org.workleaf.guide.GuideReader;
import org.workleaf.pdf.PageComparison;
import org.workleaf.pdf.PageComparison.ChangedPage;
import org.workleaf.pdf.PdfGuideModel;
import org.workleaf.render.PdfGuideModelFactory;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.GuideFiles;
import org.workleaf.source.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code workleaf changes}: reports what has changed for readers since a revision. */
@Command(name = "changes", mixinStandardHelpOptions = true,
        description = "Report what has changed for readers since a revision: pages, worksheets, and the names that answers are stored under.")
final class ChangesCommand implements Callable<Integer> {

    private final CommandOutput output;

    @Mixin
    private GuideFolderOption folder;

    @Mixin
    private PaperSizeOption size;

    @Option(names = "--since", paramLabel = "REVISION", required = true, description = "The revision to compare with, such as main or HEAD~1.")
    private String since;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text, or markdown for a pull request.")
    private String format;

    @Option(names = "--pictures", paramLabel = "DIR",
            description = "Write images of changed printed sheets, before and after, to this folder, with a page that shows them (index.html).")
    private Path pictures;

    ChangesCommand(CommandOutput output) {
        this.output = output;
    }

    @Override
    public Integer call() throws IOException, UserError {
        if (!List.of("text", "markdown").contains(format)) {
            throw new UserError("There is no format `" + format + "`. The formats are text and markdown.");
        }
        Path root = folder.root();
        if (output.report(GuideFiles.problems(root))) {
            return ExitCode.PROBLEMS;
        }
        try (RevisionCheckout revision = RevisionCheckout.of(root, since); DelayedStatusLine progress = new DelayedStatusLine(output, "Comparing")) {
            List<Diagnostic> problems = new ArrayList<>();
            Guide before = new GuideReader().read(revision.root(), false, new ArrayList<>());
            Guide after = new GuideReader().read(root, false, problems);
            Changes changes = Changes.between(revision.root(), before, root, after);
            List<ChangedPage> written = pictures == null ? List.of() : pictures(revision, before, root, after, changes);
            ChangesReport report = new ChangesReport(changes, revision.name(), names(written), pictures == null ? "" : pictures.toString());
            output.print(TerminalSanitizer.sanitized((format.equals("markdown") ? report.markdown() : report.text()).stripTrailing() + "\n"));
            long errors = problems.stream().filter(Diagnostic::isError).count();
            if (errors > 0) {
                output.printMessage("There " + (errors == 1 ? "is an error" : "are " + errors + " errors")
                        + " in the current guide, so this list may be incomplete. Run `./workleaf check` for details.");
            }
        } catch (UserError e) {
            throw new UserError(e.getMessage());
        }
        return ExitCode.OK;
    }

    private static List<String> names(List<ChangedPage> pictures) {
        return pictures.stream().flatMap(picture -> Stream.concat(picture.before().stream(), picture.after().stream())).toList();
    }

    private List<ChangedPage> pictures(RevisionCheckout revision, Guide before, Path root, Guide after, Changes changes)
            throws IOException, UserError {
        if (Files.isDirectory(pictures)) {
            try (Stream<Path> existing = Files.list(pictures)) {
                if (existing.findAny().isPresent()) {
                    throw new UserError(pictures + " is not empty. Choose an empty or new folder for the images.");
                }
            }
        }
        PdfGuideModel old = PdfGuideModelFactory.read(revision.root(), before);
        PdfGuideModel now = PdfGuideModelFactory.read(root, after);
        if (!PageComparison.hasTemplates(old) || !PageComparison.hasTemplates(now)) {
            output.printMessage("No images were written: one of the two versions has no PDF templates.");
            return List.of();
        }
        Map<String, String> renamed = new HashMap<>();
        changes.sheets().forEach(sheet -> sheet.was().ifPresent(was -> renamed.put(sheet.id(), was)));
        List<ChangedPage> written = new PageComparison(old, now, size.format(), pictures)
                .write(renamed, Optional.of(root.resolve("target/cache/pdf")));
        if (!written.isEmpty()) {
            String page = ImageComparisonPage.html(revision.name(), written.stream().map(picture -> new ImageComparisonPage.Pair(picture.title(),
                    picture.page(), picture.before(), picture.after())).toList());
            Files.write(pictures.resolve("index.html"), page.getBytes(StandardCharsets.UTF_8));
        }
        return written;
    }
}
