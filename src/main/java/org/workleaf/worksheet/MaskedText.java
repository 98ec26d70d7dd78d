package org.workleaf.worksheet;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.util.ast.Node;
import java.util.regex.MatchResult;
import org.workleaf.markdown.PrefilteredPattern;

/**
 * A piece of source as long as it was, in which all that is no running text is blanked out.
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

    /** @param start where the source, which is the node's, begins in its file */
    static String of(Node node, String source, int start) {
        MaskedText bare = new MaskedText(source, start);
        bare.hide(node);
        for (MatchResult escaped : ESCAPED.all(bare.text.toString())) {
            bare.space(escaped.start(), escaped.end());
        }
        return bare.text.toString();
    }

    private void hide(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Code || child instanceof HtmlInlineBase || child instanceof AutoLink) {
                space(child.getStartOffset() - start, child.getEndOffset() - start);
            } else {
                if (child instanceof RefNode reference && !reference.isTentative() && !reference.getText().isNull()
                        && !reference.getReference().startsWith("^")) {
                    space(reference.getTextClosingMarker().getStartOffset() - start, reference.getEndOffset() - start);
                }
                if (child instanceof InlineLinkNode link) {
                    space(link.getLinkOpeningMarker().getStartOffset() - start, link.getEndOffset() - start);
                }
                hide(child);
            }
        }
    }

    private void space(int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(to, text.length()); i++) {
            text.setCharAt(i, ' ');
        }
    }
}
