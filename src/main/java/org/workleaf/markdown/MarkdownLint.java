package org.workleaf.markdown;

import com.vladsch.flexmark.util.ast.Document;
import java.util.List;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;

/** What Markdown reads otherwise than its writer most likely meant it, wherever on a page it stands. */
public final class MarkdownLint {

    private MarkdownLint() {}

    /**
     * @param whole    whether the document is all of its page
     * @param problems takes each slip, at the sign that was slipped on
     */
    public static void report(Document document, boolean whole, SourceFile file, List<Diagnostic> problems) {
        UnclosedFences.report(document, file, problems);
        AccidentalCodeBlocks.report(document, file, problems);
        UnmatchedDelimiters.report(document, file, problems);
        if (whole) {
            UnresolvedReferences.report(document, file, problems);
            EmptySections.report(document, file, problems);
        }
    }
}
