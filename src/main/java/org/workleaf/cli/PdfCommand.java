package org.workleaf.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.workleaf.build.PdfDiagnostics;
import org.workleaf.pdf.Pdf;
import org.workleaf.pdf.PdfBuilder;
import org.workleaf.pdf.PdfGuideModel;
import org.workleaf.pdf.PdfSpec;
import org.workleaf.source.Suggestion;
import org.workleaf.source.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code workleaf pdf}: puts some worksheets into one PDF, or makes every PDF of the guide. */
@Command(name = "pdf", mixinStandardHelpOptions = true, description = "Make PDFs: every one of the guide, or one pack of some worksheets.")
final class PdfCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private GuideFolderOption folder;

    @Mixin
    private PaperSizeOption size;

    @Mixin
    private PdfLanguageOption language;

    @Option(names = "--pack", paramLabel = "ID", split = ",",
            description = "Worksheets to put into one PDF, in this order, parted by commas.")
    private List<String> pack = List.of();

    @Option(names = "--output", paramLabel = "PATH",
            description = "The pack's file, otherwise pack.pdf; without --pack, a folder for all PDFs, otherwise target/pdf.")
    private Path output;

    PdfCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, UserError {
        Path root = folder.root();
        LoadedGuide reading = LoadedGuide.of(root, false);
        if (console.report(reading.problems())) {
            return ExitCode.PROBLEMS;
        }
        PdfGuideModel model = language.model(root, reading.guide());
        Optional<Path> cache = Optional.of(language.cache(root, model));
        List<Pdf> papers;
        try (ProgressLine progress = new ProgressLine(console, "Setting")) {
            // A pack of one's own is made seldom: it would only push another one out of the cache.
            papers = pack.isEmpty() ? new PdfBuilder(model, cache).all()
                    : new PdfBuilder(model, Optional.empty()).make(List.of(PdfSpec.pack(chosen(model), size.format())));
        }
        if (console.report(new PdfDiagnostics(root, model.templates(), reading.guide())
                .in(papers.stream().flatMap(paper -> paper.problems().stream())))) {
            return ExitCode.PROBLEMS;
        }
        write(root, papers);
        return ExitCode.FINE;
    }

    private void write(Path root, List<Pdf> papers) throws IOException {
        if (pack.isEmpty()) {
            Path to = output != null ? output : root.resolve("target/pdf");
            for (Pdf paper : papers) {
                write(to.resolve(paper.name() + ".pdf"), paper.bytes());
            }
            console.say(Console.number(papers.size(), "PDF") + " in " + to);
        } else {
            Path to = output != null ? output : Path.of("pack.pdf");
            write(to, papers.get(0).bytes());
            console.say(Console.number(pack.size(), "sheet") + ", " + Console.number(papers.get(0).pages(), "page") + " in " + to);
        }
    }

    private List<Map<String, Object>> chosen(PdfGuideModel model) throws UserError {
        List<Map<String, Object>> chosen = new ArrayList<>();
        for (String id : pack) {
            chosen.add(sheet(model, id.strip()));
        }
        return chosen;
    }

    static Map<String, Object> sheet(PdfGuideModel model, String id) throws UserError {
        List<String> known = model.sheets().stream().map(sheet -> (String) sheet.get("id")).toList();
        return model.sheets().stream().filter(sheet -> sheet.get("id").equals(id)).findFirst()
                .orElseThrow(() -> new UserError("There is no worksheet `" + id + "`. " + Suggestion.didYouMean(id, known)
                        + "The worksheets are " + String.join(", ", known) + "."));
    }

    static void write(Path file, byte[] bytes) throws IOException {
        if (file.toAbsolutePath().getParent() != null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
        }
        Files.write(file, bytes);
    }
}
