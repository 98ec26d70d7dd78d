package org.workleaf.markdown;

import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The HTML inside a paragraph, heading or table cell, and where its blanks, boxes and circles are. The paragraph's own tag is not part of it.
 * A ruled line is one blank.
 *
 * @param html   contains each of them as in the source
 * @param fields in order
 */
public record RenderedInlineContent(String html, List<Field> fields) {

    private static final Set<String> OUTER = Set.of("p", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "li");

    /**
     * A blank, box or circle.
     *
     * @param node  in the syntax tree
     * @param start the offset in the HTML of its first character
     * @param end   the offset after its last character; the same if emphasis has consumed all underscores of a blank
     */
    public record Field(FieldNode node, int start, int end) {}

    public RenderedInlineContent {
        fields = List.copyOf(fields);
    }

    static RenderedInlineContent of(Node node) {
        if (node instanceof ThematicBreak && node.getChars().startsWith("_")) {
            BlankNode blank = BlankNode.of(node);
            return new RenderedInlineContent(blank.getChars().toString(), List.of(new Field(blank, 0, blank.getChars().length())));
        }
        List<Field> fields = new ArrayList<>();
        String html = FastHtmlRenderer.of(node, fields);
        int start = 0;
        int end = html.length();
        String name = outerTag(html.strip());
        if (!name.isEmpty()) {
            start = html.indexOf('>') + 1;
            end = html.lastIndexOf("</" + name);
        }
        while (end > start && Character.isWhitespace(html.charAt(end - 1))) {
            end--;
        }
        while (start < end && Character.isWhitespace(html.charAt(start))) {
            start++;
        }
        return new RenderedInlineContent(html, fields).subHtml(start, end);
    }

    /** The name of the tag that surrounds the text; empty if there is none. */
    private static String outerTag(String html) {
        int opened = html.indexOf('>') + 1;
        if (!html.startsWith("<") || opened == 0) {
            return "";
        }
        int space = html.indexOf(' ');
        String name = html.substring(1, space > 0 && space < opened ? space : opened - 1);
        int closed = html.length() - name.length() - "</>".length();
        return OUTER.contains(name) && closed >= opened && html.endsWith("</" + name + ">") ? name : "";
    }

    /** A part of the HTML, with the fields in it. */
    public RenderedInlineContent subHtml(int start, int end) {
        if (fields.isEmpty()) {
            return new RenderedInlineContent(html.substring(start, end), fields);
        }
        List<Field> inside = fields.stream().filter(field -> field.start() >= start && field.end() <= end)
                .map(field -> new Field(field.node(), field.start() - start, field.end() - start)).toList();
        return new RenderedInlineContent(html.substring(start, end), inside);
    }

    /** A copy with text in front. */
    public RenderedInlineContent withPrefix(String prefix) {
        return new RenderedInlineContent(prefix + html, fields.stream()
                .map(field -> new Field(field.node(), field.start() + prefix.length(), field.end() + prefix.length())).toList());
    }

    /** The HTML between certain fields: one segment more than there are such fields. */
    public List<String> splitAt(Predicate<FieldNode> nodes) {
        List<String> segments = new ArrayList<>();
        int from = 0;
        for (Field field : fields) {
            if (nodes.test(field.node())) {
                segments.add(html.substring(from, field.start()));
                from = field.end();
            }
        }
        segments.add(html.substring(from));
        return segments;
    }
}
