package org.workleaf.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.workleaf.answers.AnswerRenamer;
import org.workleaf.answers.Answers;
import org.workleaf.answers.AnswersFile;
import org.workleaf.answers.PdfFiller;
import org.workleaf.pdf.IncompletePdfException;
import org.workleaf.pdf.Pdf;
import org.workleaf.pdf.PdfBatchBuilder;
import org.workleaf.pdf.PdfGuideModel;
import org.workleaf.pdf.PdfSpec;
import org.workleaf.source.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code workleaf fill}: fills a worksheet's PDF with answers that the website saved. */
@Command(name = "fill", mixinStandardHelpOptions = true, description = "Fill a worksheet's PDF with answers saved by the website.")
final class FillCommand implements Callable<Integer> {

    private final CommandOutput output;

    @Mixin
    private GuideFolderOption folder;

    @Mixin
    private PaperSizeOption size;

    @Mixin
    private PdfLanguageOption language;

    @Parameters(index = "0", paramLabel = "WORKSHEET", description = "The worksheet's id, for example weekly-check-in.")
    private String worksheet;

    @Parameters(index = "1", paramLabel = "ANSWERS.JSON", description = "A file saved by the website or written by `workleaf answers`.")
    private Path answers;

    @Option(names = "--output", paramLabel = "FILE", description = "The PDF to write. Default: the worksheet's id followed by -filled.pdf.")
    private Path outputPath;

    FillCommand(CommandOutput output) {
        this.output = output;
    }

    @Override
    public Integer call() throws IOException, UserError {
        if (!Files.isRegularFile(answers)) {
            throw new UserError("There is no file " + answers + ".");
        }
        Answers saved;
        try {
            saved = AnswersFile.read(answers);
        } catch (IOException e) {
            throw new UserError("The answers cannot be read: " + e.getMessage() + ".");
        }
        Path root = folder.root();
        CheckedGuide checked = CheckedGuide.of(root, false);
        if (output.report(checked.problems())) {
            return ExitCode.PROBLEMS;
        }
        PdfGuideModel model = language.model(root, checked.guide());
        if (!saved.guide().equals(model.site().guide())) {
            throw new UserError("The answers in " + answers + " are of another guide, " + (saved.guide().isEmpty() ? "which the file does not name"
                    : "`" + saved.guide() + "`") + ". This guide is `" + model.site().guide() + "` (site.guide in jbake.properties).");
        }
        saved = AnswerRenamer.current(saved, checked.guide());
        PdfSpec sheet = PdfSpec.sheet(PdfCommand.sheet(model, worksheet), size.format());
        if (!saved.has(worksheet)) {
            throw new UserError("There are no answers to `" + worksheet + "` in " + answers + ".");
        }
        List<Pdf> pdfs = new PdfBatchBuilder(model, Optional.of(language.cache(root, model))).build(List.of(sheet));
        IncompletePdfException.throwIfAny(pdfs);
        Pdf blank = pdfs.get(0);
        PdfFiller.Filled filled = PdfFiller.fill(blank, saved);
        Path to = outputPath != null ? outputPath : Path.of(worksheet + "-filled.pdf");
        PdfCommand.write(to, filled.bytes());
        filled.unplaced().forEach(name -> output.printMessage("The answer " + name + " does not fit any field on this sheet; it is on a page at the end."));
        filled.continued().forEach(label -> output.printMessage("The answer to “" + label + "” is longer than its lines; all of it is on a page at the end."));
        if (!filled.asWords().isEmpty()) {
            output.printMessage("No font has these characters, so they are written as words in brackets: " + String.join(" ", filled.asWords()));
        }
        output.printLine(to.toString());
        return ExitCode.OK;
    }
}
