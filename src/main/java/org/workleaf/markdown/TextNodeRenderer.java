package org.workleaf.markdown;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.sequence.Escaping;

/** Turns a text node into the text that readers see, with typographic punctuation, {@code it's} → {@code it’s}, or as it was typed. */
final class TextNodeRenderer {

    private TextNodeRenderer() {}

    static String of(Text node) {
        String typed = SequenceText.of(node.getChars());
        if (isPlain(typed) && Typography.isPlain(typed)) {
            return typed;
        }
        boolean literal = typed.indexOf('\\') < 0 && typed.indexOf('&') < 0 && typed.indexOf('\r') < 0;
        return Typography.apply(literal ? typed : node.getChars().unescape(), PrecedingVisibleCharacter.before(node));
    }

    /** The same without the typography. */
    static String asTyped(Text node) {
        String typed = SequenceText.of(node.getChars());
        return isPlain(typed) && typed.indexOf(0) < 0 ? typed : Escaping.normalizeEOL(node.getChars().unescape());
    }

    private static boolean isPlain(String text) {
        for (int i = 0, length = text.length(); i < length; i++) {
            char c = text.charAt(i);
            if (c == '\\' || c == '&' || c == '\r') {
                return false;
            }
        }
        return true;
    }
}
