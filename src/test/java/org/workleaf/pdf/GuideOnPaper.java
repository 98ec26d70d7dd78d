package org.workleaf.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.workleaf.guide.Guide;
import org.workleaf.guide.GuideReader;
import org.workleaf.jbake.PdfModelFactory;

/** The PDFs of the guide itself, made once for all tests and without a cache. */
final class GuideOnPaper {

    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final GuideOnPaper INSTANCE = new GuideOnPaper();

    private final Guide guide;
    private final PdfGuideModel model;
    private final List<Pdf> papers;

    private GuideOnPaper() {
        try {
            guide = new GuideReader().read(ROOT, false, new ArrayList<>());
            model = PdfModelFactory.read(ROOT, guide, false);
            papers = new PdfBuilder(model, Optional.empty()).all();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static GuideOnPaper get() {
        return INSTANCE;
    }

    Guide guide() {
        return guide;
    }

    PdfGuideModel model() {
        return model;
    }

    List<Pdf> papers() {
        return papers;
    }

    Pdf paper(String name) {
        return papers.stream().filter(paper -> paper.name().equals(name)).findFirst().orElseThrow();
    }

    PDDocument open(String name) throws IOException {
        return Loader.loadPDF(paper(name).bytes());
    }
}
