package org.workleaf.render;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.workleaf.assets.OnDemandScripts;
import org.workleaf.fonts.GlyphCoverage;
import org.workleaf.pdf.Pdf;
import org.workleaf.pdf.PdfBatchBuilder;
import org.workleaf.pdf.PdfDownloads;
import org.workleaf.pdf.PdfGuideModel;
import org.workleaf.site.SinglePageGuide;
import org.workleaf.site.SiteGuide;
import org.workleaf.site.SiteSettings;
import org.workleaf.template.ModelWrapper;

/** A site in one language: the guide, and what is generated from it once and read by many pages. */
public final class SiteInLanguage {

    private final SiteSettings settings;
    private final SiteGuide guide;
    private List<?> pagesView;
    private List<?> onePageView;
    private List<Pdf> pdfs;
    private PdfDownloads pdfDownloads;
    private Boolean isCoveredByFonts;
    private OnDemandScripts lazyAssets;
    private List<String> lazyAssetNames;

    SiteInLanguage(SiteSettings settings, SiteGuide guide) {
        this.settings = settings;
        this.guide = guide;
    }

    public SiteGuide guide() {
        return guide;
    }

    /** The template variable {@code guide}. */
    synchronized List<?> pagesView() {
        if (pagesView == null) {
            pagesView = ModelWrapper.of(guide.pages());
        }
        return pagesView;
    }

    /** The template variable {@code guide} on the page with the whole guide. */
    synchronized List<?> onePageView() {
        if (onePageView == null) {
            onePageView = ModelWrapper.of(SinglePageGuide.of(guide.pages(), guide.home() + SiteGuide.PRINT));
        }
        return onePageView;
    }

    /** The scripts generated from the pages' text. */
    public synchronized OnDemandScripts lazyAssets() {
        if (lazyAssets == null) {
            lazyAssets = OnDemandScripts.of(guide.pages(), guide.home());
        }
        return lazyAssets;
    }

    /** The template variable {@code extras}: the assets that pages load on demand, such as {@code cards.js 1a2b3c4d}. */
    synchronized List<String> lazyAssetNames() {
        if (lazyAssetNames == null) {
            lazyAssetNames = OnDemandScripts.names(guide.assets(), guide.home());
        }
        return lazyAssetNames;
    }

    /** All PDFs of the guide, created once; empty if PDFs are disabled. */
    public synchronized List<Pdf> pdfs() throws IOException {
        if (pdfs == null) {
            Optional<PdfGuideModel> model = settings.hasPdfs() ? pdfModel() : Optional.empty();
            // PDFs have the same names in all languages.
            pdfs = model.isEmpty() ? List.of()
                    : new PdfBatchBuilder(model.get(), Optional.of(settings.folder().resolve("target/cache/pdf").resolve(guide.home()))).all();
        }
        return pdfs;
    }

    /** The PDFs that pages list. They have sizes, so the first page that reads them waits until all are created. */
    synchronized PdfDownloads pdfDownloads() throws IOException {
        if (pdfDownloads == null) {
            pdfDownloads = PdfDownloads.of(guide.home(), pdfs());
        }
        return pdfDownloads;
    }

    /** Whether the PDF fonts cover the text in this language. */
    synchronized boolean isCoveredByFonts() {
        if (isCoveredByFonts == null) {
            isCoveredByFonts = GlyphCoverage.ofPages(guide.ownPages()).isSufficient();
        }
        return isCoveredByFonts;
    }

    /** The model for PDFs; empty if the guide is empty or the fonts don't cover it. */
    Optional<PdfGuideModel> pdfModel() {
        return guide.isEmpty() || !isCoveredByFonts() ? Optional.empty()
                : Optional.of(PdfGuideModelFactory.of(guide.site(), guide.pages(), settings));
    }
}
