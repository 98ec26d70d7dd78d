package org.workleaf.worksheet;

import com.vladsch.flexmark.ext.tables.TableCell;
import java.util.List;
import java.util.Optional;
import org.workleaf.markdown.PrefilteredPattern;
import org.workleaf.source.Span;

/**
 * Finds what people draw in place of a blank, a box or a circle, so that it is not left as text in silence.
 *
 * <p>{@code "Name: ......"} → dots are no blank.
 */
final class MarkSuggestions {

    private static final PrefilteredPattern SHORT_BLANK = PrefilteredPattern.of("_", "(?<![^\\s|])_{2,3}(?=[\\s|.,:;?!…]|$)");
    private static final PrefilteredPattern DOTS = PrefilteredPattern.of(".…", "\\.{5,}+|…{2,}+|(?<![^\\s|])(?:\\. ){3,}+\\.");
    private static final String SIGNS = "☐☑☒□▢◻⬜○◯⚪";
    private static final PrefilteredPattern SIGN = PrefilteredPattern.of(SIGNS, "(?<![^\\s|])[" + SIGNS + "](?![^\\s|])");
    private static final PrefilteredPattern UNSPACED =
            PrefilteredPattern.of("([", "(?<![^\\s|])(?:\\((?:_{1,3}|\\s{2,})?\\)|\\[(?:_+|\\s{2,})?\\])(?=\\s)");

    private MarkSuggestions() {}

    static void report(List<LeafBlock> leaves, WorksheetContext sheet) {
        for (LeafBlock leaf : leaves) {
            if (leaf.isText()) {
                report(leaf, sheet);
            }
        }
    }

    private static void report(LeafBlock leaf, WorksheetContext sheet) {
        tell(SHORT_BLANK, leaf, sheet, "short-line", "a blank has at least four underscores",
                "Lengthen it: `____________`. To show underscores as they are, put a backslash in front.");
        tell(DOTS, leaf, sheet, "not-a-mark", "dots are no blank to write in",
                "Draw the blank with underscores, four or more: `____________`.");
        tell(SIGN, leaf, sheet, "not-a-mark", "this sign is no box or circle that can be filled in",
                "Write a box as `- [ ] text`, a circle as `- ( ) text`, at the beginning of a list item.");
        if (!(leaf.node() instanceof TableCell)) {
            tell(UNSPACED, leaf, sheet, "not-a-mark", "this is almost a box or a circle",
                    "Write it with exactly one space inside: `[ ]` or `( )`.");
        }
    }

    /** Tells the first only: whoever draws one row of circles so draws them all so. */
    private static void tell(PrefilteredPattern search, LeafBlock leaf, WorksheetContext sheet, String code, String message, String help) {
        Optional<Span> near = leaf.first(search).map(leaf::span);
        if (near.isPresent() && !sheet.isRefused(near.get().start(), near.get().end()) && !sheet.isUnderstood(near.get().start())) {
            sheet.refuse(code, near.get(), message, help);
        }
    }
}
