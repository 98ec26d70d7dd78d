package org.workleaf.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.workleaf.pdf.PrintFormat;
import org.workleaf.source.UserError;
import picocli.CommandLine.Option;

/** The option {@code --size}: the paper size of PDFs. */
final class PaperSizeOption {

    @Option(names = "--size", paramLabel = "SIZE", defaultValue = "a4", description = "a4, letter or large-a4. Default: ${DEFAULT-VALUE}.")
    private String size;

    PrintFormat format() throws UserError {
        return PrintFormat.named(size).orElseThrow(() -> new UserError("There is no size `" + size + "`. The sizes are "
                + Arrays.stream(PrintFormat.values()).map(PrintFormat::word).collect(Collectors.joining(", ")) + "."));
    }
}
