package org.workleaf.worksheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.workleaf.markdown.LargeStackThread;
import org.workleaf.markdown.MarkdownParser;
import org.workleaf.markdown.NestingLimit;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/**
 * Reads the Markdown of a page: its text as HTML, its worksheets as records. Built once, used by many threads.
 *
 * <p>{@code "# Title\n\nSome text."} → the title, one block of text, two words.
 */
public final class PageBodyReader {

    private final MarkdownParser parser = new MarkdownParser();

    /**
     * @param start    offset at which the Markdown begins, behind the front matter
     * @param onSite   gives the site's link, as seen from this page, for the path of a file from the guide's root
     * @param problems takes what is wrong with it
     */
    public PageBody read(SourceFile file, int start, UnaryOperator<String> onSite, List<Diagnostic> problems) {
        try {
            return LargeStackThread.call(() -> readAll(file, start, onSite, problems));
        } catch (StackOverflowError e) {
            problems.add(NestingLimit.unreadable(file, start));
            return new PageBody("", "", List.of(), List.of(), List.of(), List.of(), List.of(), 0);
        }
    }

    private PageBody readAll(SourceFile file, int start, UnaryOperator<String> onSite, List<Diagnostic> problems) {
        List<Diagnostic> found = new ArrayList<>();
        List<Span> unread = new ArrayList<>();
        List<ParsableRegion> stretches = ParsableRegion.of(file, start, parser);
        for (ParsableRegion stretch : stretches) {
            NestingLimit.refuse(stretch.document(), file, problems);
            unread.addAll(MalformedTables.tell(stretch.document(), file, problems));
            MisalignedTables.tell(stretch.document(), file, problems);
        }
        PageBody body = new PageBodyReading(file, start, found).read(stretches, onSite);
        found.stream().filter(problem -> unread.stream().noneMatch(span -> span.holds(problem.span()))).forEach(problems::add);
        return body;
    }
}
