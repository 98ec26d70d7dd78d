package org.workleaf.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.workleaf.jbake.Refused;
import org.workleaf.pdf.Format;
import picocli.CommandLine.Option;

/** The size of paper, as every command that makes PDFs takes it. */
final class PaperSize {

    @Option(names = "--size", paramLabel = "SIZE", defaultValue = "a4", description = "a4, letter or large-a4; a4 unless said otherwise.")
    private String size;

    Format format() throws Refused {
        return Format.named(size).orElseThrow(() -> new Refused("There is no size `" + size + "`. The sizes are "
                + Arrays.stream(Format.values()).map(Format::word).collect(Collectors.joining(", ")) + "."));
    }
}
