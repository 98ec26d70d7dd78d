package org.workleaf.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.HtmlRendererOptions;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Document;
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

    /** The document that a thread reads just now, and what writes its nodes. */
    private final ThreadLocal<Desk> desks = new ThreadLocal<>();

    /**
     * Runs a reading that writes many nodes of one document. To be set up for a document takes flexmark longer than to write a
     * paragraph of it, and here it is done once.
     */
    public void reading(Document document, Runnable reading) {
        Desk before = desks.get();
        Desk desk = new Desk(document, reading);
        desks.set(desk);
        try {
            renderer.render(desk);
        } finally {
            desks.set(before);
        }
    }

    /** A block or inline node as HTML, comments left out. */
    public String html(Node node) {
        return write(node, false).replace(ESCAPED_UNDERSCORE, '_');
    }

    private String write(Node node, boolean typed) {
        Desk desk = desks.get();
        if (desk == null || desk.document != node.getDocument()) {
            return (typed ? plain : renderer).render(node);
        }
        NodeRendererContext context = desk.context.getSubContext(false);
        desk.text.asTyped = typed;
        context.render(node);
        desk.text.asTyped = false;
        HtmlRendererOptions options = desk.context.getHtmlOptions();
        return context.getHtmlWriter().toString(options.maxBlankLines, options.maxTrailingBlankLines);
    }

    /**
     * What a paragraph, heading or table cell holds, without its own tag; escaped underscores still stand as
     * {@link #ESCAPED_UNDERSCORE}.
     */
    public String inlines(Node node) {
        String html = write(node, false).strip();
        Matcher outer = OUTER_TAG.matcher(html);
        return (outer.matches() ? outer.group(2) : html).strip();
    }

    /** A node's words as they are typed, {@code it's} and {@code --}: what GitHub makes an anchor of. */
    public String typed(Node node) {
        return PlainText.of(write(node, true));
    }

    /** A node of a document that nobody has written: flexmark calls back for it, with all that it writes other nodes with. */
    private static final class Desk extends Node {

        private final Document document;
        private final Runnable reading;
        private NodeRendererContext context;
        private TypographicText text;

        Desk(Document document, Runnable reading) {
            this.document = document;
            this.reading = reading;
        }

        @Override
        public Document getDocument() {
            return document;
        }

        @Override
        public BasedSequence[] getSegments() {
            return EMPTY_SEGMENTS;
        }
    }

    private static final class TypographicText implements NodeRenderer {

        /** Whether text is written as it was typed. */
        private boolean asTyped;

        TypographicText(DataHolder options) {}

        @Override
        public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
            return Set.of(
                    new NodeRenderingHandler<>(Desk.class, this::atDesk),
                    new NodeRenderingHandler<>(Text.class, this::text),
                    new NodeRenderingHandler<>(Link.class, (node, context, html) -> withLinks(context)),
                    new NodeRenderingHandler<>(LinkRef.class, (node, context, html) -> withLinks(context)),
                    new NodeRenderingHandler<>(Image.class, (node, context, html) -> withLinks(context)),
                    new NodeRenderingHandler<>(ImageRef.class, (node, context, html) -> withLinks(context)),
                    new NodeRenderingHandler<>(AutoLink.class, (node, context, html) -> withLinks(context)),
                    new NodeRenderingHandler<>(MailLink.class, (node, context, html) -> withLinks(context)));
        }

        private void atDesk(Desk desk, NodeRendererContext context, HtmlWriter html) {
            desk.context = context;
            desk.text = this;
            desk.reading.run();
        }

        private void text(Text node, NodeRendererContext context, HtmlWriter html) {
            if (asTyped) {
                context.delegateRender();
                return;
            }
            BasedSequence chars = node.getChars();
            String text = hideEscapedUnderscores(chars);
            boolean literal = text.indexOf('\\') < 0 && text.indexOf('&') < 0 && text.indexOf('\r') < 0;
            html.text(Typography.set(literal ? text : BasedSequence.of(text).unescape(), Neighbour.before(node)));
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
            String plain = SourceText.of(chars);
            if (plain.indexOf('_') < 0) {
                return plain;
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
