package org.workleaf.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One PDF to be made: a sheet, a pack of sheets, or the whole guide.
 *
 * @param name   the file's name without its ending: {@code weekly-check-in-a4}
 * @param sheets the models of its worksheets; for the guide, of all
 */
public record Leaflet(String name, Kind kind, Format format, List<Map<String, Object>> sheets) {

    /** What a PDF holds. */
    public enum Kind { SHEET, PACK, GUIDE }

    public Leaflet {
        sheets = List.copyOf(sheets);
    }

    /** One sheet by itself. */
    public static Leaflet sheet(Map<String, Object> worksheet, Format format) {
        return new Leaflet(worksheet.get("id") + "-" + format.word(), Kind.SHEET, format, List.of(worksheet));
    }

    /** Every PDF of a guide: each sheet in each format, the pack and the guide in both paper sizes. */
    public static List<Leaflet> of(GuideModel guide) {
        List<Leaflet> leaflets = new ArrayList<>();
        for (Format format : List.of(Format.A4, Format.LETTER)) {
            leaflets.add(new Leaflet("guide-" + format.word(), Kind.GUIDE, format, guide.sheets()));
        }
        if (!guide.sheets().isEmpty()) {
            for (Format format : List.of(Format.A4, Format.LETTER)) {
                leaflets.add(new Leaflet("pack-" + format.word(), Kind.PACK, format, guide.sheets()));
            }
        }
        for (Map<String, Object> sheet : guide.sheets()) {
            for (Format format : Format.values()) {
                leaflets.add(sheet(sheet, format));
            }
        }
        return leaflets;
    }

    /** A pack of some sheets in the order in which they are named. */
    public static Leaflet pack(List<Map<String, Object>> worksheets, Format format) {
        return new Leaflet("pack-" + format.word(), Kind.PACK, format, worksheets);
    }

    /** Its sheets, each as a leaflet of its own. */
    List<Leaflet> alone() {
        return sheets.stream().map(sheet -> sheet(sheet, format)).toList();
    }

    Paper paper(byte[] bytes, int fit, int pages, double over) {
        return new Paper(name, kind, format, kind == Kind.SHEET ? (String) sheets.get(0).get("id") : "", bytes, fit, pages, over);
    }
}
