package org.workleaf.markdown;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;

/** Converts a text node to text with typographic punctuation: {@code it's} → {@code it’s}. */
final class TypographicText {

    private TypographicText() {}

    /** Escaped underscores become {@link MarkdownRenderer#ESCAPED_UNDERSCORE}. */
    static String of(Text node) {
        String typed = NodeText.of(node.getChars());
        if (isPlain(typed) && Typography.isPlain(typed)) {
            return typed;
        }
        String text = hideEscapedUnderscores(node.getChars());
        boolean literal = text.indexOf('\\') < 0 && text.indexOf('&') < 0 && text.indexOf('\r') < 0;
        return Typography.apply(literal ? text : BasedSequence.of(text).unescape(), PrecedingText.before(node));
    }

    /** The same without the typography. */
    static String asTyped(Text node) {
        String typed = NodeText.of(node.getChars());
        return isPlain(typed) && typed.indexOf(0) < 0 ? typed : Escaping.normalizeEOL(node.getChars().unescape());
    }

    private static boolean isPlain(String text) {
        for (int i = 0, length = text.length(); i < length; i++) {
            char c = text.charAt(i);
            if (c == '_' || c == '\\' || c == '&' || c == '\r') {
                return false;
            }
        }
        return true;
    }

    /** A backslash escapes the whole run of underscores after it, not only the first one. */
    private static String hideEscapedUnderscores(BasedSequence chars) {
        String plain = NodeText.of(chars);
        if (plain.indexOf('_') < 0) {
            return plain;
        }
        BasedSequence base = chars.getBaseSequence();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < chars.length(); i++) {
            char c = chars.charAt(i);
            if (c == '_' && escapedRun(base, chars.getStartOffset() + i)) {
                int last = text.length() - 1;
                if (last >= 0 && text.charAt(last) == '\\') {
                    text.setLength(last);
                }
                text.append(MarkdownRenderer.ESCAPED_UNDERSCORE);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    private static boolean escapedRun(BasedSequence base, int offset) {
        int i = offset;
        while (i > 0 && (base.charAt(i - 1) == '_' || base.charAt(i - 1) == '\\' && base.charAt(i) == '_')) {
            i--;
            if (base.charAt(i) == '\\') {
                return i == 0 || base.charAt(i - 1) != '\\';
            }
        }
        return false;
    }
}
