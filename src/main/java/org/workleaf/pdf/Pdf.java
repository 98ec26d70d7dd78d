package org.workleaf.pdf;

import java.util.List;

/**
 * A rendered PDF and its properties.
 *
 * @param name     the file's name without extension: {@code weekly-check-in-a4}
 * @param sheet    the worksheet's id; "" for a pack and for the guide
 * @param fit      the fit of its sheet
 * @param pages    the number of pages
 * @param overflow how far the sheet runs onto an extra page, in millimetres, rounded up; 0 if it does not
 * @param problems what is missing from it; a PDF with problems must not be published
 */
public record Pdf(
        String name, PdfSpec.Kind kind, PrintFormat format, String sheet, byte[] bytes, int fit, int pages, int overflow,
        List<PdfProblem> problems) {

    /** The key of the guide's short name in a PDF's document information. */
    public static final String GUIDE_KEY = "WorkleafGuide";

    public Pdf {
        problems = List.copyOf(problems);
    }

    /** Its path in the site. */
    public String path() {
        return "pdf/" + name + ".pdf";
    }
}
