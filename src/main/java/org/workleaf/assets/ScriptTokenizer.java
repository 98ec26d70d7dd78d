package org.workleaf.assets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The tokens of a script, from its first letter to its last.
 *
 * <p>Whether a slash divides or begins a regular expression is told from what stands in front of it. A script in which a text, a
 * template or a comment is left open cannot be told apart, and has no tokens.
 */
final class ScriptTokenizer {

    /** What a token is. */
    enum Kind {
        /** A name, a keyword or a number. */
        WORD,
        /** The name of a private member, with its hash. */
        PRIVATE,
        /** A text in quotation marks. */
        TEXT,
        /** A template, with all that is put into it. */
        TEMPLATE,
        /** A regular expression, with its flags. */
        PATTERN,
        COMMENT,
        SPACE,
        /** The end of a line, and all white space beside it. */
        BREAK,
        /** Any other sign, by itself. */
        MARK
    }

    /** Its letters are those from {@code start} to in front of {@code end}. */
    record Token(Kind kind, int start, int end) {

        String in(String script) {
            return script.substring(start, end);
        }
    }

    /** Behind these words a value begins, and so a slash begins a regular expression. */
    private static final Set<String> BEFORE_VALUES = Set.of("return", "typeof", "case", "in", "of", "instanceof", "new", "delete", "void",
            "throw", "do", "else", "yield", "await");

    private static final int OPEN = -1;

    private final String script;
    private final List<Token> tokens = new ArrayList<>();
    /** The last token that is no white space and no comment. */
    private Token last = new Token(Kind.MARK, 0, 0);

    private ScriptTokenizer(String script) {
        this.script = script;
    }

    /** @return nothing, if something is left open */
    static Optional<List<Token>> of(String script) {
        ScriptTokenizer reading = new ScriptTokenizer(script);
        int end = reading.read(0, false);
        return end == OPEN ? Optional.empty() : Optional.of(reading.tokens);
    }

    /**
     * @param inTemplate whether it is a part of a template, which ends with a brace that nothing here opened
     * @return the offset behind the last token, or {@link #OPEN}
     */
    private int read(int from, boolean inTemplate) {
        int braces = 0;
        int at = from;
        while (at < script.length()) {
            char c = script.charAt(at);
            braces += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (inTemplate && braces < 0) {
                return at;
            }
            Kind kind = kind(at);
            int end = end(kind, at);
            if (end == OPEN && kind == Kind.PATTERN) {
                kind = Kind.MARK;
                end = at + 1;
            }
            if (end == OPEN) {
                return OPEN;
            }
            Token token = new Token(kind, at, end);
            tokens.add(token);
            last = kind == Kind.SPACE || kind == Kind.BREAK || kind == Kind.COMMENT ? last : token;
            at = end;
        }
        return inTemplate ? OPEN : at;
    }

    private Kind kind(int at) {
        char c = script.charAt(at);
        if (isWord(c)) {
            return Kind.WORD;
        }
        switch (c) {
            case '\'', '"':
                return Kind.TEXT;
            case '`':
                return Kind.TEMPLATE;
            case '/':
                return script.startsWith("//", at) || script.startsWith("/*", at) ? Kind.COMMENT
                        : beginsValue() ? Kind.PATTERN : Kind.MARK;
            case '#':
                return at + 1 < script.length() && isWord(script.charAt(at + 1)) ? Kind.PRIVATE : Kind.MARK;
            default:
                return !Character.isWhitespace(c) ? Kind.MARK : spaceBreaks(at) ? Kind.BREAK : Kind.SPACE;
        }
    }

    private int end(Kind kind, int at) {
        return switch (kind) {
            case WORD, PRIVATE -> wordEnd(at + 1);
            case TEXT -> textEnd(at);
            case TEMPLATE -> templateEnd(at);
            case PATTERN -> patternEnd(at);
            case COMMENT -> commentEnd(at);
            case SPACE, BREAK -> spaceEnd(at);
            case MARK -> at + 1;
        };
    }

    private static boolean isWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '$'
                || c > 0x7F && !Character.isWhitespace(c) && c != '\u00A0' && c != '\uFEFF';
    }

    /** Whether a value may begin here, as there is none in front that could be divided. */
    private boolean beginsValue() {
        return switch (last.kind()) {
            case WORD -> BEFORE_VALUES.contains(last.in(script));
            case MARK -> last.end() == 0 || ")]".indexOf(script.charAt(last.start())) < 0;
            default -> false;
        };
    }

    private int wordEnd(int from) {
        int at = from;
        while (at < script.length() && isWord(script.charAt(at))) {
            at++;
        }
        return at;
    }

    private int textEnd(int start) {
        for (int at = start + 1; at < script.length(); at++) {
            char c = script.charAt(at);
            if (c == script.charAt(start)) {
                return at + 1;
            }
            if (c == '\n') {
                return OPEN;
            }
            at += c == '\\' ? 1 : 0;
        }
        return OPEN;
    }

    private int templateEnd(int start) {
        for (int at = start + 1; at < script.length(); at++) {
            char c = script.charAt(at);
            if (c == '`') {
                return at + 1;
            }
            if (c == '$' && script.startsWith("${", at)) {
                at = new ScriptTokenizer(script).read(at + 2, true);
                if (at == OPEN) {
                    return OPEN;
                }
            }
            at += c == '\\' ? 1 : 0;
        }
        return OPEN;
    }

    private int patternEnd(int start) {
        boolean inClass = false;
        for (int at = start + 1; at < script.length() && script.charAt(at) != '\n'; at++) {
            char c = script.charAt(at);
            if (c == '/' && !inClass) {
                return wordEnd(at + 1);
            }
            inClass = c == '[' || inClass && c != ']';
            at += c == '\\' ? 1 : 0;
        }
        return OPEN;
    }

    private int commentEnd(int start) {
        if (script.startsWith("//", start)) {
            int end = script.indexOf('\n', start);
            return end < 0 ? script.length() : end;
        }
        int end = script.indexOf("*/", start + 2);
        return end < 0 ? OPEN : end + 2;
    }

    private int spaceEnd(int from) {
        int at = from;
        while (at < script.length() && Character.isWhitespace(script.charAt(at))) {
            at++;
        }
        return at;
    }

    private boolean spaceBreaks(int from) {
        int lineEnd = script.indexOf('\n', from);
        return lineEnd >= 0 && lineEnd < spaceEnd(from);
    }
}
