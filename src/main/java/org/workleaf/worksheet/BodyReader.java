package org.workleaf.worksheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.workleaf.markdown.MarkdownParser;
import org.workleaf.markdown.RoomyThread;
import org.workleaf.markdown.TooDeep;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/**
 * Reads the Markdown of a page: its text as HTML, its worksheets as records. Built once, used by many threads.
 *
 * <p>{@code "# Title\n\nSome text."} → the title, one block of text, two words.
 */
public final class BodyReader {

    private final MarkdownParser parser = new MarkdownParser();

    /**
     * @param start    offset at which the Markdown begins, behind the front matter
     * @param onSite   gives the site's link, as seen from this page, for the path of a file from the guide's root
     * @param problems takes what is wrong with it
     */
    public Body read(SourceFile file, int start, UnaryOperator<String> onSite, List<Diagnostic> problems) {
        try {
            return RoomyThread.call(() -> readAll(file, start, onSite, problems));
        } catch (StackOverflowError e) {
            problems.add(TooDeep.unreadable(file, start));
            return new Body("", "", List.of(), List.of(), List.of(), List.of(), List.of(), 0);
        }
    }

    private Body readAll(SourceFile file, int start, UnaryOperator<String> onSite, List<Diagnostic> problems) {
        List<Diagnostic> found = new ArrayList<>();
        List<Span> unread = new ArrayList<>();
        List<Stretch> stretches = Stretch.of(file, start, parser);
        for (Stretch stretch : stretches) {
            TooDeep.refuse(stretch.document(), file, problems);
            unread.addAll(BrokenTables.tell(stretch.document(), file, problems));
            RaggedTables.tell(stretch.document(), file, problems);
        }
        Body body = new BodyReading(file, start, found).read(stretches, onSite);
        found.stream().filter(problem -> unread.stream().noneMatch(span -> span.holds(problem.span()))).forEach(problems::add);
        return body;
    }
}
