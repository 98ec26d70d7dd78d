package org.workleaf.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Page;
import org.workleaf.source.Diagnostic;
import org.workleaf.worksheet.Worksheet;

/** No two worksheets have the same id, because it is part of the address and the key of the saved answers. */
final class WorksheetIdsAreUnique {

    private WorksheetIdsAreUnique() {}

    static List<Diagnostic> check(Guide guide) {
        List<Diagnostic> found = new ArrayList<>();
        Map<String, Diagnostic.Note> taken = new HashMap<>();
        for (Page page : guide.pages()) {
            for (Worksheet worksheet : page.worksheets()) {
                Diagnostic.Note here = new Diagnostic.Note(page.source(), worksheet.span(), "first used here");
                Diagnostic.Note first = taken.putIfAbsent(worksheet.id(), here);
                if (first != null) {
                    found.add(Diagnostic.error("duplicate-worksheet", page.source(), worksheet.span(),
                                    "two worksheets are named `" + worksheet.id() + "`",
                                    "Answers are saved under the worksheet's name, so the two would overwrite each other.\n"
                                            + "Rename the newer one.")
                            .withNote(first.file(), first.span(), first.label()));
                }
            }
        }
        return found;
    }
}
