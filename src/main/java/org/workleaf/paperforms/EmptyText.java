package org.workleaf.paperforms;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import java.util.regex.Pattern;

/** Text in which nothing is visible, and the signs after which such text is a place to write; as parts of regular expressions. */
public final class EmptyText {

    /** A space, also one that does not break. */
    public static final String SPACE = "(?:[ \\t\\u00a0\\u202f\\u3000]|&nbsp;|&#160;|&#xA0;|&e[mn]sp;)";
    /** The marks that end bold or italic text. */
    public static final String CLOSING = "[*_]{0,3}+";
    /** A colon as in English, or as in Chinese. */
    public static final String COLONS = ":：";
    private static final Pattern EMPTY = Pattern.compile("(?i)(?:" + SPACE + "|\\n|<br\\s*+/?>|\\\\(?=\\n|$))*+");

    private EmptyText() {}

    public static boolean matches(CharSequence text) {
        return EMPTY.matcher(text).matches();
    }

    /** Whether it is a paragraph such as {@code &nbsp;}. */
    public static boolean isParagraph(Node node) {
        return node instanceof Paragraph && !node.getChars().isBlank() && matches(node.getChars().trimEnd());
    }
}
