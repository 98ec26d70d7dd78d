package org.workleaf.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.workleaf.build.PdfDiagnostics;
import org.workleaf.pdf.Pdf;
import org.workleaf.pdf.PdfBatchBuilder;
import org.workleaf.pdf.PdfGuideModel;
import org.workleaf.pdf.PdfSpec;
import org.workleaf.site.WorksheetModel;
import org.workleaf.source.SpellingSuggestion;
import org.workleaf.source.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code workleaf pdf}: creates all PDFs of the guide, or one PDF with selected worksheets. */
@Command(name = "pdf", mixinStandardHelpOptions = true, description = "Create all PDFs of the guide, or one PDF with selected worksheets (a pack).")
final class PdfCommand implements Callable<Integer> {

    private final CommandOutput output;

    @Mixin
    private GuideFolderOption folder;

    @Mixin
    private PaperSizeOption size;

    @Mixin
    private PdfLanguageOption language;

    @Option(names = "--pack", paramLabel = "ID", split = ",",
            description = "Worksheets to put into one PDF, in this order, separated by commas.")
    private List<String> pack = List.of();

    @Option(names = "--output", paramLabel = "PATH",
            description = "The pack's file, by default pack.pdf; without --pack, the folder for all PDFs, by default target/pdf.")
    private Path outputPath;

    PdfCommand(CommandOutput output) {
        this.output = output;
    }

    @Override
    public Integer call() throws IOException, UserError {
        Path root = folder.root();
        CheckedGuide checked = CheckedGuide.of(root, false);
        if (output.report(checked.problems())) {
            return ExitCode.PROBLEMS;
        }
        PdfGuideModel model = language.model(root, checked.guide());
        List<WorksheetModel> selected = selected(model);
        Optional<Path> cache = Optional.of(language.cache(root, model));
        List<Pdf> pdfs;
        try (DelayedStatusLine progress = new DelayedStatusLine(output, "Creating PDFs")) {
            // A custom pack is rarely created again: caching it would only evict another PDF.
            pdfs = pack.isEmpty() ? new PdfBatchBuilder(model, cache).all()
                    : new PdfBatchBuilder(model, Optional.empty()).build(List.of(PdfSpec.pack(selected, size.format())));
        }
        if (output.report(new PdfDiagnostics(root, model.templates(), checked.guide())
                .in(pdfs.stream().flatMap(pdf -> pdf.problems().stream())))) {
            return ExitCode.PROBLEMS;
        }
        write(root, pdfs);
        return ExitCode.OK;
    }

    private void write(Path root, List<Pdf> pdfs) throws IOException {
        if (pack.isEmpty()) {
            Path to = outputPath != null ? outputPath : root.resolve("target/pdf");
            for (Pdf pdf : pdfs) {
                write(to.resolve(pdf.name() + ".pdf"), pdf.bytes());
            }
            output.printLine(CommandOutput.number(pdfs.size(), "PDF") + " in " + to);
        } else {
            Path to = outputPath != null ? outputPath : Path.of("pack.pdf");
            write(to, pdfs.get(0).bytes());
            output.printLine(CommandOutput.number(pack.size(), "sheet") + ", " + CommandOutput.number(pdfs.get(0).pages(), "page") + " in " + to);
        }
    }

    private List<WorksheetModel> selected(PdfGuideModel model) throws UserError {
        List<WorksheetModel> selected = new ArrayList<>();
        for (String id : pack) {
            WorksheetModel sheet = sheet(model, id.strip());
            if (selected.contains(sheet)) {
                throw new UserError("The pack would contain `" + id.strip() + "` twice, and filling in one copy would fill in the other. "
                        + "Name it once, and print it as often as you need it.");
            }
            selected.add(sheet);
        }
        return selected;
    }

    static WorksheetModel sheet(PdfGuideModel model, String id) throws UserError {
        List<String> known = model.sheets().stream().map(WorksheetModel::id).toList();
        return model.sheets().stream().filter(sheet -> sheet.id().equals(id)).findFirst()
                .orElseThrow(() -> new UserError("There is no worksheet `" + id + "`. " + SpellingSuggestion.didYouMean(id, known)
                        + "The worksheets are " + String.join(", ", known) + "."));
    }

    static void write(Path file, byte[] bytes) throws IOException {
        if (file.toAbsolutePath().getParent() != null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
        }
        Files.write(file, bytes);
    }
}
