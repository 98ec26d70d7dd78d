package org.workleaf.unmarkedfields;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import java.util.regex.Pattern;

/** Recognizes text that readers can't see: spaces, also those written as {@code &nbsp;}, and line breaks. */
public final class InvisibleText {

    /** A space, also one that does not break; as part of a regular expression. */
    public static final String SPACE = "(?:[ \\t\\u00a0\\u202f\\u3000]|&nbsp;|&#160;|&#xA0;|&e[mn]sp;)";
    private static final Pattern EMPTY = Pattern.compile("(?i)(?:" + SPACE + "|\\n|<br\\s*+/?>|\\\\(?=\\n|$))*+");

    private InvisibleText() {}

    public static boolean matches(CharSequence text) {
        return EMPTY.matcher(text).matches();
    }

    /** Whether it is a paragraph such as {@code &nbsp;}. */
    public static boolean isParagraph(Node node) {
        return node instanceof Paragraph && !node.getChars().isBlank() && matches(node.getChars().trimEnd());
    }
}
