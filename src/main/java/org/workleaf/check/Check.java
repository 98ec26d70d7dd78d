package org.workleaf.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.workleaf.guide.Guide;
import org.workleaf.source.Diagnostic;

/** All rules, over a guide that has been read. */
public final class Check {

    private Check() {}

    /**
     * @param root  the guide's folder, for the files that pages link to and for {@code content/answers.lock}
     * @param guide its pages
     * @return what breaks a rule across pages, in reading order; what is wrong with one page by itself its reader has told
     */
    public static List<Diagnostic> all(Path root, Guide guide) throws IOException {
        List<Diagnostic> found = new ArrayList<>();
        found.addAll(FilesAreNamedPlainly.check(root, guide));
        found.addAll(AddressesAreUnique.check(guide));
        found.addAll(WorksheetIdsAreUnique.check(guide));
        found.addAll(NamesAreNotReused.check(guide));
        found.addAll(HeadingsDoNotSkip.check(guide));
        found.addAll(LinksLeadSomewhere.check(root, guide));
        found.addAll(AnswersAreKept.check(root, guide));
        found.sort(Diagnostic.IN_READING_ORDER);
        return found;
    }
}
