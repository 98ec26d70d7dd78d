package org.workleaf.jbake;

import java.io.File;
import java.io.IOException;
import java.util.List;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.jbake.app.ContentStore;
import org.jbake.app.Renderer;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.render.RenderingTool;
import org.jbake.template.RenderingException;
import org.workleaf.pdf.IncompletePdfException;
import org.workleaf.pdf.Pdf;
import org.workleaf.site.SiteOutput;

/** The guide's PDFs: {@code pdf/weekly-check-in-a4.pdf}, {@code pdf/pack-letter.pdf}, {@code pdf/guide-a4.pdf} … */
public final class PdfFiles implements RenderingTool {

    @Override
    public int render(Renderer renderer, ContentStore store, JBakeConfiguration config) throws RenderingException {
        try {
            SiteOutput output = GuideRenderer.outputOf(renderer, config);
            int written = 0;
            for (SiteGuide guide : SiteGuide.all(store)) {
                List<Pdf> pdfs = guide.pdfs(PdfSettings.of(config));
                IncompletePdfException.throwIfAny(pdfs);
                for (Pdf pdf : pdfs) {
                    output.write(guide.home() + pdf.path(), pdf.bytes());
                    written++;
                }
            }
            return written;
        } catch (IncompletePdfException e) {
            throw new RenderingException("PDFs would be incomplete. " + e.getMessage(), e);
        } catch (IOException e) {
            throw new RenderingException("cannot write the PDFs", e);
        }
    }

    @Override
    @Deprecated
    public int render(Renderer renderer, ContentStore store, File destination, File templates,
            CompositeConfiguration config) throws RenderingException {
        throw new RenderingException("JBake before 2.6 is not supported");
    }
}
