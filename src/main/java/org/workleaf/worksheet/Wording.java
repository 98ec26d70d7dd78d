package org.workleaf.worksheet;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.workleaf.markdown.MarkdownRenderer;
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
 * @param insertAt where a further name would go
 * @param open     whether {@code insertAt} is inside a comment that has names already
 */
record Wording(
        String html, String bare, Span span, List<Span> blanks, List<Comment.Name> names, List<Comment.Value> values,
        int insertAt, boolean open) {

    private static final Pattern RUN = Pattern.compile("_{4,}");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(?:_+|\\( \\)|\\[ \\])");

    static Wording of(Node node, Sheet sheet) {
        int start = node.getStartOffset();
        int end = node.getEndOffset();
        String bare = bare(node, sheet.file().text(), start, end);
        List<Comment.Name> names = new ArrayList<>();
        List<Comment.Value> values = new ArrayList<>();
        Optional<Span> open = Optional.empty();
        for (Comment comment : sheet.comments().in(start, end)) {
            if (comment instanceof Comment.Names found) {
                names.addAll(found.names());
                open = Optional.of(found.names().get(found.names().size() - 1).span());
            } else if (comment instanceof Comment.Value value) {
                values.add(value);
            } else if (!(comment instanceof Comment.Remark)) {
                sheet.error("stray-comment", comment.span(), "this comment has to stand on a line of its own",
                        "Leave an empty line above and below it.");
            }
        }
        String source = sheet.file().text().substring(start, end);
        int insertAt = open.map(Span::end).orElse(start + source.stripTrailing().length());
        return new Wording(sheet.renderer().inlines(node), bare, new Span(start, end), blanks(bare, start), names, values,
                insertAt, open.isPresent());
    }

    static String bare(Node node, String text, int start, int end) {
        StringBuilder bare = new StringBuilder(text.substring(start, end));
        hide(node, bare, start);
        Matcher escaped = ESCAPED.matcher(bare.toString());
        while (escaped.find()) {
            space(bare, escaped.start(), escaped.end());
        }
        return bare.toString();
    }

    private static void hide(Node node, StringBuilder bare, int start) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Code || child instanceof HtmlInlineBase || child instanceof AutoLink) {
                space(bare, child.getStartOffset() - start, child.getEndOffset() - start);
            } else {
                if (child instanceof InlineLinkNode link) {
                    space(bare, link.getLinkOpeningMarker().getStartOffset() - start, link.getEndOffset() - start);
                }
                hide(child, bare, start);
            }
        }
    }

    private static void space(StringBuilder bare, int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(to, bare.length()); i++) {
            bare.setCharAt(i, ' ');
        }
    }

    private static List<Span> blanks(String bare, int start) {
        List<Span> blanks = new ArrayList<>();
        Matcher run = RUN.matcher(bare);
        while (run.find()) {
            blanks.add(new Span(start + run.start(), start + run.end()));
        }
        return blanks;
    }

    /** The words between the blanks: one piece more than there are blanks drawn in the HTML's text. */
    List<String> pieces() {
        List<String> pieces = new ArrayList<>();
        int from = 0;
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
                    pieces.add(text(html.substring(from, i)));
                    from = end;
                }
                i = end - 1;
            }
        }
        pieces.add(text(html.substring(from)));
        return pieces;
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

    Wording withHtml(String changed) {
        return new Wording(changed, bare, span, blanks, names, values, insertAt, open);
    }

    Wording withNames(List<Comment.Name> more) {
        List<Comment.Name> all = new ArrayList<>(names);
        all.addAll(more);
        return new Wording(html, bare, span, blanks, all, values, all.get(all.size() - 1).span().end(), true);
    }
}
