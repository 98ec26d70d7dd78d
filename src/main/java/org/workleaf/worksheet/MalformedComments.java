package org.workleaf.worksheet;

import java.util.List;
import org.workleaf.markdown.PrefilteredPattern;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/**
 * Finds comments in running text that are not opened or closed properly, so that readers see them.
 *
 * <p>{@code "I felt ____. <!- #felt -->"} → not opened properly.
 */
final class MalformedComments {

    private static final PrefilteredPattern BROKEN = PrefilteredPattern.of("<!", "(?<!\\\\)(?:< ?! ?-{1,2}|< ?! ?[–—]+-?|<-{1,2} ?(?=[#=][a-z])|(?<!<)!-{2} ?(?=[#=][a-z]))");

    private MalformedComments() {}

    /** @param bare text in which whole comments have been replaced by spaces */
    static boolean in(String bare) {
        return BROKEN.first(bare).isPresent();
    }

    static void report(List<LeafBlock> leaves, SourceFile file, List<Diagnostic> problems) {
        for (LeafBlock leaf : leaves) {
            List<Span> broken = leaf.isText() ? leaf.spans(BROKEN) : List.of();
            if (!broken.isEmpty() && in(leaf.source())) {
                broken.forEach(span -> tell(span, file, problems));
            }
        }
    }

    private static void tell(Span span, SourceFile file, List<Diagnostic> problems) {
        boolean opened = file.text().startsWith("<!--", span.start());
        problems.add(Diagnostic.error("unclosed-comment", file, span,
                opened ? "this comment is never closed" : "this is not how a comment begins",
                opened ? "Put `-->` behind it, on the same line. Readers would see it as text."
                        : "It begins with `<!--` and ends with `-->`, the signs close together. Readers would see it as text."));
    }
}
