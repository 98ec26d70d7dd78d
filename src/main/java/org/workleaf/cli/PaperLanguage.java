package org.workleaf.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.workleaf.guide.Guide;
import org.workleaf.jbake.PaperModel;
import org.workleaf.jbake.Refused;
import org.workleaf.pdf.GuideModel;
import picocli.CommandLine.Option;

/** The language of PDFs, as commands take it. */
final class PaperLanguage {

    @Option(names = "--language", paramLabel = "CODE", description = "A language of the guide, for example de. Otherwise its first one.")
    private String language;

    GuideModel model(Path root, Guide guide) throws IOException, Refused {
        return language == null || language.equals(guide.language().code()) ? PaperModel.read(root, guide, false)
                : PaperModel.read(root, guide, language);
    }

    /** Where PDFs that were made before lie: those of each language by themselves. */
    Path cache(Path root, GuideModel model) {
        return root.resolve("target/cache/pdf").resolve(String.valueOf(model.site().get("home")));
    }
}
