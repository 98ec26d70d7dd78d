package org.workleaf.papermarkdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.workleaf.lint.MalformedTables;
import org.workleaf.lint.MisalignedTables;
import org.workleaf.markdown.InputLimits;
import org.workleaf.markdown.LargeStackThread;
import org.workleaf.markdown.MarkdownParser;
import org.workleaf.markdown.NestingLimit;
import org.workleaf.markdown.ParsedSegment;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;
import org.workleaf.worksheet.PageBody;

/**
 * Reads the Markdown of a page: its text as HTML, its worksheets as records. Thread-safe.
 *
 * <p>{@code "# Title\n\nSome text."} → the title, one text block, two words.
 */
public final class PageBodyReader {

    private static final PageBody NOTHING = new PageBody("", "", List.of(), List.of(), List.of(), List.of(), List.of(), 0);

    private final MarkdownParser parser = new MarkdownParser();

    /**
     * @param start         the offset of the Markdown, after the front matter
     * @param publishedLink maps the path of a file from the guide's root to its URL relative to this page
     * @param problems      receives the diagnostics
     */
    public PageBody read(SourceFile file, int start, UnaryOperator<String> publishedLink, List<Diagnostic> problems) {
        Optional<Diagnostic> tooMuch = InputLimits.exceeded(file, start);
        if (tooMuch.isPresent()) {
            problems.add(tooMuch.get());
            return NOTHING;
        }
        try {
            return LargeStackThread.call(() -> readAll(file, start, publishedLink, problems));
        } catch (StackOverflowError e) {
            problems.add(NestingLimit.unreadable(file, start));
            return NOTHING;
        }
    }

    private PageBody readAll(SourceFile file, int start, UnaryOperator<String> publishedLink, List<Diagnostic> problems) {
        List<Diagnostic> found = new ArrayList<>();
        List<Span> unparsed = new ArrayList<>();
        List<ParsedSegment> segments = ParsedSegment.of(file, start, parser);
        for (ParsedSegment segment : segments) {
            NestingLimit.reject(segment.document(), file, problems);
            unparsed.addAll(MalformedTables.report(segment.document(), file, problems));
            MisalignedTables.report(segment.document(), file, problems);
        }
        PageBody body = new PageBodySplitter(file, start, found).read(segments, publishedLink);
        found.stream().filter(problem -> unparsed.stream().noneMatch(span -> span.contains(problem.span()))).forEach(problems::add);
        return body;
    }
}
