package org.workleaf.jbake;

import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.workleaf.pdf.GlyphCoverage;
import org.workleaf.pdf.IncompletePdfException;
import org.workleaf.pdf.PaperFormat;
import org.workleaf.pdf.Pdf;
import org.workleaf.pdf.PdfBuilder;
import org.workleaf.pdf.PdfGuideModel;
import org.workleaf.pdf.PdfList;
import org.workleaf.pdf.PdfSpec;
import org.workleaf.site.SinglePageGuide;
import org.workleaf.site.StandaloneSheet;

/** The PDFs of a guide that is being written, in one of its languages: listed before they are made, and made one by one as they are asked for. */
final class PreviewPdfs {

    private final PdfSettings settings;
    private final Map<String, byte[]> made = new HashMap<>();
    private Optional<PdfBuilder> hands = Optional.empty();
    private SiteGuide madeOf;
    private SiteGuide listedOf;
    private PdfList list = new PdfList("", List.of());
    private boolean canBeSet;
    /** Of each page of the guide that was listed last, by its parts, which stay the same as long as its source does. */
    private Map<Object, GlyphCoverage.Count> letters = Map.of();

    PreviewPdfs(BuildConfiguration settings) {
        this.settings = PdfSettings.of(settings);
    }

    /** All PDFs without their sizes, which nobody knows yet. */
    synchronized PdfList list(SiteGuide guide) {
        if (guide != listedOf) {
            boolean couldBeSet = canBeSet;
            canBeSet = canBeSet(guide);
            if (listedOf == null || canBeSet != couldBeSet || !guide.isAlike(listedOf, (page, was) -> ids(page).equals(ids(was)))) {
                list = new PdfList(guide.home(), !settings.apply() || !canBeSet ? List.of()
                        : PdfSpec.of(model(guide, sheets(guide), List.of())).stream().map(PdfSpec::model).toList());
            }
            listedOf = guide;
        }
        return list;
    }

    /** Whether a guide is written in letters that can be set; counted on pages that are new alone. */
    private boolean canBeSet(SiteGuide guide) {
        Map<Object, GlyphCoverage.Count> counted = new IdentityHashMap<>();
        guide.ownPages().forEach(page -> {
            Object parts = page.get("parts");
            GlyphCoverage.Count known = letters.get(parts);
            counted.put(parts, known != null ? known : SiteGuide.letters(page));
        });
        letters = counted;
        return letters.values().stream().reduce(GlyphCoverage.Count.NONE, GlyphCoverage.Count::and).canBeSet();
    }

    private static List<Object> ids(Map<String, Object> page) {
        return ((List<?>) page.get("worksheets")).stream().<Object>map(sheet -> ((Map<?, ?>) sheet).get("id")).toList();
    }

    /** Forgets what was made. */
    synchronized void forget() {
        made.clear();
        listedOf = null;
    }

    /** @param name without its ending; only what this PDF holds is looked at */
    synchronized Optional<byte[]> named(String name, SiteGuide guide) throws IOException {
        if (!settings.apply() || guide.documents().isEmpty() || !canBeSet(guide)) {
            return Optional.empty();
        }
        Optional<PdfSpec> asked = PdfSpec.of(model(guide, sheets(guide), List.of())).stream()
                .filter(leaflet -> leaflet.name().equals(name)).findFirst();
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        if (asked.get().kind() == PdfSpec.Kind.SHEET) {
            return Optional.of(sheet(asked.get().sheets().get(0), asked.get().format(), guide));
        }
        PdfGuideModel whole = PdfModelFactory.of(about(guide), guide.pages(), settings.templates(), settings.content());
        PdfSpec leaflet = PdfSpec.of(whole).stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
        return Optional.of(made(name, whole, leaflet, guide));
    }

    /** A sheet on its own page, a page of the guide, the whole guide. */
    synchronized Optional<byte[]> ofPage(String uri, boolean letter, SiteGuide guide) throws IOException {
        PaperFormat format = letter ? PaperFormat.LETTER : PaperFormat.A4;
        if (!settings.apply() || guide.documents().isEmpty() || !guide.canBeSet()) {
            return Optional.empty();
        }
        if (uri.equals(guide.home() + SiteGuide.PRINT + "index.html")) {
            return named("guide-" + format.word(), guide);
        }
        for (Map<String, Object> page : guide.pages()) {
            if (uri.equals(page.get("path") + "index.html")) {
                return Optional.of(chapter(page, format, guide));
            }
            for (Map<String, Object> sheet : sheets(page).toList()) {
                if (uri.equals(sheet.get("path") + "index.html")) {
                    return Optional.of(sheet(sheet, format, guide));
                }
            }
        }
        return Optional.empty();
    }

    private byte[] sheet(Map<String, Object> onPage, PaperFormat format, SiteGuide guide) throws IOException {
        Map<String, Object> alone = StandaloneSheet.of(onPage);
        PdfSpec leaflet = PdfSpec.sheet(alone, format);
        return made(leaflet.name(), model(guide, List.of(alone), List.of()), leaflet, guide);
    }

    private byte[] chapter(Map<String, Object> page, PaperFormat format, SiteGuide guide) throws IOException {
        List<Map<String, Object>> sheets = sheets(page).map(StandaloneSheet::of).toList();
        PdfGuideModel model = model(guide, sheets, SinglePageGuide.of(List.of(page), guide.home() + SiteGuide.PRINT));
        return made(page.get("path") + " " + format, model, PdfSpec.chapter(sheets, format), guide);
    }

    private byte[] made(String key, PdfGuideModel model, PdfSpec leaflet, SiteGuide guide) throws IOException {
        if (guide != madeOf) {
            made.clear();
            madeOf = guide;
        }
        byte[] known = made.get(key);
        if (known == null) {
            PdfBuilder papers = hands.isPresent() ? hands.get().of(model) : new PdfBuilder(model, Optional.empty());
            hands = Optional.of(papers);
            List<Pdf> pdf = papers.make(List.of(leaflet));
            IncompletePdfException.throwIfAny(pdf);
            known = pdf.get(0).bytes();
            made.put(key, known);
        }
        return known;
    }

    private PdfGuideModel model(SiteGuide guide, List<Map<String, Object>> sheets, List<Map<String, Object>> pages) {
        return new PdfGuideModel(about(guide), sheets, pages, settings.templates(), settings.content());
    }

    private static Map<String, Object> about(SiteGuide guide) {
        Map<String, Object> site = new LinkedHashMap<>();
        ((Map<?, ?>) guide.common("site")).forEach((key, value) -> site.put((String) key, value));
        return site;
    }

    private static List<Map<String, Object>> sheets(SiteGuide guide) {
        return guide.pages().stream().flatMap(PreviewPdfs::sheets).toList();
    }

    private static Stream<Map<String, Object>> sheets(Map<String, Object> page) {
        return ((List<?>) page.get("worksheets")).stream().map(worksheet -> {
            Map<String, Object> sheet = new LinkedHashMap<>();
            ((Map<?, ?>) worksheet).forEach((key, value) -> sheet.put((String) key, value));
            return sheet;
        });
    }
}
