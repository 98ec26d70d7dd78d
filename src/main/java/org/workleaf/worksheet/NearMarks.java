package org.workleaf.worksheet;

import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Node;
import java.util.List;
import org.workleaf.markdown.SignSearch;
import org.workleaf.source.Span;

/**
 * Finds what people draw in place of a blank, a box or a circle, so that it is not left as text in silence.
 *
 * <p>{@code "Name: ......"} → dots are no blank.
 */
final class NearMarks {

    private static final SignSearch SHORT_BLANK = SignSearch.of("_", "(?<![^\\s|])_{2,3}(?=[\\s|.,:;?!…]|$)");
    private static final SignSearch DOTS = SignSearch.of(".…", "\\.{5,}+|…{2,}+|(?<![^\\s|])(?:\\. ){3,}+\\.");
    private static final String SIGNS = "☐☑☒□▢◻⬜○◯⚪";
    private static final SignSearch SIGN = SignSearch.of(SIGNS, "(?<![^\\s|])[" + SIGNS + "](?![^\\s|])");
    private static final SignSearch UNSPACED =
            SignSearch.of("([", "(?<![^\\s|])(?:\\((?:_{1,3}|\\s{2,})?\\)|\\[(?:_+|\\s{2,})?\\])(?=\\s)");

    private NearMarks() {}

    static void report(List<Node> nodes, Sheet sheet) {
        for (Node node : nodes) {
            Leaves.each(node, leaf -> {
                if (Leaves.isText(leaf)) {
                    report(leaf, sheet);
                }
            });
        }
    }

    private static void report(Node leaf, Sheet sheet) {
        int start = leaf.getStartOffset();
        String bare = Wording.bare(leaf, sheet.file().text(), start, leaf.getEndOffset());
        tell(SHORT_BLANK, bare, start, sheet, "short-line", "a blank has at least four underscores",
                "Lengthen it: `____________`. To show underscores as they are, put a backslash in front.");
        tell(DOTS, bare, start, sheet, "not-a-mark", "dots are no blank to write in",
                "Draw the blank with underscores, four or more: `____________`.");
        tell(SIGN, bare, start, sheet, "not-a-mark", "this sign is no box or circle that can be filled in",
                "Write a box as `- [ ] text`, a circle as `- ( ) text`, at the beginning of a list item.");
        if (!(leaf instanceof TableCell)) {
            tell(UNSPACED, bare, start, sheet, "not-a-mark", "this is almost a box or a circle",
                    "Write it with exactly one space inside: `[ ]` or `( )`.");
        }
    }

    /** Tells the first only: whoever draws one row of circles so draws them all so. */
    private static void tell(SignSearch search, String bare, int start, Sheet sheet, String code, String message, String help) {
        search.first(bare).ifPresent(near -> {
            Span span = new Span(start + near.start(), start + near.end());
            if (!sheet.isRefused(span.start(), span.end()) && !sheet.isUnderstood(span.start())) {
                sheet.refuse(code, span, message, help);
            }
        });
    }
}
