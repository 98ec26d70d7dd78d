package org.workleaf.comments;

import java.util.List;
import org.workleaf.markdown.LeafBlock;
import org.workleaf.markdown.PrefilteredPattern;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/**
 * Finds comments in running text that are opened or closed incorrectly, so that readers would see them.
 *
 * <p>{@code "I felt ____. <!- #felt -->"} → opened incorrectly.
 */
public final class MalformedComments {

    private static final PrefilteredPattern MALFORMED = PrefilteredPattern.of("<!", "(?<!\\\\)(?:< ?! ?-{1,2}|< ?! ?[–—]+-?|<-{1,2} ?(?=[#=][a-z])|(?<!<)!-{2} ?(?=[#=][a-z]))");

    private MalformedComments() {}

    /** @param text masked text: valid comments are replaced by spaces */
    public static boolean in(String text) {
        return MALFORMED.first(text).isPresent();
    }

    public static void report(List<LeafBlock> leafBlocks, SourceFile file, List<Diagnostic> problems) {
        for (LeafBlock block : leafBlocks) {
            List<Span> malformed = block.isText() ? block.spans(MALFORMED) : List.of();
            if (!malformed.isEmpty() && in(block.source())) {
                malformed.forEach(span -> report(span, file, problems));
            }
        }
    }

    private static void report(Span span, SourceFile file, List<Diagnostic> problems) {
        boolean opened = file.text().startsWith("<!--", span.start());
        problems.add(Diagnostic.error("unclosed-comment", file, span,
                opened ? "this comment is never closed" : "this is not a valid start of a comment",
                opened ? "Put `-->` after it, on the same line. Readers would see it as text."
                        : "A comment begins with `<!--` and ends with `-->`, without spaces in between. Readers would see it as text."));
    }
}
