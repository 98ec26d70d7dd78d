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

    private static final Pattern BLOCK_EDGE = Pattern.compile("<!--\\s*+(?:worksheet|checklist|cards|timer)\\s*+:|<!--\\s*+end\\s*+-->");
    /** Comments of worksheets are not remarks: they open, close or belong to content, and are checked elsewhere. */
    private static final Pattern NO_REMARK = Pattern.compile("<!--\\s*+(?:[#=]|[A-Za-z-]++\\s*+:|(?:end|page)\\s*+-->)");

    private EmptySections() {}

    static void report(Document document, SourceFile file, List<Diagnostic> problems) {
        boolean inWorksheet = false;
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof HtmlBlockBase && BLOCK_EDGE.matcher(node.getChars()).find()) {
                inWorksheet = node.getChars().toString().contains("worksheet");
            } else if (node instanceof Heading heading && isEmpty(heading) && !(inWorksheet && isQuestion(heading))) {
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
        while (next instanceof HtmlBlockBase remark && remark.getChars().startsWith("<!--") && !NO_REMARK.matcher(remark.getChars()).lookingAt()) {
            next = next.getNext();
        }
        // A line of hyphens or equals signs below text makes it a heading, often by accident.
        return next == null || next instanceof Heading other && other.getLevel() <= heading.getLevel() && !other.getOpeningMarker().isEmpty();
    }

    /** In a worksheet, the answer to a question is reported as missing. */
    private static boolean isQuestion(Heading heading) {
        return heading.getText().toString().contains("?");
    }
}
