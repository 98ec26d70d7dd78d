package org.workleaf.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes nodes as HTML, with book typography in running text: {@code it's} → {@code it’s}. Built once, used by many threads.
 */
public final class MarkdownRenderer {

    /** Stands for an underscore that was escaped in the source, until blanks have been told from text. */
    public static final char ESCAPED_UNDERSCORE = '\uE000';

    private static final Pattern OUTER_TAG =
            Pattern.compile("\\A<(p|td|th|h[1-6]|li)(?:\\s[^>]*)?>(.*)</\\1>\\s*\\z", Pattern.DOTALL);

    private final HtmlRenderer renderer = HtmlRenderer.builder(MarkdownParser.OPTIONS)
            .htmlIdGeneratorFactory(new GivenAnchors()).nodeRendererFactory(TypographicText::new).build();
    private final HtmlRenderer plain = HtmlRenderer.builder(MarkdownParser.OPTIONS).htmlIdGeneratorFactory(new GivenAnchors()).build();

    /** A block or inline node as HTML, comments left out. */
    public String html(Node node) {
        return renderer.render(node).replace(ESCAPED_UNDERSCORE, '_');
    }

    /**
     * What a paragraph, heading or table cell holds, without its own tag; escaped underscores still stand as
     * {@link #ESCAPED_UNDERSCORE}.
     */
    public String inlines(Node node) {
        String html = renderer.render(node).strip();
        Matcher outer = OUTER_TAG.matcher(html);
        return (outer.matches() ? outer.group(2) : html).strip();
    }

    /** A node's words as they are typed, {@code it's} and {@code --}: what GitHub makes an anchor of. */
    public String typed(Node node) {
        return PlainText.of(plain.render(node));
    }

    private static final class TypographicText implements NodeRenderer {

        TypographicText(DataHolder options) {}

        @Override
        public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
            return Set.of(
                    new NodeRenderingHandler<>(Text.class, TypographicText::text),
                    new NodeRenderingHandler<>(Link.class, (node, context, html) -> withLinks(context)),
                    new NodeRenderingHandler<>(LinkRef.class, (node, context, html) -> withLinks(context)),
                    new NodeRenderingHandler<>(Image.class, (node, context, html) -> withLinks(context)),
                    new NodeRenderingHandler<>(ImageRef.class, (node, context, html) -> withLinks(context)),
                    new NodeRenderingHandler<>(AutoLink.class, (node, context, html) -> withLinks(context)),
                    new NodeRenderingHandler<>(MailLink.class, (node, context, html) -> withLinks(context)));
        }

        private static void text(Text node, NodeRendererContext context, HtmlWriter html) {
            BasedSequence chars = node.getChars();
            html.text(Typography.set(BasedSequence.of(hideEscapedUnderscores(chars)).unescape(), Neighbour.before(node)));
        }

        /** flexmark writes links and pictures in whole documents only, unless told otherwise; here blocks are written one by one. */
        private static void withLinks(NodeRendererContext context) {
            boolean inLink = !context.isDoNotRenderLinks();
            if (!inLink) {
                context.doRenderLinks();
            }
            context.delegateRender();
            if (!inLink) {
                context.doNotRenderLinks();
            }
        }

        /** A run of underscores behind a backslash is text to its end, not only its first underscore. */
        private static String hideEscapedUnderscores(BasedSequence chars) {
            if (chars.indexOf('_') < 0) {
                return chars.toString();
            }
            BasedSequence base = chars.getBaseSequence();
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < chars.length(); i++) {
                char c = chars.charAt(i);
                if (c == '_' && escapedRun(base, chars.getStartOffset() + i)) {
                    int last = text.length() - 1;
                    if (last >= 0 && text.charAt(last) == '\\') {
                        text.setLength(last);
                    }
                    text.append(ESCAPED_UNDERSCORE);
                } else {
                    text.append(c);
                }
            }
            return text.toString();
        }

        private static boolean escapedRun(BasedSequence base, int offset) {
            int i = offset;
            while (i > 0 && (base.charAt(i - 1) == '_' || base.charAt(i - 1) == '\\' && base.charAt(i) == '_')) {
                i--;
                if (base.charAt(i) == '\\') {
                    return i == 0 || base.charAt(i - 1) != '\\';
                }
            }
            return false;
        }
    }
}
