package org.workleaf.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One PDF to be made: a sheet, a pack of sheets, the whole guide, or one page of it.
 *
 * @param name   the file's name without its ending: {@code weekly-check-in-a4}
 * @param sheets the models of its worksheets; for the guide, of all; for one page of it, of that page
 */
public record PdfSpec(String name, Kind kind, PaperFormat format, List<Map<String, Object>> sheets) {

    /** What a PDF holds. */
    public enum Kind { SHEET, PACK, GUIDE, CHAPTER }

    public PdfSpec {
        sheets = List.copyOf(sheets);
    }

    /** One sheet by itself. */
    public static PdfSpec sheet(Map<String, Object> worksheet, PaperFormat format) {
        return new PdfSpec(worksheet.get("id") + "-" + format.word(), Kind.SHEET, format, List.of(worksheet));
    }

    /** Every PDF of a guide: each sheet in each format, the pack and the guide in both paper sizes. */
    public static List<PdfSpec> of(PdfGuideModel guide) {
        List<PdfSpec> leaflets = new ArrayList<>();
        for (PaperFormat format : List.of(PaperFormat.A4, PaperFormat.LETTER)) {
            leaflets.add(new PdfSpec("guide-" + format.word(), Kind.GUIDE, format, guide.sheets()));
        }
        if (!guide.sheets().isEmpty()) {
            for (PaperFormat format : List.of(PaperFormat.A4, PaperFormat.LETTER)) {
                leaflets.add(new PdfSpec("pack-" + format.word(), Kind.PACK, format, guide.sheets()));
            }
        }
        for (Map<String, Object> sheet : guide.sheets()) {
            for (PaperFormat format : PaperFormat.values()) {
                leaflets.add(sheet(sheet, format));
            }
        }
        return leaflets;
    }

    /** A pack of some sheets in the order in which they are named. */
    public static PdfSpec pack(List<Map<String, Object>> worksheets, PaperFormat format) {
        return new PdfSpec("pack-" + format.word(), Kind.PACK, format, worksheets);
    }

    /** One page of the guide with the sheets on it, as it stands in the guide's PDF. */
    public static PdfSpec chapter(List<Map<String, Object>> worksheets, PaperFormat format) {
        return new PdfSpec("chapter-" + format.word(), Kind.CHAPTER, format, worksheets);
    }

    /** Its address from the site's root. */
    public String path() {
        return "pdf/" + name + ".pdf";
    }

    /** What templates know of it before it is made: {@code {name, path, kind, format, worksheet}}. */
    public Map<String, Object> model() {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("name", name);
        model.put("path", path());
        model.put("kind", kind.name().toLowerCase(Locale.ROOT));
        model.put("format", format.word());
        model.put("worksheet", sheet());
        return model;
    }

    /** Whether the text of pages stands in it, not sheets alone. */
    boolean holdsPages() {
        return kind == Kind.GUIDE || kind == Kind.CHAPTER;
    }

    /** The worksheet's id; "" for anything but a sheet. */
    private String sheet() {
        return kind == Kind.SHEET ? (String) sheets.get(0).get("id") : "";
    }

    /** Its sheets, each as a leaflet of its own. */
    List<PdfSpec> alone() {
        return sheets.stream().map(sheet -> sheet(sheet, format)).toList();
    }

    /** What a problem is about that concerns all of it. */
    PdfProblem.Place place() {
        return kind == Kind.SHEET ? new PdfProblem.Sheet(sheet(), "") : new PdfProblem.Whole();
    }

    Pdf paper(byte[] bytes, int fit, int pages, int over, List<PdfProblem> problems) {
        return new Pdf(name, kind, format, sheet(), bytes, fit, pages, over, problems);
    }
}
