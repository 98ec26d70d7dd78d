package org.workleaf.markdown;

import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/**
 * A part of a file between unclosed comments, with its syntax tree.
 *
 * @param unclosed a comment after it that is never closed, up to the end of its line; without the split, everything below would be part of it
 */
public record ParsedSegment(Document document, Optional<Span> unclosed) {

    /** Each segment is parsed twice, so a file with very many unclosed comments would take too long. */
    private static final int MAX_SEGMENTS = 20;

    /** One segment; where comments are never closed, several: parsing resumes on the line after the start of each. */
    public static List<ParsedSegment> of(SourceFile file, int start, MarkdownParser parser) {
        List<ParsedSegment> segments = new ArrayList<>();
        int from = start;
        while (true) {
            Document document = parser.parse(file.text(), from, file.text().length());
            Optional<Span> unclosed = unclosed(document, file);
            if (unclosed.isEmpty()) {
                segments.add(new ParsedSegment(document, unclosed));
                return segments;
            }
            segments.add(new ParsedSegment(parser.parse(file.text(), from, unclosed.get().start()), unclosed));
            if (segments.size() == MAX_SEGMENTS) {
                return segments;
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
