package org.workleaf.render;

import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.workleaf.fonts.GlyphCoverage;
import org.workleaf.pdf.IncompletePdfException;
import org.workleaf.pdf.Pdf;
import org.workleaf.pdf.PdfBatchBuilder;
import org.workleaf.pdf.PdfDownloads;
import org.workleaf.pdf.PdfGuideModel;
import org.workleaf.pdf.PdfSpec;
import org.workleaf.pdf.PrintFormat;
import org.workleaf.site.BlockModel;
import org.workleaf.site.PageModel;
import org.workleaf.site.SinglePageGuide;
import org.workleaf.site.SiteGuide;
import org.workleaf.site.SiteSettings;
import org.workleaf.site.WorksheetModel;
import org.workleaf.site.WorksheetRelocator;

/** Lists the PDFs of a previewed guide in one of its languages, and creates each PDF when it is requested. */
public final class PreviewPdfs {

    private final SiteSettings settings;
    private final Map<String, byte[]> cache = new HashMap<>();
    private Optional<PdfBatchBuilder> builder = Optional.empty();
    private SiteGuide cachedGuide;
    private SiteGuide listedGuide;
    private PdfDownloads downloads = PdfDownloads.of("", List.of());
    private boolean isCovered;
    /** The glyph counts of the pages last listed, by their parts, which are the same object while a page is unchanged. */
    private Map<List<BlockModel>, GlyphCoverage.Count> glyphCounts = Map.of();

    public PreviewPdfs(SiteSettings settings) {
        this.settings = settings;
    }

    /** All PDFs, without their sizes, which are unknown before they are created. */
    public synchronized PdfDownloads downloads(SiteGuide guide) {
        if (guide != listedGuide) {
            boolean wasCovered = isCovered;
            isCovered = fontsCover(guide);
            if (listedGuide == null || isCovered != wasCovered
                    || !guide.matches(listedGuide, (page, previous) -> page.worksheetIds().equals(previous.worksheetIds()))) {
                downloads = PdfDownloads.ofSpecs(guide.home(), !settings.hasPdfs() || !isCovered ? List.of()
                        : PdfSpec.of(model(guide, sheets(guide), List.of())));
            }
            listedGuide = guide;
        }
        return downloads;
    }

    /** Whether the fonts cover the guide's text. Only new pages are counted again. */
    private boolean fontsCover(SiteGuide guide) {
        Map<List<BlockModel>, GlyphCoverage.Count> counted = new IdentityHashMap<>();
        guide.ownPages().forEach(page -> {
            List<BlockModel> parts = page.parts();
            GlyphCoverage.Count known = glyphCounts.get(parts);
            counted.put(parts, known != null ? known : GlyphCoverage.ofPages(Stream.of(page)));
        });
        glyphCounts = counted;
        return glyphCounts.values().stream().reduce(GlyphCoverage.Count.NONE, GlyphCoverage.Count::and).isSufficient();
    }

    /** Discards all created PDFs. */
    public synchronized void clear() {
        cache.clear();
        listedGuide = null;
    }

    /** @param name the PDF's name without extension */
    public synchronized Optional<byte[]> named(String name, SiteGuide guide) throws IOException {
        if (!settings.hasPdfs() || guide.isEmpty() || !fontsCover(guide)) {
            return Optional.empty();
        }
        Optional<PdfSpec> requested = PdfSpec.of(model(guide, sheets(guide), List.of())).stream()
                .filter(spec -> spec.name().equals(name)).findFirst();
        if (requested.isEmpty()) {
            return Optional.empty();
        }
        if (requested.get().kind() == PdfSpec.Kind.SHEET) {
            return Optional.of(sheet(requested.get().sheets().get(0), requested.get().format(), guide));
        }
        PdfGuideModel whole = PdfGuideModelFactory.of(guide.site(), guide.pages(), settings);
        PdfSpec spec = PdfSpec.of(whole).stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
        return Optional.of(render(name, whole, spec, guide));
    }

    /** The PDF for a page of the site: of a worksheet, a page of the guide, or the whole guide. */
    public synchronized Optional<byte[]> ofPage(String uri, boolean letter, SiteGuide guide) throws IOException {
        PrintFormat format = letter ? PrintFormat.LETTER : PrintFormat.A4;
        if (!settings.hasPdfs() || guide.isEmpty() || !fontsCover(guide)) {
            return Optional.empty();
        }
        if (uri.equals(guide.home() + SiteGuide.PRINT + "index.html")) {
            return named("guide-" + format.word(), guide);
        }
        for (PageModel page : guide.pages()) {
            if (uri.equals(page.uri())) {
                return Optional.of(chapter(page, format, guide));
            }
            for (WorksheetModel sheet : page.worksheets()) {
                if (uri.equals(sheet.path() + "index.html")) {
                    return Optional.of(sheet(sheet, format, guide));
                }
            }
        }
        return Optional.empty();
    }

    private byte[] sheet(WorksheetModel pageSheet, PrintFormat format, SiteGuide guide) throws IOException {
        WorksheetModel sheet = WorksheetRelocator.toOwnPage(pageSheet);
        PdfSpec spec = PdfSpec.sheet(sheet, format);
        return render(spec.name(), model(guide, List.of(sheet), List.of()), spec, guide);
    }

    private byte[] chapter(PageModel page, PrintFormat format, SiteGuide guide) throws IOException {
        List<WorksheetModel> sheets = page.worksheets().stream().map(WorksheetRelocator::toOwnPage).toList();
        PdfGuideModel model = model(guide, sheets, SinglePageGuide.of(List.of(page), guide.home() + SiteGuide.PRINT));
        return render(page.path() + " " + format, model, PdfSpec.chapter(sheets, format), guide);
    }

    private byte[] render(String key, PdfGuideModel model, PdfSpec spec, SiteGuide guide) throws IOException {
        if (guide != cachedGuide) {
            cache.clear();
            cachedGuide = guide;
        }
        byte[] known = cache.get(key);
        if (known == null) {
            PdfBatchBuilder current = builder.isPresent() ? builder.get().of(model) : new PdfBatchBuilder(model, Optional.empty());
            builder = Optional.of(current);
            List<Pdf> pdfs = current.build(List.of(spec));
            IncompletePdfException.throwIfAny(pdfs);
            known = pdfs.get(0).bytes();
            cache.put(key, known);
        }
        return known;
    }

    private PdfGuideModel model(SiteGuide guide, List<WorksheetModel> sheets, List<PageModel> pages) {
        return new PdfGuideModel(guide.site(), sheets, pages, settings.templates(), settings.content());
    }

    private static List<WorksheetModel> sheets(SiteGuide guide) {
        return guide.pages().stream().flatMap(page -> page.worksheets().stream()).toList();
    }
}
