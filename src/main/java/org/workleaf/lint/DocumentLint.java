package org.workleaf.lint;

import com.vladsch.flexmark.util.ast.Document;
import java.util.List;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;

/** Lint rules for Markdown that is probably not parsed as its author intended, anywhere on a page. */
public final class DocumentLint {

    private DocumentLint() {}

    /**
     * @param whole    whether the document is the whole page
     * @param problems receives the diagnostics
     */
    public static void report(Document document, boolean whole, SourceFile file, List<Diagnostic> problems) {
        UnclosedFences.report(document, file, problems);
        AccidentalCodeBlocks.report(document, file, problems);
        UnrenderedMarkup.report(document, file, problems);
        LetteredLists.report(document, file, problems);
        if (whole) {
            ReferenceLinkCheck.report(document, file, problems);
            EmptySections.report(document, file, problems);
        }
    }
}
