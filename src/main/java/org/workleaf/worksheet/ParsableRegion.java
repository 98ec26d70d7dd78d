package org.workleaf.worksheet;

import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.workleaf.markdown.MarkdownParser;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/**
 * A part of a file that can be read as it was meant.
 *
 * @param unclosed a comment behind it that is never closed, up to the end of its line; it would swallow what stands below it
 */
record ParsableRegion(Document document, Optional<Span> unclosed) {

    /** So many slips are no slips any more: reading on behind each would take too long. */
    private static final int MOST = 20;

    /** One stretch, or more where comments are never closed: reading goes on behind the line in which each begins. */
    static List<ParsableRegion> of(SourceFile file, int start, MarkdownParser parser) {
        List<ParsableRegion> stretches = new ArrayList<>();
        int from = start;
        while (true) {
            Document document = parser.parse(file.text(), from, file.text().length());
            Optional<Span> unclosed = unclosed(document, file);
            if (unclosed.isEmpty()) {
                stretches.add(new ParsableRegion(document, unclosed));
                return stretches;
            }
            stretches.add(new ParsableRegion(parser.parse(file.text(), from, unclosed.get().start()), unclosed));
            if (stretches.size() == MOST) {
                return stretches;
            }
            from = unclosed.get().end();
        }
    }

    private static Optional<Span> unclosed(Document document, SourceFile file) {
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof HtmlBlockBase) {
                Optional<Span> unclosed = unclosed(node.getStartOffset(), Math.min(node.getEndOffset(), file.text().length()), file);
                if (unclosed.isPresent()) {
                    return unclosed;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Span> unclosed(int start, int end, SourceFile file) {
        String text = file.text();
        for (int at = text.indexOf("<!--", start); at >= 0 && at < end; ) {
            int line = file.position(at).line();
            int lineEnd = file.lineStart(line) + file.line(line).length();
            int close = text.indexOf("-->", at + 2);
            int next = text.indexOf("<!--", at + 4);
            if (close < 0 || close > lineEnd && next >= 0 && next < close) {
                return Optional.of(new Span(at, lineEnd));
            }
            at = text.indexOf("<!--", close);
        }
        return Optional.empty();
    }
}
