package org.workleaf.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInnerBlock;
import com.vladsch.flexmark.ast.HtmlInnerBlockComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.parser.ListOptions;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.NonRenderingInline;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Renders one node as HTML without comments. Apart from typography, the output equals that of flexmark's renderer, which is slower: it took a
 * sixth of a build, because it has a setup cost for each document and assembles lines from pieces of the source.
 */
final class FastHtmlRenderer {

    private static final ListOptions LISTS = ListOptions.get(MarkdownParser.OPTIONS);

    private final StringBuilder out = new StringBuilder();
    private final boolean asTyped;
    private final List<RenderedInlineContent.Field> fields;

    private FastHtmlRenderer(boolean asTyped, List<RenderedInlineContent.Field> fields) {
        this.asTyped = asTyped;
        this.fields = fields;
    }

    /** @param asTyped whether to write text as typed, without typography */
    static String of(Node node, boolean asTyped) {
        return new FastHtmlRenderer(asTyped, new ArrayList<>()).written(node);
    }

    /** @param fields receives the blanks, boxes and circles */
    static String of(Node node, List<RenderedInlineContent.Field> fields) {
        return new FastHtmlRenderer(false, fields).written(node);
    }

    private String written(Node node) {
        write(node);
        return out.toString();
    }

    private void write(Node node) {
        if (node instanceof Text text) {
            text(asTyped ? TextNodeRenderer.asTyped(text) : TextNodeRenderer.of(text));
        } else if (!inline(node) && !block(node)) {
            children(node);
        }
    }

    private void children(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            write(child);
        }
    }

    private boolean inline(Node node) {
        if (node instanceof SoftLineBreak) {
            out.append('\n');
        } else if (node instanceof HardLineBreak) {
            out.append("<br />\n");
        } else if (node instanceof Emphasis) {
            element("em", node);
        } else if (node instanceof StrongEmphasis) {
            element("strong", node);
        } else if (node instanceof Strikethrough) {
            element("del", node);
        } else if (node instanceof Code code) {
            out.append("<code>");
            text(Escaping.collapseWhitespace(code.getText(), true));
            out.append("</code>");
        } else if (node instanceof HtmlEntity) {
            text(node.getChars().unescape());
        } else if (node instanceof HtmlInline) {
            out.append(node.getChars().normalizeEOL());
        } else if (node instanceof LinkNodeBase || node instanceof RefNode) {
            linkOrImage(node);
        } else if (node instanceof FieldNode field) {
            int start = out.length();
            out.append(node.getChars());
            fields.add(new RenderedInlineContent.Field(field, start, out.length()));
        } else {
            return node instanceof NonRenderingInline;
        }
        return true;
    }

    private void linkOrImage(Node node) {
        if (node instanceof AutoLink link) {
            String url = link.getText().toString();
            open("a", "href", url.startsWith("www.") ? "http://" + url : url);
            text(url);
            out.append("</a>");
        } else if (node instanceof MailLink link) {
            String url = link.getText().unescape();
            open("a", "href", "mailto:" + url);
            text(url);
            out.append("</a>");
        } else if (node instanceof Image image) {
            image(image, image.getUrl(), image.getTitle());
        } else if (node instanceof InlineLinkNode link) {
            link(link, link.getUrl(), link.getTitle());
        } else if (node instanceof RefNode use) {
            Reference reference = use.isDefined() ? use.getReferenceNode(use.getDocument()) : null;
            if (reference != null && use instanceof ImageRef) {
                image(use, reference.getUrl(), reference.getTitle());
            } else if (reference != null) {
                link(use, reference.getUrl(), reference.getTitle());
            } else if (use instanceof LinkRef && use.hasChildren()) {
                text(use.getChars().prefixOf(use.getChildChars()).unescape());
                children(use);
                text(use.getChars().suffixOf(use.getChildChars()).unescape());
            } else {
                text(use.getChars().unescape());
            }
        }
    }

    private void link(Node node, BasedSequence url, BasedSequence title) {
        open("a", "href", Link.encoded(url.unescape()), "title", title.isNotNull() ? title.unescape() : null);
        children(node);
        out.append("</a>");
    }

    private void image(Node node, BasedSequence url, BasedSequence title) {
        open("img", "src", Link.encoded(url.unescape()), "alt", new TextCollectingVisitor().collectAndGetText(node),
                "title", title.isNotNull() ? title.unescape() : null);
        out.insert(out.length() - 1, " /");
    }

    private boolean block(Node node) {
        if (node instanceof Paragraph paragraph) {
            paragraph(paragraph);
        } else if (node instanceof Heading heading) {
            line();
            String name = "h" + heading.getLevel();
            open(name, "id", heading.getAnchorRefId().isEmpty() ? null : heading.getAnchorRefId());
            children(heading);
            close(name);
        } else if (node instanceof ListBlock list) {
            list(list);
        } else if (node instanceof ListItem item) {
            item(item);
        } else if (node instanceof BlockQuote) {
            blockElement("blockquote", node);
        } else if (node instanceof ThematicBreak) {
            line();
            out.append("<hr />\n");
        } else if (node instanceof FencedCodeBlock code) {
            String language = code.getInfo().isBlank() ? null : "language-" + code.getInfoDelimitedByAny(c -> c == ' ').unescape();
            code(language, code.getContentChars().normalizeEOL());
        } else if (node instanceof IndentedCodeBlock code) {
            code(null, code.getContentChars().trimTailBlankLines().normalizeEndWithEOL());
        } else if (node instanceof HtmlBlock || node instanceof HtmlInnerBlock) {
            html(node);
        } else {
            return table(node);
        }
        return true;
    }

    private void paragraph(Paragraph paragraph) {
        if (paragraph.getFirstChildAnyNot(NonRenderingInline.class) == null) {
            return;
        }
        if (paragraph.getParent() instanceof ListItem item && item.isParagraphWrappingDisabled(paragraph, LISTS, MarkdownParser.OPTIONS)) {
            children(paragraph);
        } else {
            line();
            out.append("<p>");
            children(paragraph);
            close("p");
        }
    }

    private void list(ListBlock list) {
        line();
        boolean isOrdered = list instanceof OrderedList;
        int first = list instanceof OrderedList ordered ? ordered.getStartNumber() : 1;
        open(isOrdered ? "ol" : "ul", "start", first == 1 ? null : String.valueOf(first));
        out.append('\n');
        children(list);
        line();
        close(isOrdered ? "ol" : "ul");
    }

    private void item(ListItem item) {
        line();
        out.append("<li>");
        text(item.getMarkerSuffix().unescape());
        children(item);
        close("li");
    }

    private void code(String language, String code) {
        line();
        out.append("<pre>");
        open("code", "class", language);
        escaped(code);
        out.append("</code></pre>\n");
    }

    /** Comments are left out; other HTML is reported as an error. */
    private void html(Node node) {
        if (node instanceof HtmlCommentBlock || node instanceof HtmlInnerBlockComment) {
            return;
        }
        line();
        if (node.hasChildren()) {
            children(node);
        } else {
            out.append(node instanceof HtmlBlock block ? block.getContentChars().normalizeEOL() : node.getChars().normalizeEOL());
        }
    }

    private boolean table(Node node) {
        if (node instanceof TableBlock) {
            blockElement("table", node);
        } else if (node instanceof TableHead) {
            line();
            element("thead", node);
        } else if (node instanceof TableBody) {
            line();
            element("tbody", node);
        } else if (node instanceof TableRow) {
            line();
            element("tr", node);
            line();
        } else if (node instanceof TableCell cell) {
            String name = cell.isHeader() ? "th" : "td";
            open(name, "align", cell.getAlignment() == null ? null : cell.getAlignment().name().toLowerCase(Locale.ROOT));
            children(cell);
            out.append("</").append(name).append('>');
        } else {
            return node instanceof TableSeparator;
        }
        return true;
    }

    private void blockElement(String name, Node node) {
        line();
        out.append('<').append(name).append(">\n");
        children(node);
        line();
        close(name);
    }

    private void element(String name, Node node) {
        out.append('<').append(name).append('>');
        children(node);
        out.append("</").append(name).append('>');
    }

    /** @param attributes names, each followed by its value; an attribute with the value {@code null} is left out */
    private void open(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                String value = attributes[i + 1];
                out.append(' ').append(attributes[i]).append("=\"").append(isPlain(value) ? value : Escaping.escapeHtml(value, true)).append('"');
            }
        }
        out.append('>');
    }

    private void close(String name) {
        out.append("</").append(name).append(">\n");
    }

    /** Begins a new line unless already at the start of one. */
    private void line() {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
    }

    /** Writes running text, without spaces at the start of a line. */
    private void text(String text) {
        boolean begins = out.isEmpty() || out.charAt(out.length() - 1) == '\n';
        escaped(begins ? text.stripLeading() : text);
    }

    private void escaped(String text) {
        if (isPlain(text)) {
            out.append(text);
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
    }

    private static boolean isPlain(String text) {
        for (int i = 0, length = text.length(); i < length; i++) {
            char c = text.charAt(i);
            if (c == '&' || c == '<' || c == '>' || c == '"') {
                return false;
            }
        }
        return true;
    }
}
