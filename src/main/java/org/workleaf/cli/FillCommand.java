package org.workleaf.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.workleaf.pdf.Answers;
import org.workleaf.pdf.AnswersFile;
import org.workleaf.pdf.IncompletePdfException;
import org.workleaf.pdf.Pdf;
import org.workleaf.pdf.PdfBuilder;
import org.workleaf.pdf.PdfFiller;
import org.workleaf.pdf.PdfGuideModel;
import org.workleaf.pdf.PdfSpec;
import org.workleaf.source.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code workleaf fill}: puts the answers that the website saved onto a worksheet's PDF. */
@Command(name = "fill", mixinStandardHelpOptions = true, description = "Put answers that the website saved onto a worksheet's PDF.")
final class FillCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private GuideFolderOption folder;

    @Mixin
    private PaperSizeOption size;

    @Mixin
    private PdfLanguageOption language;

    @Parameters(index = "0", paramLabel = "WORKSHEET", description = "The worksheet's id, for example weekly-check-in.")
    private String worksheet;

    @Parameters(index = "1", paramLabel = "ANSWERS.JSON", description = "A file that the website saved, or `workleaf answers` wrote.")
    private Path answers;

    @Option(names = "--output", paramLabel = "FILE", description = "The PDF's name. Otherwise the worksheet's id with -filled.pdf.")
    private Path output;

    FillCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, UserError {
        if (!Files.isRegularFile(answers)) {
            throw new UserError("There is no file " + answers + ".");
        }
        Answers given;
        try {
            given = AnswersFile.read(answers);
        } catch (IOException e) {
            throw new UserError("The answers cannot be read: " + e.getMessage() + ".");
        }
        Path root = folder.root();
        LoadedGuide reading = LoadedGuide.of(root, false);
        if (console.report(reading.problems())) {
            return ExitCode.PROBLEMS;
        }
        PdfGuideModel model = language.model(root, reading.guide());
        PdfSpec sheet = PdfSpec.sheet(PdfCommand.sheet(model, worksheet), size.format());
        if (given.worksheets().stream().noneMatch(saved -> saved.id().equals(worksheet))) {
            throw new UserError("There are no answers to `" + worksheet + "` in " + answers + ".");
        }
        List<Pdf> made = new PdfBuilder(model, Optional.of(language.cache(root, model))).make(List.of(sheet));
        IncompletePdfException.throwIfAny(made);
        Pdf blank = made.get(0);
        PdfFiller.Filled filled = PdfFiller.fill(blank, given);
        Path to = output != null ? output : Path.of(worksheet + "-filled.pdf");
        PdfCommand.write(to, filled.bytes());
        filled.lost().forEach(name -> console.tell("The answer " + name + " has no place on this sheet any more."));
        console.say(to.toString());
        return ExitCode.FINE;
    }
}
