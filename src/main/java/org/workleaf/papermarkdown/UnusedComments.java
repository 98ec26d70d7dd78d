package org.workleaf.papermarkdown;

import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import java.util.List;
import org.workleaf.comments.Comment;
import org.workleaf.markdown.LeafBlock;

/** Finds the names, values and other comments of a worksheet that apply to nothing, so that none is silently ignored. */
final class UnusedComments {

    /** Help for comments that must be on a line of their own: those that open or close a block, break a page, or retire names. */
    static final String OWN_LINE_HELP = "Put it at the very start of a line of its own, with an empty line above and below: after "
            + "text, `>`, `-` or spaces it has no effect.";

    private UnusedComments() {}

    static void report(List<LeafBlock> leafBlocks, WorksheetContext context) {
        for (LeafBlock block : leafBlocks) {
            for (Comment comment : context.comments().in(block)) {
                report(comment, block, context);
            }
        }
    }

    private static void report(Comment comment, LeafBlock block, WorksheetContext context) {
        boolean isOwnBlock = block.node() instanceof HtmlBlockBase;
        if (comment instanceof Comment.Remark || context.comments().isUsed(comment.span())) {
            return;
        }
        if (context.isRejected(block.span().start(), block.span().end())) {
            return; // the field that it belongs to is reported already
        }
        if (block.node() instanceof IndentedCodeBlock) {
            context.error("stray-comment", comment.span(), "this comment is code, because its line is indented",
                    "Remove the spaces or the tab before it.");
        } else if (comment instanceof Comment.Names names) {
            List<Comment.Name> unused = names.names().stream().filter(name -> !context.comments().isUsed(name.span())).toList();
            if (isOwnBlock && unused.size() == names.names().size()) {
                context.error("stray-comment", names.span(), "this name follows no field",
                        "Put it at the end of the line with the blank, box or question.");
            } else {
                unused.forEach(name -> reportUnused(name, context));
            }
        } else if (comment instanceof Comment.Value value) {
            reportUnused(value, isOwnBlock, context);
        } else if (comment instanceof Comment.Misspelled misspelled) {
            context.error("unknown-comment", misspelled.span(), misspelled.message(), misspelled.help());
        } else {
            context.error("stray-comment", comment.span(), "this comment must be on a line of its own", OWN_LINE_HELP);
        }
    }

    private static void reportUnused(Comment.Name name, WorksheetContext context) {
        context.error("unused-id", name.span(), "`#" + name.id() + "` belongs to no field",
                "A name comes after its blank, box or circle, or after the question above ruled lines, circles or a scale.\n"
                        + "Names apply to the fields before them, in order.");
    }

    private static void reportUnused(Comment.Value value, boolean isOwnBlock, WorksheetContext context) {
        if (isOwnBlock) {
            context.error("stray-comment", value.span(), "this value follows no option",
                    "Put it at the end of a line that begins with `- ( )`.");
        } else {
            context.error("unused-id", value.span(), "`=" + value.value() + "` belongs to no option",
                    "A value comes after an option that begins with `( )`, or in the heading cell of a column. Each has one value.");
        }
    }
}
