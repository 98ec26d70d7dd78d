package org.workleaf.lint;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInnerBlock;
import com.vladsch.flexmark.util.ast.Node;
import java.util.List;
import java.util.regex.Pattern;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/** Reports HTML in Markdown, except comments and a few harmless tags: {@code <br>}, {@code <kbd>}, {@code <sub>} and the like. */
public final class RawHtmlCheck {

    private static final Pattern HARMLESS = Pattern.compile("</?(?:br|wbr|kbd|sub|sup|abbr|mark|small|cite)\\s*/?>");

    private static final Pattern FORM = Pattern.compile("(?i)^</?(?:input|textarea|select|option|label|form|u|button)\\b");

    private RawHtmlCheck() {}

    /** @param problems receives a diagnostic for each HTML tag that isn't allowed */
    public static void report(Node node, SourceFile file, List<Diagnostic> problems) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            boolean block = child instanceof HtmlBlock || child instanceof HtmlInnerBlock;
            String source = block || child instanceof HtmlInline ? child.getChars().toString().strip() : "";
            if (block ? !source.startsWith("<!--") : child instanceof HtmlInline && !HARMLESS.matcher(source).matches()) {
                problems.add(Diagnostic.error("raw-html", file,
                        new Span(child.getStartOffset(), child.getStartOffset() + source.length()), "HTML isn't allowed here",
                        (FORM.matcher(source).find() ? "In a worksheet, draw a place to write with underscores, `____________`, and a box as `- [ ] text`.\n" : "")
                                + "Use Markdown. Only comments and the tags br, wbr, kbd, sub, sup, abbr, mark, small and cite without attributes "
                                + "are allowed. To show a `<`, put it in backquotes or write `&lt;`."));
            } else {
                report(child, file, problems);
            }
        }
    }
}
