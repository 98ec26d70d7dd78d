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
import org.workleaf.render.PdfGuideModelFactory;
import org.workleaf.source.UserError;

/** The PDFs of Closer, created once for all tests. They share the cache of {@code ./workleaf build}, whose key covers the program as well. */
final class CloserPdfs {

    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final CloserPdfs INSTANCE = new CloserPdfs();

    private final Guide guide;
    private final PdfGuideModel model;
    private final List<Pdf> pdfs;

    private CloserPdfs() {
        try {
            guide = new GuideReader().read(ROOT, false, new ArrayList<>());
            model = PdfGuideModelFactory.read(ROOT, guide);
            pdfs = new PdfBatchBuilder(model, Optional.of(ROOT.resolve("target/cache/pdf"))).all();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UserError e) {
            throw new IllegalStateException(e);
        }
    }

    static CloserPdfs get() {
        return INSTANCE;
    }

    Guide guide() {
        return guide;
    }

    PdfGuideModel model() {
        return model;
    }

    List<Pdf> pdfs() {
        return pdfs;
    }

    Pdf pdf(String name) {
        return pdfs.stream().filter(pdf -> pdf.name().equals(name)).findFirst().orElseThrow();
    }

    PDDocument open(String name) throws IOException {
        return Loader.loadPDF(pdf(name).bytes());
    }
}
