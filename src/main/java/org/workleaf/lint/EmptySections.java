package org.workleaf.lint;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.List;
import java.util.regex.Pattern;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/** Reports headings without content below them. */
final class EmptySections {

    private static final Pattern BLOCK_EDGE = Pattern.compile("<!--\\s*(?:worksheet|checklist|cards|timer)\\s*:|<!--\\s*end\\s*-->");

    private EmptySections() {}

    static void report(Document document, SourceFile file, List<Diagnostic> problems) {
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && isEmpty(heading) && !isQuestionInWorksheet(heading)) {
                boolean title = heading.getLevel() == 1 && heading.getNext() == null;
                problems.add(Diagnostic.warning("empty-section", file, new Span(heading.getStartOffset(), heading.getEndOffset()),
                        title ? "this page has only a title" : "there is nothing below this heading",
                        title ? "Write something below it, or set `draft: true` in the front matter until it is written."
                                : "Write something below it, or remove it. A subheading has one hash more than the heading above it."));
            }
        }
    }

    private static boolean isEmpty(Heading heading) {
        Node next = heading.getNext();
        while (next instanceof HtmlBlockBase remark && remark.getChars().startsWith("<!--") && isRemark(remark)) {
            next = next.getNext();
        }
        // A line of hyphens or equals signs below text makes it a heading, often by accident.
        return next == null || next instanceof Heading other && other.getLevel() <= heading.getLevel() && !other.getOpeningMarker().isEmpty();
    }

    /** In a worksheet, the answer to such a question is reported as missing. */
    private static boolean isQuestionInWorksheet(Heading heading) {
        Node above = heading.getPrevious();
        while (above != null && !(above instanceof HtmlBlockBase && BLOCK_EDGE.matcher(above.getChars()).find())) {
            above = above.getPrevious();
        }
        return above != null && above.getChars().toString().contains("worksheet") && heading.getText().toString().contains("?");
    }

    /** Comments of worksheets are not remarks: they open, close or belong to content, and are checked elsewhere. */
    private static boolean isRemark(Node comment) {
        return !comment.getChars().toString().matches("(?s)<!--\\s*(?:[#=].*|[A-Za-z-]+\\s*:.*|end|page)\\s*-->\\s*");
    }
}
