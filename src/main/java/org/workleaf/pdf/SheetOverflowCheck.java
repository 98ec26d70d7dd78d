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

/** Warns of sheets that would be one page but for a few lines. */
public final class SheetOverflowCheck {

    static final String CODE = "sheet-overflows";

    /** More than this many millimetres on the last page is a page that somebody meant. */
    private static final int A_FEW_LINES = 60;

    private SheetOverflowCheck() {}

    public static List<Diagnostic> in(Guide guide, List<Pdf> papers) {
        Map<String, List<Pdf>> over = new TreeMap<>();
        papers.stream().filter(paper -> paper.over() > 0 && paper.over() <= A_FEW_LINES)
                .forEach(paper -> over.computeIfAbsent(paper.sheet(), sheet -> new ArrayList<>()).add(paper));
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

    private static Diagnostic warning(Page page, Worksheet worksheet, List<Pdf> papers) {
        List<String> sizes = papers.stream().map(paper -> switch (paper.format()) {
            case A4 -> "A4";
            case LETTER -> "Letter";
            case LARGE_A4 -> "A4 in large print";
        }).toList();
        int most = papers.stream().mapToInt(Pdf::over).max().orElse(0);
        return Diagnostic.warning(CODE, page.source(), worksheet.span(), String.format(Locale.ROOT,
                        "the sheet `%s` runs over its last page by %d mm on %s", worksheet.id(), most, String.join(" and ", sizes)),
                "Somebody who prints it gets a second page with a few lines on it, although it is already set as close as a pen "
                        + "allows.\nTake out a question or a ruled line, or write `<!-- page -->` where the second page "
                        + "should begin.");
    }
}
