package org.workleaf.worksheet;

import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import java.util.List;

/** Finds the names, values and other comments of a worksheet that nothing listened to, so that none is passed over in silence. */
final class UnusedComments {

    /** How a comment has to stand that marks a block, a page of paper, or what is gone. */
    static final String ALONE = "Put it at the very beginning of a line of its own, with an empty line above and below: behind "
            + "words, `>`, `-` or spaces it marks nothing.";

    private UnusedComments() {}

    static void report(List<LeafBlock> leaves, WorksheetContext sheet) {
        for (LeafBlock leaf : leaves) {
            for (Comment comment : sheet.comments().in(leaf)) {
                report(comment, leaf, sheet);
            }
        }
    }

    private static void report(Comment comment, LeafBlock leaf, WorksheetContext sheet) {
        boolean alone = leaf.node() instanceof HtmlBlockBase;
        if (comment instanceof Comment.Remark || sheet.comments().isSettled(comment.span())) {
            return;
        }
        if (sheet.isRefused(leaf.span().start(), leaf.span().end())) {
            return; // what it was meant for is told already
        }
        if (leaf.node() instanceof IndentedCodeBlock) {
            sheet.error("stray-comment", comment.span(), "this comment is code, because its line is indented",
                    "Take the spaces or the tab in front of it away.");
        } else if (comment instanceof Comment.Names names) {
            List<Comment.Name> left = names.names().stream().filter(name -> !sheet.comments().isSettled(name.span())).toList();
            if (alone && left.size() == names.names().size()) {
                sheet.error("stray-comment", names.span(), "this name stands behind no field",
                        "Put it at the end of the line that holds the blank, box or question.");
            } else {
                left.forEach(name -> unused(name, sheet));
            }
        } else if (comment instanceof Comment.Value value) {
            unused(value, alone, sheet);
        } else if (comment instanceof Comment.Almost almost) {
            sheet.error("unknown-comment", almost.span(), almost.message(), almost.help());
        } else {
            sheet.error("stray-comment", comment.span(), "this comment has to stand on a line of its own", ALONE);
        }
    }

    private static void unused(Comment.Name name, WorksheetContext sheet) {
        sheet.error("unused-id", name.span(), "`#" + name.id() + "` names no field",
                "A name stands behind its blank, box or circle, or behind the question above ruled lines, circles or a scale.\n"
                        + "Names are given in the order of the fields in front of them.");
    }

    private static void unused(Comment.Value value, boolean alone, WorksheetContext sheet) {
        if (alone) {
            sheet.error("stray-comment", value.span(), "this value stands behind no option",
                    "Put it at the end of the line that begins with `- ( )`.");
        } else {
            sheet.error("unused-id", value.span(), "`=" + value.value() + "` is the value of no option",
                    "A value stands behind an option that begins with `( )`, or in the heading cell of a column; each has one.");
        }
    }
}
