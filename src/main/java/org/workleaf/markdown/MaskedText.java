package org.workleaf.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.util.ast.Node;
import java.util.regex.MatchResult;

/**
 * A copy of source text with the same length, in which everything that isn't running text is replaced by spaces.
 *
 * <p>{@code "So `it` is [here](a.md)"} → {@code "So      is [here       "}.
 */
final class MaskedText {

    private static final PrefilteredPattern ESCAPED = PrefilteredPattern.of("\\", "\\\\(?:_+|\\( \\)|\\[ \\])");

    private final StringBuilder text;
    private final int start;

    private MaskedText(String source, int start) {
        this.text = new StringBuilder(source);
        this.start = start;
    }

    /** @param source the node's source
     * @param start  the offset of the source in its file */
    static String of(Node node, String source, int start) {
        MaskedText masked = new MaskedText(source, start);
        masked.maskChildren(node);
        for (MatchResult escaped : ESCAPED.all(masked.text.toString())) {
            masked.blank(escaped.start(), escaped.end());
        }
        return masked.text.toString();
    }

    private void maskChildren(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Code || child instanceof HtmlInlineBase || child instanceof AutoLink) {
                blank(child.getStartOffset() - start, child.getEndOffset() - start);
            } else {
                if (child instanceof RefNode reference && !reference.isTentative() && !reference.getText().isNull()
                        && !reference.getReference().startsWith("^")) {
                    blank(reference.getTextClosingMarker().getStartOffset() - start, reference.getEndOffset() - start);
                }
                if (child instanceof InlineLinkNode link) {
                    blank(link.getLinkOpeningMarker().getStartOffset() - start, link.getEndOffset() - start);
                }
                maskChildren(child);
            }
        }
    }

    private void blank(int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(to, text.length()); i++) {
            text.setCharAt(i, ' ');
        }
    }
}
