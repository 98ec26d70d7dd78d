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
    private final Lazy<List<?>, RuntimeException> pagesView;
    private final Lazy<List<?>, RuntimeException> onePageView;
    private final Lazy<OnDemandScripts, RuntimeException> lazyAssets;
    private final Lazy<List<String>, RuntimeException> lazyAssetNames;
    private final Lazy<Boolean, RuntimeException> isCoveredByFonts;
    private final Lazy<List<Pdf>, IOException> pdfs = new Lazy<>(this::createPdfs);
    private final Lazy<PdfDownloads, IOException> pdfDownloads;

    SiteInLanguage(SiteSettings settings, SiteGuide guide) {
        this.settings = settings;
        this.guide = guide;
        pagesView = new Lazy<>(() -> ModelWrapper.of(guide.pages()));
        onePageView = new Lazy<>(() -> ModelWrapper.of(SinglePageGuide.of(guide.pages(), guide.home() + SiteGuide.PRINT)));
        lazyAssets = new Lazy<>(() -> OnDemandScripts.of(guide.pages(), guide.home()));
        lazyAssetNames = new Lazy<>(() -> OnDemandScripts.names(guide.assets(), guide.home()));
        isCoveredByFonts = new Lazy<>(() -> GlyphCoverage.ofPages(guide.ownPages()).isSufficient());
        pdfDownloads = new Lazy<>(() -> PdfDownloads.of(guide.home(), pdfs.get()));
    }

    public SiteGuide guide() {
        return guide;
    }

    /** The template variable {@code guide}. */
    List<?> pagesView() {
        return pagesView.get();
    }

    /** The template variable {@code guide} on the page with the whole guide. */
    List<?> onePageView() {
        return onePageView.get();
    }

    /** The scripts generated from the pages' text. */
    public OnDemandScripts lazyAssets() {
        return lazyAssets.get();
    }

    /** The template variable {@code extras}: the assets that pages load on demand, such as {@code cards.js 1a2b3c4d}. */
    List<String> lazyAssetNames() {
        return lazyAssetNames.get();
    }

    /** All PDFs of the guide, created once; empty if PDFs are disabled. */
    public List<Pdf> pdfs() throws IOException {
        return pdfs.get();
    }

    private List<Pdf> createPdfs() throws IOException {
        Optional<PdfGuideModel> model = settings.hasPdfs() ? pdfModel() : Optional.empty();
        // PDFs have the same names in all languages.
        return model.isEmpty() ? List.of()
                : new PdfBatchBuilder(model.get(), Optional.of(settings.folder().resolve("target/cache/pdf").resolve(guide.home()))).all();
    }

    /** The PDFs that pages list. They have sizes, so the first page that reads them waits until all are created. */
    PdfDownloads pdfDownloads() throws IOException {
        return pdfDownloads.get();
    }

    /** Whether the PDF fonts cover the text in this language. */
    boolean isCoveredByFonts() {
        return isCoveredByFonts.get();
    }

    /** The model for PDFs; empty if the guide is empty or the fonts don't cover it. */
    Optional<PdfGuideModel> pdfModel() {
        return guide.isEmpty() || !isCoveredByFonts() ? Optional.empty()
                : Optional.of(PdfGuideModelFactory.of(guide.site(), guide.pages(), settings));
    }
}
