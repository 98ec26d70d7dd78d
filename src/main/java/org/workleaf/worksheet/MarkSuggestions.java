package org.workleaf.worksheet;

import com.vladsch.flexmark.ext.tables.TableCell;
import java.util.List;
import java.util.Optional;
import org.workleaf.markdown.LeafBlock;
import org.workleaf.markdown.PrefilteredPattern;
import org.workleaf.source.Span;

/**
 * Finds text that was probably meant as a blank, a box or a circle, so that it is not silently rendered as text.
 *
 * <p>{@code "Name: ......"} → dots do not make a blank.
 */
final class MarkSuggestions {

    private static final PrefilteredPattern SHORT_BLANK = PrefilteredPattern.of("_", "(?<![^\\s|])_{2,3}(?=[\\s|.,:;?!…]|$)");
    private static final PrefilteredPattern DOTS = PrefilteredPattern.of(".…", "\\.{5,}+|…{2,}+|(?<![^\\s|])(?:\\. ){3,}+\\.");
    private static final String SYMBOLS = "☐☑☒□▢◻⬜○◯⚪";
    private static final PrefilteredPattern SYMBOL = PrefilteredPattern.of(SYMBOLS, "(?<![^\\s|])[" + SYMBOLS + "](?![^\\s|])");
    private static final PrefilteredPattern WRONG_SPACING =
            PrefilteredPattern.of("([", "(?<![^\\s|])(?:\\((?:_{1,3}|\\s{2,})?\\)|\\[(?:_+|\\s{2,})?\\])(?=\\s)");

    private MarkSuggestions() {}

    static void report(List<LeafBlock> leafBlocks, WorksheetContext context) {
        for (LeafBlock block : leafBlocks) {
            if (block.isText()) {
                report(block, context);
            }
        }
    }

    private static void report(LeafBlock block, WorksheetContext context) {
        reportFirst(SHORT_BLANK, block, context, "short-line", "a blank needs at least four underscores",
                "Lengthen it: `____________`. To show underscores as text, put a backslash before them.");
        reportFirst(DOTS, block, context, "not-a-mark", "dots do not make a blank",
                "Draw a blank with four or more underscores: `____________`.");
        reportFirst(SYMBOL, block, context, "not-a-mark", "this symbol does not make a box or circle that can be filled in",
                "Write a box as `- [ ] text`, a circle as `- ( ) text`, at the start of a list item.");
        if (!(block.node() instanceof TableCell)) {
            reportFirst(WRONG_SPACING, block, context, "not-a-mark", "this is almost a box or a circle",
                    "Write it with exactly one space inside: `[ ]` or `( )`.");
        }
    }

    /** Reports only the first match in a block: the same mistake is usually repeated along the line. */
    private static void reportFirst(PrefilteredPattern pattern, LeafBlock block, WorksheetContext context, String code, String message, String help) {
        Optional<Span> found = block.first(pattern).map(block::span);
        if (found.isPresent() && !context.isRejected(found.get().start(), found.get().end()) && !context.isParsed(found.get().start())) {
            context.reject(code, found.get(), message, help);
        }
    }
}
