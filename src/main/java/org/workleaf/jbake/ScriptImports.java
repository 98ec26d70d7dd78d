package org.workleaf.jbake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.workleaf.jbake.ScriptTokens.Kind;
import org.workleaf.jbake.ScriptTokens.Token;

/**
 * Scripts that name others in comment lines, {@code // @import lib/answers.js}.
 *
 * <p>Classic scripts, because browsers block modules on pages opened from a folder. The whole is wrapped in one strict function,
 * so that the pieces share a scope and leak nothing. Comments, needless spaces and the names of private members stay at home: no reader
 * waits for them.
 */
final class ScriptImports implements Imports {

    private static final Pattern IMPORT = Pattern.compile("^[ \\t]*//[ \\t]*@import[ \\t]+(\\S+)[ \\t]*\\r?$", Pattern.MULTILINE);
    /** Beside these no space is needed. */
    private static final String MARKS = "=(){}[],;:?&|*!'\"`";
    /** Behind the first and in front of the second no statement ends, so that no break of the line can be what ends it. */
    private static final String OPENING = ";{,([=:?&|";
    private static final String CLOSING = ")]},;.?:&|=";
    /** Behind these words a break of the line ends the statement, whatever follows. */
    private static final Set<String> ALONE = Set.of("return", "break", "continue", "throw", "yield", "async");

    @Override
    public String extension() {
        return ".js";
    }

    @Override
    public List<Import> in(String text) {
        return IMPORT.matcher(text).results()
                .map(found -> new Import(found.start(), found.end(), found.group(1), "")).toList();
    }

    /** A script whose tokens cannot be told apart stays as it is. */
    @Override
    public String own(String text, String from, String into, boolean hasImports) {
        return ScriptTokens.of(text).map(tokens -> tight(text, tokens)).orElse(text);
    }

    private static String tight(String script, List<Token> tokens) {
        Map<String, String> names = PrivateNames.shortened(script, tokens);
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

    @Override
    public String imported(String text, Import at) {
        return text.strip() + "\n";
    }

    @Override
    public String whole(String text, boolean hasImports) {
        return hasImports ? "(function () {\n\"use strict\";\n\n" + text.strip() + "\n\n})();\n" : text;
    }
}
