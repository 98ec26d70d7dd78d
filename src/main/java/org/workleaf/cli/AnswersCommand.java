package org.workleaf.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.workleaf.answers.Answers;
import org.workleaf.answers.AnswersFile;
import org.workleaf.answers.FilledPdfReader;
import org.workleaf.guide.Guide;
import org.workleaf.guide.GuideReader;
import org.workleaf.pdf.PdfGuideModel;
import org.workleaf.render.PdfGuideModelFactory;
import org.workleaf.source.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code workleaf answers}: reads the answers in a filled PDF and writes a file that the website loads. */
@Command(name = "answers", mixinStandardHelpOptions = true,
        description = "Read the answers in a filled PDF and write a file that the website can load.")
final class AnswersCommand implements Callable<Integer> {

    private final CommandOutput output;

    @Mixin
    private GuideFolderOption folder;

    @Parameters(paramLabel = "FILLED.PDF", description = "A worksheet, a pack or the guide, filled in with any PDF program.")
    private Path filled;

    @Option(names = "--output", paramLabel = "FILE", description = "Write the answers to this file. By default they are printed.")
    private Path outputPath;

    AnswersCommand(CommandOutput output) {
        this.output = output;
    }

    @Override
    public Integer call() throws IOException, UserError {
        if (!Files.isRegularFile(filled)) {
            throw new UserError("There is no file " + filled + ".");
        }
        Path root = folder.root();
        Guide guide = new GuideReader().read(root, true, new ArrayList<>());
        PdfGuideModel model = PdfGuideModelFactory.read(root, guide);
        Answers answers;
        try {
            answers = FilledPdfReader.read(filled, guide, model.site().guide());
        } catch (IOException e) {
            throw new UserError("The answers cannot be read: " + e.getMessage() + ".");
        }
        if (answers.worksheets().isEmpty()) {
            output.printMessage("There are no answers in " + filled + ": its form is empty. If it was filled in, the program may not have saved the answers in "
                    + "its fields, or may have matched only parts of their names, which are like `worksheet.field`.");
        }
        String text = AnswersFile.text(answers);
        if (outputPath == null) {
            output.print(text);
        } else {
            PdfCommand.write(outputPath, text.getBytes(StandardCharsets.UTF_8));
            long count = answers.worksheets().stream().map(Answers.Sheet::fields).mapToLong(List::size).sum();
            output.printLine(CommandOutput.number(count, "answer") + " in " + outputPath);
        }
        return ExitCode.OK;
    }
}
