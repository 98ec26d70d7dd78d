package org.workleaf.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.List;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/** Tells of headings that nothing stands below. */
final class EmptySections {

    private EmptySections() {}

    static void report(Document document, SourceFile file, List<Diagnostic> problems) {
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && isEmpty(heading)) {
                boolean title = heading.getLevel() == 1 && heading.getNext() == null;
                problems.add(Diagnostic.warning("empty-section", file, new Span(heading.getStartOffset(), heading.getEndOffset()),
                        title ? "this page has nothing but its title" : "nothing stands below this heading",
                        title ? "Write something below it, or say `draft: true` above it until it is written."
                                : "Write something below it, or take it away. A heading that belongs to the one above it has one hash more."));
            }
        }
    }

    private static boolean isEmpty(Heading heading) {
        Node next = heading.getNext();
        while (next instanceof HtmlBlockBase remark && remark.getChars().startsWith("<!--") && isRemark(remark)) {
            next = next.getNext();
        }
        // A line of signs below a text may have made a heading of it that nobody meant.
        return next == null || next instanceof Heading other && other.getLevel() <= heading.getLevel() && !other.getOpeningMarker().isEmpty();
    }

    /** Comments of worksheets are content, or end it; that is told elsewhere. */
    private static boolean isRemark(Node comment) {
        return !comment.getChars().toString().matches("(?s)<!--\\s*(?:[#=].*|[A-Za-z-]+\\s*:.*|end|page)\\s*-->\\s*");
    }
}
