package org.workleaf.worksheet;

import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import org.workleaf.markdown.MarkdownRenderer;
import org.workleaf.markdown.PrefilteredPattern;
import org.workleaf.source.Span;

/**
 * One paragraph, list item or cell as the dialect sees it: its words, its blanks, its names.
 *
 * @param html     its words as HTML, blanks still drawn as underscores
 * @param bare     its source of the same length, with comments, code and link targets replaced by spaces
 * @param span     where {@code bare} stands in the file
 * @param blanks   the runs of four or more underscores that are not escaped
 * @param names    the fields named in its comments
 * @param values   the option values in its comments
 * @param remarks  its comments that say nothing to us
 * @param insertAt where a further name would go
 * @param open     whether {@code insertAt} is inside a comment that has names already
 * @param end      behind its last word or comment: where a further comment would go
 */
record InlineContent(
        String html, String bare, Span span, List<Span> blanks, List<Comment.Name> names, List<Comment.Value> values,
        List<Span> remarks, int insertAt, boolean open, int end) {

    private static final PrefilteredPattern RUN = PrefilteredPattern.of("_", "_{4,}");

    static InlineContent of(Node node, WorksheetContext sheet) {
        LeafBlock leaf = new LeafBlock(node, sheet.file());
        int start = leaf.span().start();
        int last = start + sheet.file().text().substring(start, contentEnd(node)).stripTrailing().length();
        InlineContent silent = new InlineContent(MarkdownRenderer.inlines(node), leaf.bare(), leaf.span(), leaf.spans(RUN),
                List.of(), List.of(), List.of(), last, false, last);
        return silent.with(sheet.comments().in(leaf), sheet.file().text());
    }

    /** A cell ends in front of the line that parts it from the next. */
    private static int contentEnd(Node node) {
        return node instanceof TableCell cell && !cell.getClosingMarker().isEmpty()
                ? cell.getClosingMarker().getStartOffset() : node.getEndOffset();
    }

    /** The same with what some comments say, of which the last may stand on the line below. */
    InlineContent with(List<Comment> comments, String text) {
        List<Comment.Name> named = new ArrayList<>(names);
        List<Comment.Value> valued = new ArrayList<>(values);
        List<Span> remarked = new ArrayList<>(remarks);
        int nameAt = insertAt;
        boolean inside = open;
        int last = end;
        for (Comment comment : comments) {
            last = Math.max(last, comment.span().end());
            if (comment instanceof Comment.Names found) {
                Comment.Name name = found.names().get(found.names().size() - 1);
                named.addAll(found.names());
                // A name that was read from something else offers no place behind it.
                inside = text.startsWith("#", name.span().start());
                nameAt = name.span().end();
            } else if (comment instanceof Comment.Value value) {
                valued.add(value);
            } else if (comment instanceof Comment.Remark || comment instanceof Comment.Almost) {
                remarked.add(comment.span());
            }
        }
        return new InlineContent(html, bare, span, blanks, named, valued, remarked, inside ? nameAt : last, inside, last);
    }

    /** The words between the blanks: one piece more than there are blanks drawn in the HTML's text. */
    List<String> pieces() {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (Span run : drawn()) {
            pieces.add(text(html.substring(from, run.start())));
            from = run.end();
        }
        pieces.add(text(html.substring(from)));
        return pieces;
    }

    /** Whether the HTML shows each blank, as long as it was drawn: emphasis may take underscores away from either end. */
    boolean showsEachBlank() {
        List<Span> drawn = drawn();
        boolean each = drawn.size() == blanks.size();
        for (int i = 0; i < blanks.size() && each; i++) {
            each = drawn.get(i).length() == blanks.get(i).length();
        }
        return each;
    }

    /** The runs of four or more underscores in the HTML's text. */
    private List<Span> drawn() {
        if (html.indexOf('_') < 0) {
            return List.of();
        }
        List<Span> drawn = new ArrayList<>();
        boolean tag = false;
        int code = 0;
        for (int i = 0; i < html.length(); i++) {
            char c = html.charAt(i);
            if (c == '<') {
                tag = true;
                code += html.startsWith("<code", i) ? 1 : html.startsWith("</code", i) ? -1 : 0;
            } else if (c == '>') {
                tag = false;
            } else if (c == '_' && !tag && code == 0) {
                int end = i;
                while (end < html.length() && html.charAt(end) == '_') {
                    end++;
                }
                if (end - i >= 4) {
                    drawn.add(new Span(i, end));
                }
                i = end - 1;
            }
        }
        return drawn;
    }

    private static String text(String html) {
        return html.replace(MarkdownRenderer.ESCAPED_UNDERSCORE, '_');
    }

    /** The source text at an offset of the file. */
    char before(Span blank) {
        return blank.start() == span.start() ? ' ' : bare.charAt(blank.start() - span.start() - 1);
    }

    char after(Span blank) {
        return blank.end() == span.end() ? ' ' : bare.charAt(blank.end() - span.start());
    }

    InlineContent withHtml(String changed) {
        return new InlineContent(changed, bare, span, blanks, names, values, remarks, insertAt, open, end);
    }
}
