package org.workleaf.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.workleaf.pdf.PaperFormat;
import org.workleaf.source.UserError;
import picocli.CommandLine.Option;

/** The size of paper, as every command that makes PDFs takes it. */
final class PaperSizeOption {

    @Option(names = "--size", paramLabel = "SIZE", defaultValue = "a4", description = "a4, letter or large-a4; a4 unless said otherwise.")
    private String size;

    PaperFormat format() throws UserError {
        return PaperFormat.named(size).orElseThrow(() -> new UserError("There is no size `" + size + "`. The sizes are "
                + Arrays.stream(PaperFormat.values()).map(PaperFormat::word).collect(Collectors.joining(", ")) + "."));
    }
}
