package org.workleaf.worksheet;

import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import org.workleaf.markdown.MarkdownRenderer;
import org.workleaf.markdown.PrefilteredPattern;
import org.workleaf.source.Span;

/**
 * The content of a paragraph, list item or table cell: its text, blanks and names.
 *
 * @param html                its text as HTML, with blanks still as underscores
 * @param masked              its source with comments, code and link targets replaced by spaces; same length
 * @param span                the location of {@code masked} in the file
 * @param blanks              the runs of four or more underscores that are not escaped
 * @param names               the fields named in its comments
 * @param values              the option values in its comments
 * @param remarks             its comments that are not part of the dialect
 * @param insertAt            the offset at which another name can be inserted
 * @param insertInsideComment whether {@code insertAt} is inside a comment that has names already
 * @param end                 the offset after its last word or comment, at which another comment can be inserted
 */
record InlineContent(
        String html, String masked, Span span, List<Span> blanks, List<Comment.Name> names, List<Comment.Value> values,
        List<Span> remarks, int insertAt, boolean insertInsideComment, int end) {

    private static final PrefilteredPattern UNDERSCORES = PrefilteredPattern.of("_", "_{4,}");

    static InlineContent of(Node node, WorksheetContext context) {
        LeafBlock block = new LeafBlock(node, context.file());
        int start = block.span().start();
        int last = start + context.file().text().substring(start, contentEnd(node)).stripTrailing().length();
        InlineContent content = new InlineContent(MarkdownRenderer.inlines(node), block.masked(), block.span(), block.spans(UNDERSCORES),
                List.of(), List.of(), List.of(), last, false, last);
        return content.withComments(context.comments().in(block), context.file().text());
    }

    /** The content of a cell ends before the bar that separates it from the next. */
    private static int contentEnd(Node node) {
        return node instanceof TableCell cell && !cell.getClosingMarker().isEmpty()
                ? cell.getClosingMarker().getStartOffset() : node.getEndOffset();
    }

    /** A copy with the names and values of these comments added; the last comment may be on the line below. */
    InlineContent withComments(List<Comment> comments, String text) {
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
                insideComment = text.startsWith("#", name.span().start());
                insertNameAt = name.span().end();
            } else if (comment instanceof Comment.Value value) {
                allValues.add(value);
            } else if (comment instanceof Comment.Remark || comment instanceof Comment.Misspelled) {
                allRemarks.add(comment.span());
            }
        }
        return new InlineContent(html, masked, span, blanks, allNames, allValues, allRemarks,
                insideComment ? insertNameAt : last, insideComment, last);
    }

    /** The text between the blanks: one segment more than there are blanks in the HTML. */
    List<String> segments() {
        List<String> segments = new ArrayList<>();
        int from = 0;
        for (Span run : underscoreRuns()) {
            segments.add(text(html.substring(from, run.start())));
            from = run.end();
        }
        segments.add(text(html.substring(from)));
        return segments;
    }

    /** Whether the HTML shows each blank with all its underscores: emphasis may consume some at either end. */
    boolean rendersEachBlank() {
        List<Span> runs = underscoreRuns();
        boolean each = runs.size() == blanks.size();
        for (int i = 0; i < blanks.size() && each; i++) {
            each = runs.get(i).length() == blanks.get(i).length();
        }
        return each;
    }

    /** The runs of four or more underscores in the HTML's text. */
    private List<Span> underscoreRuns() {
        if (html.indexOf('_') < 0) {
            return List.of();
        }
        List<Span> runs = new ArrayList<>();
        boolean inTag = false;
        int codeDepth = 0;
        for (int i = 0; i < html.length(); i++) {
            char c = html.charAt(i);
            if (c == '<') {
                inTag = true;
                codeDepth += html.startsWith("<code", i) ? 1 : html.startsWith("</code", i) ? -1 : 0;
            } else if (c == '>') {
                inTag = false;
            } else if (c == '_' && !inTag && codeDepth == 0) {
                int end = i;
                while (end < html.length() && html.charAt(end) == '_') {
                    end++;
                }
                if (end - i >= 4) {
                    runs.add(new Span(i, end));
                }
                i = end - 1;
            }
        }
        return runs;
    }

    private static String text(String html) {
        return html.replace(MarkdownRenderer.ESCAPED_UNDERSCORE, '_');
    }

    /** The character before a blank; a space at the start of the content. */
    char charBefore(Span blank) {
        return blank.start() == span.start() ? ' ' : masked.charAt(blank.start() - span.start() - 1);
    }

    /** The character after a blank; a space at the end of the content. */
    char charAfter(Span blank) {
        return blank.end() == span.end() ? ' ' : masked.charAt(blank.end() - span.start());
    }

    InlineContent withHtml(String changed) {
        return new InlineContent(changed, masked, span, blanks, names, values, remarks, insertAt, insertInsideComment, end);
    }
}
