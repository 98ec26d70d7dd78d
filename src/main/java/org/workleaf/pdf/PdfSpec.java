package org.workleaf.pdf;

import java.util.ArrayList;
import java.util.List;
import org.workleaf.site.WorksheetModel;

/**
 * Specifies a PDF to be created: a sheet, a pack of sheets, the whole guide, or one page of it.
 *
 * @param name   the file's name without extension: {@code weekly-check-in-a4}
 * @param sheets the models of its worksheets
 */
public record PdfSpec(String name, Kind kind, PrintFormat format, List<WorksheetModel> sheets) {

    /** The content of a PDF. */
    public enum Kind { SHEET, PACK, GUIDE, CHAPTER }

    public PdfSpec {
        sheets = List.copyOf(sheets);
    }

    /** A PDF with one sheet. */
    public static PdfSpec sheet(WorksheetModel worksheet, PrintFormat format) {
        return new PdfSpec(worksheet.id() + "-" + format.word(), Kind.SHEET, format, List.of(worksheet));
    }

    /** All PDFs of a guide: each sheet in each format, the pack and the guide in both paper sizes. */
    public static List<PdfSpec> of(PdfGuideModel guide) {
        List<PdfSpec> specs = new ArrayList<>();
        for (PrintFormat format : List.of(PrintFormat.A4, PrintFormat.LETTER)) {
            specs.add(new PdfSpec("guide-" + format.word(), Kind.GUIDE, format, guide.sheets()));
        }
        if (!guide.sheets().isEmpty()) {
            for (PrintFormat format : List.of(PrintFormat.A4, PrintFormat.LETTER)) {
                specs.add(new PdfSpec("pack-" + format.word(), Kind.PACK, format, guide.sheets()));
            }
        }
        for (WorksheetModel sheet : guide.sheets()) {
            for (PrintFormat format : PrintFormat.values()) {
                specs.add(sheet(sheet, format));
            }
        }
        return specs;
    }

    /** A pack of some sheets in the given order. */
    public static PdfSpec pack(List<WorksheetModel> worksheets, PrintFormat format) {
        return new PdfSpec("pack-" + format.word(), Kind.PACK, format, worksheets);
    }

    /** One page of the guide with its sheets, as in the guide's PDF. */
    public static PdfSpec chapter(List<WorksheetModel> worksheets, PrintFormat format) {
        return new PdfSpec("chapter-" + format.word(), Kind.CHAPTER, format, worksheets);
    }

    /** Its path in the site. */
    public String path() {
        return "pdf/" + name + ".pdf";
    }

    /** Whether it contains the text of pages, not only sheets. */
    boolean hasPages() {
        return kind == Kind.GUIDE || kind == Kind.CHAPTER;
    }

    /** The worksheet's id; "" if this is not a single sheet. */
    String sheet() {
        return kind == Kind.SHEET ? sheets.get(0).id() : "";
    }

    /** The specs for its sheets as single PDFs. */
    List<PdfSpec> sheetSpecs() {
        return sheets.stream().map(sheet -> sheet(sheet, format)).toList();
    }

    /** The place of problems that concern the whole PDF. */
    PdfProblem.Place place() {
        return kind == Kind.SHEET ? new PdfProblem.Sheet(sheet(), "") : new PdfProblem.Whole();
    }

    Pdf pdf(byte[] bytes, int fit, int pages, int overflow, List<PdfProblem> problems) {
        return new Pdf(name, kind, format, sheet(), bytes, fit, pages, overflow, problems);
    }
}
