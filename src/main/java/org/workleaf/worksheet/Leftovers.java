package org.workleaf.worksheet;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Node;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/** Finds the blanks, boxes and circles that no field was made of, so that none vanishes in silence. */
public final class Leftovers {

    private static final Pattern MARK = Pattern.compile("_{4,}|\\( \\)|\\[ \\]|(?<![^\\s|])\\(_+\\)(?=\\s)");

    private Leftovers() {}

    static void report(List<Node> nodes, Sheet sheet) {
        for (Node node : nodes) {
            eachMark(node, sheet.file(), span -> {
                if (!sheet.isUnderstood(span.start())) {
                    tell(span, sheet);
                }
            });
            if (!(node instanceof HtmlBlockBase)) {
                eachComment(node, sheet);
            }
        }
    }

    /** Comments inside lists and quotations belong to no field there. */
    private static void eachComment(Node node, Sheet sheet) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof HtmlBlockBase) {
                sheet.comments().in(child.getStartOffset(), child.getEndOffset()).stream()
                        .filter(comment -> !(comment instanceof Comment.Remark))
                        .forEach(comment -> sheet.error("stray-comment", comment.span(), "this comment stands where none can be read",
                                "A name or value stands at the end of the line that it belongs to. Other comments stand on a line of "
                                        + "their own that is not indented, with an empty line above and below."));
            } else {
                eachComment(child, sheet);
            }
        }
    }

    /** Calls back with every blank, box, circle and ruled line that a block draws, code and escapes left out. */
    public static void eachMark(Node node, SourceFile file, Consumer<Span> found) {
        if (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock || node instanceof HtmlBlockBase) {
            return;
        }
        if (node instanceof ThematicBreak) {
            if (node.getChars().trim().startsWith("_")) {
                found.accept(new Span(node.getStartOffset(), node.getStartOffset() + node.getChars().trimEnd().length()));
            }
        } else if (node instanceof Paragraph || node instanceof Heading || node instanceof TableCell) {
            int start = node.getStartOffset();
            if (MARK.matcher(node.getChars()).find()) {
                Matcher mark = MARK.matcher(Wording.bare(node, file.text(), start, node.getEndOffset()));
                while (mark.find()) {
                    found.accept(new Span(start + mark.start(), start + mark.end()));
                }
            }
        } else {
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                eachMark(child, file, found);
            }
        }
    }

    private static void tell(Span span, Sheet sheet) {
        char c = sheet.file().text().charAt(span.start());
        String what = c == '_' ? "this blank" : c == '[' ? "this box" : "this circle";
        sheet.error("unread-field", span, what + " stands where no field can be read",
                "Blanks stand in paragraphs, list items and table cells; ruled lines in paragraphs of their own; boxes and circles "
                        + "at the beginning of a list item or alone in a table cell; a scale is one line of `( ) 1 ( ) 2` with a "
                        + "question above it.");
    }
}
