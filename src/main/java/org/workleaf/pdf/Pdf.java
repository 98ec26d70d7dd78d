package org.workleaf.pdf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A rendered PDF and its properties.
 *
 * @param name  the file's name without extension: {@code weekly-check-in-a4}
 * @param sheet the worksheet's id; "" for a pack and for the guide
 * @param fit   the fit of its sheet
 * @param pages the number of pages
 * @param over  how far the sheet runs onto an extra page, in millimetres, rounded up; 0 if it does not
 * @param problems what is missing from it; a PDF with problems must not be published
 */
public record Pdf(
        String name, PdfSpec.Kind kind, PaperFormat format, String sheet, byte[] bytes, int fit, int pages, int over,
        List<PdfProblem> problems) {

    public Pdf {
        problems = List.copyOf(problems);
    }

    /** Its path in the site. */
    public String path() {
        return "pdf/" + name + ".pdf";
    }

    /** The model for templates: {@code {name, path, kind, format, worksheet, kilobytes, pages}}. */
    public Map<String, Object> model() {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("name", name);
        model.put("path", path());
        model.put("kind", kind.name().toLowerCase(java.util.Locale.ROOT));
        model.put("format", format.word());
        model.put("worksheet", sheet);
        model.put("kilobytes", Math.max(1, Math.round(bytes.length / 1000f)));
        model.put("pages", pages);
        return model;
    }
}
