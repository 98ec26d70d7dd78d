package org.workleaf.jbake;

import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.workleaf.page.OnePage;
import org.workleaf.page.SheetAlone;
import org.workleaf.pdf.Format;
import org.workleaf.pdf.GuideModel;
import org.workleaf.pdf.Leaflet;
import org.workleaf.pdf.Letters;
import org.workleaf.pdf.Paper;
import org.workleaf.pdf.Papers;
import org.workleaf.pdf.PdfProblems;

/** The PDFs of a guide that is being written, in one of its languages: listed before they are made, and made one by one as they are asked for. */
final class LivePapers {

    private final PaperSettings settings;
    private final Map<String, byte[]> made = new HashMap<>();
    private Optional<Papers> hands = Optional.empty();
    private StoredGuide madeOf;
    private StoredGuide listedOf;
    private PaperList list = new PaperList("", List.of());
    private boolean canBeSet;
    /** Of each page of the guide that was listed last, by its parts, which stay the same as long as its source does. */
    private Map<Object, Letters.Count> letters = Map.of();

    LivePapers(BakeSettings settings) {
        this.settings = PaperSettings.of(settings);
    }

    /** All PDFs without their sizes, which nobody knows yet. */
    synchronized PaperList list(StoredGuide guide) {
        if (guide != listedOf) {
            boolean couldBeSet = canBeSet;
            canBeSet = canBeSet(guide);
            if (listedOf == null || canBeSet != couldBeSet || !guide.isAlike(listedOf, (page, was) -> ids(page).equals(ids(was)))) {
                list = new PaperList(guide.home(), !settings.apply() || !canBeSet ? List.of()
                        : Leaflet.of(model(guide, sheets(guide), List.of())).stream().map(Leaflet::model).toList());
            }
            listedOf = guide;
        }
        return list;
    }

    /** Whether a guide is written in letters that can be set; counted on pages that are new alone. */
    private boolean canBeSet(StoredGuide guide) {
        Map<Object, Letters.Count> counted = new IdentityHashMap<>();
        guide.ownPages().forEach(page -> {
            Object parts = page.get("parts");
            Letters.Count known = letters.get(parts);
            counted.put(parts, known != null ? known : StoredGuide.letters(page));
        });
        letters = counted;
        return letters.values().stream().reduce(Letters.Count.NONE, Letters.Count::and).canBeSet();
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
    synchronized Optional<byte[]> named(String name, StoredGuide guide) throws IOException {
        if (!settings.apply() || guide.documents().isEmpty() || !canBeSet(guide)) {
            return Optional.empty();
        }
        Optional<Leaflet> asked = Leaflet.of(model(guide, sheets(guide), List.of())).stream()
                .filter(leaflet -> leaflet.name().equals(name)).findFirst();
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        if (asked.get().kind() == Leaflet.Kind.SHEET) {
            return Optional.of(sheet(asked.get().sheets().get(0), asked.get().format(), guide));
        }
        GuideModel whole = PaperModel.of(about(guide), guide.pages(), settings.templates(), settings.content());
        Leaflet leaflet = Leaflet.of(whole).stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
        return Optional.of(made(name, whole, leaflet, guide));
    }

    /** A sheet on its own page, a page of the guide, the whole guide. */
    synchronized Optional<byte[]> ofPage(String uri, boolean letter, StoredGuide guide) throws IOException {
        Format format = letter ? Format.LETTER : Format.A4;
        if (!settings.apply() || guide.documents().isEmpty() || !guide.canBeSet()) {
            return Optional.empty();
        }
        if (uri.equals(guide.home() + StoredGuide.PRINT + "index.html")) {
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

    private byte[] sheet(Map<String, Object> onPage, Format format, StoredGuide guide) throws IOException {
        Map<String, Object> alone = SheetAlone.of(onPage);
        Leaflet leaflet = Leaflet.sheet(alone, format);
        return made(leaflet.name(), model(guide, List.of(alone), List.of()), leaflet, guide);
    }

    private byte[] chapter(Map<String, Object> page, Format format, StoredGuide guide) throws IOException {
        List<Map<String, Object>> sheets = sheets(page).map(SheetAlone::of).toList();
        GuideModel model = model(guide, sheets, OnePage.of(List.of(page), guide.home() + StoredGuide.PRINT));
        return made(page.get("path") + " " + format, model, Leaflet.chapter(sheets, format), guide);
    }

    private byte[] made(String key, GuideModel model, Leaflet leaflet, StoredGuide guide) throws IOException {
        if (guide != madeOf) {
            made.clear();
            madeOf = guide;
        }
        byte[] known = made.get(key);
        if (known == null) {
            Papers papers = hands.isPresent() ? hands.get().of(model) : new Papers(model, Optional.empty());
            hands = Optional.of(papers);
            List<Paper> pdf = papers.make(List.of(leaflet));
            PdfProblems.throwIfAny(pdf);
            known = pdf.get(0).bytes();
            made.put(key, known);
        }
        return known;
    }

    private GuideModel model(StoredGuide guide, List<Map<String, Object>> sheets, List<Map<String, Object>> pages) {
        return new GuideModel(about(guide), sheets, pages, settings.templates(), settings.content());
    }

    private static Map<String, Object> about(StoredGuide guide) {
        Map<String, Object> site = new LinkedHashMap<>();
        ((Map<?, ?>) guide.common("site")).forEach((key, value) -> site.put((String) key, value));
        return site;
    }

    private static List<Map<String, Object>> sheets(StoredGuide guide) {
        return guide.pages().stream().flatMap(LivePapers::sheets).toList();
    }

    private static Stream<Map<String, Object>> sheets(Map<String, Object> page) {
        return ((List<?>) page.get("worksheets")).stream().map(worksheet -> {
            Map<String, Object> sheet = new LinkedHashMap<>();
            ((Map<?, ?>) worksheet).forEach((key, value) -> sheet.put((String) key, value));
            return sheet;
        });
    }
}
