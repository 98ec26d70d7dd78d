package org.workleaf.assets;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.workleaf.assets.ScriptTokenizer.Kind;
import org.workleaf.assets.ScriptTokenizer.Token;

/**
 * Minifies a script: removes comments and needless white space, and shortens the names of private members.
 *
 * <p>{@code a = b; // so} → {@code a=b;}. Comments that start with an exclamation mark are kept.
 */
final class ScriptMinifier {

    /** No space is needed next to these. */
    private static final String PUNCTUATION = "=(){}[],;:?&|*!'\"`";
    /** No statement ends after the first or before the second, so a line break there ends no statement. */
    private static final String OPENING = ";{,([=:?&|";
    private static final String CLOSING = ")]},;.?:&|=";
    /** A line break after these words ends the statement, whatever follows. */
    private static final Set<String> RESTRICTED = Set.of("return", "break", "continue", "throw", "yield", "async");

    private ScriptMinifier() {}

    /** Returns a script unchanged if it can't be tokenized. */
    static String of(String script) {
        return ScriptTokenizer.of(script).map(tokens -> of(script, tokens)).orElse(script);
    }

    private static String of(String script, List<Token> tokens) {
        Map<String, String> names = NameMangler.shortened(script, tokens);
        StringBuilder minified = new StringBuilder(script.length() / 2);
        boolean spaced = false;
        boolean broken = false;
        String word = "";
        for (Token token : tokens) {
            if (isRemoved(token, script)) {
                broken |= token.kind() == Kind.BREAK || token.kind() == Kind.COMMENT && token.in(script).indexOf('\n') >= 0;
                spaced = true;
                continue;
            }
            String text = token.in(script);
            if (spaced && minified.length() > 0) {
                char before = minified.charAt(minified.length() - 1);
                boolean arrow = before == '>' && minified.length() > 1 && minified.charAt(minified.length() - 2) == '=';
                if (broken) {
                    minified.append(arrow || joins(before, word, text.charAt(0)) ? "" : "\n");
                } else {
                    minified.append(arrow || touches(before, text.charAt(0)) ? "" : " ");
                }
            }
            minified.append(token.kind() == Kind.PRIVATE ? names.getOrDefault(text, text) : text);
            word = token.kind() == Kind.WORD ? text : "";
            spaced = false;
            broken = false;
        }
        return minified.toString();
    }

    private static boolean isRemoved(Token token, String script) {
        return token.kind() == Kind.SPACE || token.kind() == Kind.BREAK || token.kind() == Kind.COMMENT && !script.startsWith("/*!", token.start());
    }

    /** Whether two lines mean the same when joined. */
    private static boolean joins(char before, String word, char after) {
        boolean number = after == '.' && Character.isDigit(before);
        boolean closed = CLOSING.indexOf(after) >= 0 && !number && (!RESTRICTED.contains(word) || ")]},;".indexOf(after) >= 0);
        return OPENING.indexOf(before) >= 0 || closed;
    }

    /** Whether the tokens around a space mean the same without it. */
    private static boolean touches(char before, char after) {
        // The delimiters of HTML comments are comments in scripts too.
        boolean htmlComment = before == '<' && after == '!' || before == '-' && after == '>';
        return !htmlComment && (PUNCTUATION.indexOf(before) >= 0 || PUNCTUATION.indexOf(after) >= 0 || isSign(before) != isSign(after)
                || isComparison(before) != isComparison(after));
    }

    private static boolean isSign(char c) {
        return c == '+' || c == '-';
    }

    private static boolean isComparison(char c) {
        return c == '<' || c == '>';
    }
}
