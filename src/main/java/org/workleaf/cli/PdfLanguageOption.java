package org.workleaf.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.workleaf.fonts.GlyphCoverage;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Languages;
import org.workleaf.pdf.PdfGuideModel;
import org.workleaf.render.PdfGuideModelFactory;
import org.workleaf.source.UserError;
import picocli.CommandLine.Option;

/** The option {@code --language}: the language of PDFs. */
final class PdfLanguageOption {

    @Option(names = "--language", paramLabel = "CODE", description = "A language of the guide, for example de. Default: its first language.")
    private String language;

    PdfGuideModel model(Path root, Guide guide) throws IOException, UserError {
        if (language != null && !language.equals(guide.language().code())) {
            return PdfGuideModelFactory.read(root, guide, language);
        }
        PdfGuideModel model = PdfGuideModelFactory.read(root, guide);
        if (!GlyphCoverage.ofPages(model.pages().stream()).isSufficient()) {
            throw new UserError("There are no PDFs in " + guide.language().nameIn(Languages.ENGLISH.first()) + ": their fonts contain Latin, "
                    + "Greek and Cyrillic letters. The site has all pages, and browsers can print them.");
        }
        return model;
    }

    /** The folder of the PDF cache, one for each language. */
    Path cache(Path root, PdfGuideModel model) {
        return root.resolve("target/cache/pdf").resolve(model.site().home());
    }
}
