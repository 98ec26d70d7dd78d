package org.workleaf.worksheet;

import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Node;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.workleaf.source.Span;

/**
 * Finds what people draw in place of a blank, a box or a circle, so that it is not left as text in silence.
 *
 * <p>{@code "Name: ......"} → dots are no blank.
 */
final class NearMarks {

    private static final Pattern SHORT_BLANK = Pattern.compile("(?<![^\\s|])_{2,3}(?=[\\s|.,:;?!…]|$)");
    private static final Pattern DOTS = Pattern.compile("\\.{5,}+|…{2,}+|(?<![^\\s|])(?:\\. ){3,}+\\.");
    private static final Pattern SIGN = Pattern.compile("(?<![^\\s|])[☐☑☒□▢◻⬜○◯⚪](?![^\\s|])");
    private static final Pattern UNSPACED =
            Pattern.compile("(?<![^\\s|])(?:\\((?:_{1,3}|\\s{2,})?\\)|\\[(?:_+|\\s{2,})?\\])(?=\\s)");

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
        if (!mayHold(bare)) {
            return;
        }
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

    /** Most text has no sign in it from which any of these is drawn. */
    private static boolean mayHold(String bare) {
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            boolean dots = c == '.' && (bare.startsWith("..", i) || bare.startsWith(". .", i));
            if (c == '_' || c == '(' || c == '[' || c == '…' || c > '\u2500' || dots) {
                return true;
            }
        }
        return false;
    }

    /** Tells the first only: whoever draws one row of circles so draws them all so. */
    private static void tell(Pattern pattern, String bare, int start, Sheet sheet, String code, String message, String help) {
        Matcher near = pattern.matcher(bare);
        if (near.find()) {
            Span span = new Span(start + near.start(), start + near.end());
            if (!sheet.isRefused(span.start(), span.end()) && !sheet.isUnderstood(span.start())) {
                sheet.refuse(code, span, message, help);
            }
        }
    }
}
