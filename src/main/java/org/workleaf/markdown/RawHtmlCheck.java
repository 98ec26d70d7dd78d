package org.workleaf.markdown;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInnerBlock;
import com.vladsch.flexmark.util.ast.Node;
import java.util.List;
import java.util.regex.Pattern;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/** Refuses HTML in Markdown, but for comments and a few harmless tags: {@code <br>}, {@code <kbd>}, {@code <sub>} and the like. */
public final class RawHtmlCheck {

    private static final Pattern HARMLESS = Pattern.compile("</?(?:br|wbr|kbd|sub|sup|abbr|mark|small|cite)\\s*/?>");

    private RawHtmlCheck() {}

    /** @param problems takes every piece of HTML that is not taken over */
    public static void report(Node node, SourceFile file, List<Diagnostic> problems) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            boolean block = child instanceof HtmlBlock || child instanceof HtmlInnerBlock;
            String source = block || child instanceof HtmlInline ? child.getChars().toString().strip() : "";
            if (block ? !source.startsWith("<!--") : child instanceof HtmlInline && !HARMLESS.matcher(source).matches()) {
                problems.add(Diagnostic.error("raw-html", file,
                        new Span(child.getStartOffset(), child.getStartOffset() + source.length()), "HTML is not taken over",
                        "Write it in Markdown. Allowed are comments and the tags br, wbr, kbd, sub, sup, abbr, mark, small and cite "
                                + "without attributes. For a sign such as `<` write it in backquotes or as `&lt;`."));
            } else {
                report(child, file, problems);
            }
        }
    }
}
