package org.workleaf.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Page;
import org.workleaf.source.Diagnostic;
import org.workleaf.worksheet.Worksheet;
import org.workleaf.worksheet.WorksheetPart;

/** Warns about sheets that exceed their pages by only a few lines. */
public final class ExtraPageCheck {

    static final String CODE = "sheet-overflows";

    /** If a sheet has more than this on an extra page, in millimetres, the page is probably intended. */
    private static final int MAX_OVERFLOW = 60;

    private ExtraPageCheck() {}

    public static List<Diagnostic> in(Guide guide, List<Pdf> pdfs) {
        Map<String, List<Pdf>> over = new TreeMap<>();
        pdfs.stream().filter(pdf -> pdf.overflow() > 0 && pdf.overflow() <= MAX_OVERFLOW)
                .forEach(pdf -> over.computeIfAbsent(pdf.sheet(), sheet -> new ArrayList<>()).add(pdf));
        List<Diagnostic> warnings = new ArrayList<>();
        for (Page page : guide.pages()) {
            for (Worksheet worksheet : page.worksheets()) {
                if (over.containsKey(worksheet.id())) {
                    warnings.add(warning(page, worksheet, over.get(worksheet.id())));
                }
            }
        }
        return warnings;
    }

    private static Diagnostic warning(Page page, Worksheet worksheet, List<Pdf> pdfs) {
        List<String> sizes = pdfs.stream().map(pdf -> switch (pdf.format()) {
            case A4 -> "A4";
            case LETTER -> "Letter";
            case LARGE_A4 -> "A4 in large print";
        }).toList();
        int most = pdfs.stream().mapToInt(Pdf::overflow).max().orElse(0);
        return Diagnostic.warning(CODE, page.source(), worksheet.span(), String.format(Locale.ROOT,
                        "the sheet `%s` runs %d mm onto an extra page on %s", worksheet.id(), most, String.join(" and ", sizes)),
                "Anyone who prints it gets an extra page with a few lines on it, although it is already as compact as handwriting "
                        + "allows.\nRemove a question or a ruled line, or write `<!-- page -->` where the second page "
                        + "should start." + (hasTable(worksheet) ? " A table can't contain it: make two tables, each with its "
                        + "own heading row, and write `<!-- page -->` between them." : ""));
    }

    private static boolean hasTable(Worksheet worksheet) {
        return worksheet.parts().stream().anyMatch(part -> part instanceof WorksheetPart.Grid
                || part instanceof WorksheetPart.Prose prose && prose.html().contains("<table"));
    }
}
