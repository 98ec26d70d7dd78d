package org.workleaf.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.workleaf.guide.Guide;
import org.workleaf.jbake.PdfModelFactory;
import org.workleaf.pdf.PdfGuideModel;
import org.workleaf.source.UserError;
import picocli.CommandLine.Option;

/** The language of PDFs, as commands take it. */
final class PdfLanguageOption {

    @Option(names = "--language", paramLabel = "CODE", description = "A language of the guide, for example de. Otherwise its first one.")
    private String language;

    PdfGuideModel model(Path root, Guide guide) throws IOException, UserError {
        return language == null || language.equals(guide.language().code()) ? PdfModelFactory.read(root, guide, false)
                : PdfModelFactory.read(root, guide, language);
    }

    /** Where PDFs that were made before lie: those of each language by themselves. */
    Path cache(Path root, PdfGuideModel model) {
        return root.resolve("target/cache/pdf").resolve(String.valueOf(model.site().get("home")));
    }
}
