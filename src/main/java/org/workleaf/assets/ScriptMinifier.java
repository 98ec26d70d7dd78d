package org.workleaf.assets;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.workleaf.assets.ScriptTokenizer.Kind;
import org.workleaf.assets.ScriptTokenizer.Token;

/**
 * A script without what only its writers read: comments, needless spaces and breaks of lines, the names of private members.
 *
 * <p>{@code a = b; // so} → {@code a=b;}. Comments that begin with an exclamation mark stay.
 */
final class ScriptMinifier {

    /** Beside these no space is needed. */
    private static final String MARKS = "=(){}[],;:?&|*!'\"`";
    /** Behind the first and in front of the second no statement ends, so that no break of the line can be what ends it. */
    private static final String OPENING = ";{,([=:?&|";
    private static final String CLOSING = ")]},;.?:&|=";
    /** Behind these words a break of the line ends the statement, whatever follows. */
    private static final Set<String> ALONE = Set.of("return", "break", "continue", "throw", "yield", "async");

    private ScriptMinifier() {}

    /** A script whose tokens cannot be told apart stays as it is. */
    static String of(String script) {
        return ScriptTokenizer.of(script).map(tokens -> of(script, tokens)).orElse(script);
    }

    private static String of(String script, List<Token> tokens) {
        Map<String, String> names = NameMangler.shortened(script, tokens);
        StringBuilder tight = new StringBuilder(script.length() / 2);
        boolean spaced = false;
        boolean broken = false;
        String word = "";
        for (Token token : tokens) {
            if (isLeftOut(token, script)) {
                broken |= token.kind() == Kind.BREAK || token.kind() == Kind.COMMENT && token.in(script).indexOf('\n') >= 0;
                spaced = true;
                continue;
            }
            String text = token.in(script);
            if (spaced && tight.length() > 0) {
                char before = tight.charAt(tight.length() - 1);
                boolean arrow = before == '>' && tight.length() > 1 && tight.charAt(tight.length() - 2) == '=';
                if (broken) {
                    tight.append(arrow || joins(before, word, text.charAt(0)) ? "" : "\n");
                } else {
                    tight.append(arrow || touches(before, text.charAt(0)) ? "" : " ");
                }
            }
            tight.append(token.kind() == Kind.PRIVATE ? names.getOrDefault(text, text) : text);
            word = token.kind() == Kind.WORD ? text : "";
            spaced = false;
            broken = false;
        }
        return tight.toString();
    }

    private static boolean isLeftOut(Token token, String script) {
        return token.kind() == Kind.SPACE || token.kind() == Kind.BREAK || token.kind() == Kind.COMMENT && !script.startsWith("/*!", token.start());
    }

    /** Whether what stands on two lines is read the same on one. */
    private static boolean joins(char before, String word, char after) {
        boolean number = after == '.' && Character.isDigit(before);
        boolean closed = CLOSING.indexOf(after) >= 0 && !number && (!ALONE.contains(word) || ")]},;".indexOf(after) >= 0);
        return OPENING.indexOf(before) >= 0 || closed;
    }

    /** Whether what stands on both sides of a space is read the same without it. */
    private static boolean touches(char before, char after) {
        // What begins a comment in a page, or ends one, does so in its scripts too.
        boolean asComment = before == '<' && after == '!' || before == '-' && after == '>';
        return !asComment && (MARKS.indexOf(before) >= 0 || MARKS.indexOf(after) >= 0 || isSum(before) != isSum(after)
                || isOrder(before) != isOrder(after));
    }

    private static boolean isSum(char c) {
        return c == '+' || c == '-';
    }

    private static boolean isOrder(char c) {
        return c == '<' || c == '>';
    }
}
