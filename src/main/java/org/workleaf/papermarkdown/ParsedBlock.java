package org.workleaf.papermarkdown;

import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.workleaf.comments.Comment;
import org.workleaf.markdown.BlankNode;
import org.workleaf.markdown.BoxOrCircleNode;
import org.workleaf.markdown.FieldNode;
import org.workleaf.markdown.LeafBlock;
import org.workleaf.markdown.MarkdownRenderer;
import org.workleaf.markdown.RenderedInlineContent;
import org.workleaf.source.Span;

/**
 * The content of a paragraph, list item or table cell: its text, blanks, boxes, circles and names.
 *
 * @param node                the block in the syntax tree
 * @param text                its text as HTML, with its blanks, boxes and circles
 * @param masked              its source with comments, code and link targets replaced by spaces; same length
 * @param span                the location of {@code masked} in the file
 * @param blanks              the locations of its blanks
 * @param names               the fields named in its comments
 * @param values              the option values in its comments
 * @param remarks             its comments that are not part of the dialect
 * @param insertAt            the offset at which another name can be inserted
 * @param insertInsideComment whether {@code insertAt} is inside a comment that has names already
 * @param end                 the offset after its last word or comment, at which another comment can be inserted
 */
record ParsedBlock(
        Node node, RenderedInlineContent text, String masked, Span span, List<Span> blanks, List<Comment.Name> names, List<Comment.Value> values,
        List<Span> remarks, int insertAt, boolean insertInsideComment, int end) {

    static ParsedBlock of(Node node, WorksheetContext context) {
        LeafBlock block = new LeafBlock(node, context.file());
        int start = block.span().start();
        int last = start + context.file().text().substring(start, contentEnd(node)).stripTrailing().length();
        RenderedInlineContent html = MarkdownRenderer.inlines(node);
        List<Span> blanks = html.fields().stream().map(RenderedInlineContent.Field::node).filter(BlankNode.class::isInstance).map(FieldNode::span).distinct().toList();
        ParsedBlock parsed = new ParsedBlock(node, html, block.masked(), block.span(), blanks,
                List.of(), List.of(), List.of(), last, false, last);
        return parsed.withComments(context.comments().in(block), context.file().text());
    }

    /** The content of a cell ends before the bar that separates it from the next. */
    private static int contentEnd(Node node) {
        return node instanceof TableCell cell && !cell.getClosingMarker().isEmpty()
                ? cell.getClosingMarker().getStartOffset() : node.getEndOffset();
    }

    /** A copy with the names and values of these comments added; the last comment may be on the line below. */
    ParsedBlock withComments(List<Comment> comments, String source) {
        List<Comment.Name> allNames = new ArrayList<>(names);
        List<Comment.Value> allValues = new ArrayList<>(values);
        List<Span> allRemarks = new ArrayList<>(remarks);
        int insertNameAt = insertAt;
        boolean insideComment = insertInsideComment;
        int last = end;
        for (Comment comment : comments) {
            last = Math.max(last, comment.span().end());
            if (comment instanceof Comment.Names found) {
                Comment.Name name = found.names().get(found.names().size() - 1);
                allNames.addAll(found.names());
                // A name that was read from a malformed comment has no place after it for another.
                insideComment = source.startsWith("#", name.span().start());
                insertNameAt = name.span().end();
            } else if (comment instanceof Comment.Value value) {
                allValues.add(value);
            } else if (comment instanceof Comment.Remark || comment instanceof Comment.Misspelled) {
                allRemarks.add(comment.span());
            }
        }
        return new ParsedBlock(node, text, masked, span, blanks, allNames, allValues, allRemarks,
                insideComment ? insertNameAt : last, insideComment, last);
    }

    /** A copy with text in front, such as the number of a list item. */
    ParsedBlock withPrefix(String prefix) {
        return new ParsedBlock(node, text.withPrefix(prefix), masked, span, blanks, names, values, remarks, insertAt, insertInsideComment, end);
    }

    String html() {
        return text.html();
    }

    /** The text between the blanks: one segment more than there are blanks. */
    List<String> segments() {
        return text.splitAt(BlankNode.class::isInstance);
    }

    /** Whether GitHub shows each blank with all its underscores. */
    boolean rendersEachBlank() {
        return text.fields().stream().allMatch(field -> !(field.node() instanceof BlankNode blank) || blank.isWhole());
    }

    /** The box or circle with which it begins. */
    Optional<BoxOrCircleNode> leadingMark() {
        boolean begins = !text.fields().isEmpty() && text.fields().get(0).start() == 0 && text.fields().get(0).node().span().start() == span.start();
        return begins && text.fields().get(0).node() instanceof BoxOrCircleNode mark ? Optional.of(mark) : Optional.empty();
    }

    /** Whether it begins and ends with bold text. */
    boolean isBold() {
        List<Node> visible = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (!(child instanceof HtmlInlineBase) && !child.getChars().isBlank()) {
                visible.add(child);
            }
        }
        return !visible.isEmpty() && visible.get(0) instanceof StrongEmphasis && visible.get(visible.size() - 1) instanceof StrongEmphasis;
    }

    boolean containsLinkOrImage() {
        for (Node inside : node.getDescendants()) {
            if (inside instanceof LinkNodeBase || inside instanceof RefNode reference && reference.isDefined()) {
                return true;
            }
        }
        return false;
    }

    /** Its boxes and circles, in order. */
    List<BoxOrCircleNode> marks() {
        return text.fields().stream().map(RenderedInlineContent.Field::node).filter(BoxOrCircleNode.class::isInstance).map(BoxOrCircleNode.class::cast).toList();
    }

    /** The content after the box or circle with which it begins. */
    ParsedBlock afterLeadingMark() {
        if (leadingMark().isEmpty()) {
            return this;
        }
        int start = text.fields().get(0).end();
        while (start < html().length() && Character.isWhitespace(html().charAt(start))) {
            start++;
        }
        return new ParsedBlock(node, text.subHtml(start, html().length()), masked, span, blanks, names, values, remarks, insertAt, insertInsideComment, end);
    }

    /** The character before a blank; a space at the start of the content. */
    char charBefore(Span blank) {
        return blank.start() == span.start() ? ' ' : masked.charAt(blank.start() - span.start() - 1);
    }

    /** The character after a blank; a space at the end of the content. */
    char charAfter(Span blank) {
        return blank.end() == span.end() ? ' ' : masked.charAt(blank.end() - span.start());
    }
}
