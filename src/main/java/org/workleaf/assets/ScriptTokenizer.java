package org.workleaf.assets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Splits a script into tokens that cover all its characters.
 *
 * <p>The token before a slash decides whether it divides or starts a regular expression. A script with an unclosed string, template or
 * comment can't be tokenized.
 */
final class ScriptTokenizer {

    /** The kind of a token. */
    enum Kind {
        /** A name, a keyword or a number. */
        WORD,
        /** The name of a private member, with its hash sign. */
        PRIVATE,
        /** A string in quotation marks. */
        TEXT,
        /** A template literal, with the expressions in it. */
        TEMPLATE,
        /** A regular expression, with its flags. */
        PATTERN,
        COMMENT,
        SPACE,
        /** White space that contains a line break. */
        BREAK,
        /** Any other single character. */
        MARK
    }

    /** A token from {@code start}, inclusive, to {@code end}, exclusive. */
    record Token(Kind kind, int start, int end) {

        String in(String script) {
            return script.substring(start, end);
        }
    }

    /** A value follows these words, so a slash starts a regular expression. */
    private static final Set<String> BEFORE_VALUES = Set.of("return", "typeof", "case", "in", "of", "instanceof", "new", "delete", "void",
            "throw", "do", "else", "yield", "await");

    private static final int UNCLOSED = -1;

    private final String script;
    private final List<Token> tokens = new ArrayList<>();
    /** The last token other than white space and comments. */
    private Token last = new Token(Kind.MARK, 0, 0);

    private ScriptTokenizer(String script) {
        this.script = script;
    }

    /** @return empty if a string, template or comment is not closed */
    static Optional<List<Token>> of(String script) {
        ScriptTokenizer tokenizer = new ScriptTokenizer(script);
        int end = tokenizer.read(0, false);
        return end == UNCLOSED ? Optional.empty() : Optional.of(tokenizer.tokens);
    }

    /**
     * @param inTemplate whether this is an expression in a template, which ends at the first unmatched closing brace
     * @return the offset after the last token, or {@link #UNCLOSED}
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
            if (end == UNCLOSED && kind == Kind.PATTERN) {
                kind = Kind.MARK;
                end = at + 1;
            }
            if (end == UNCLOSED) {
                return UNCLOSED;
            }
            Token token = new Token(kind, at, end);
            tokens.add(token);
            last = kind == Kind.SPACE || kind == Kind.BREAK || kind == Kind.COMMENT ? last : token;
            at = end;
        }
        return inTemplate ? UNCLOSED : at;
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
                        : startsValue() ? Kind.PATTERN : Kind.MARK;
            case '#':
                return at + 1 < script.length() && isWord(script.charAt(at + 1)) ? Kind.PRIVATE : Kind.MARK;
            default:
                return !Character.isWhitespace(c) ? Kind.MARK : hasLineBreak(at) ? Kind.BREAK : Kind.SPACE;
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

    /** Whether a value may start here, because there is none before it that could be divided. */
    private boolean startsValue() {
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
                return UNCLOSED;
            }
            at += c == '\\' ? 1 : 0;
        }
        return UNCLOSED;
    }

    private int templateEnd(int start) {
        for (int at = start + 1; at < script.length(); at++) {
            char c = script.charAt(at);
            if (c == '`') {
                return at + 1;
            }
            if (c == '$' && script.startsWith("${", at)) {
                at = new ScriptTokenizer(script).read(at + 2, true);
                if (at == UNCLOSED) {
                    return UNCLOSED;
                }
            }
            at += c == '\\' ? 1 : 0;
        }
        return UNCLOSED;
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
        return UNCLOSED;
    }

    private int commentEnd(int start) {
        if (script.startsWith("//", start)) {
            int end = script.indexOf('\n', start);
            return end < 0 ? script.length() : end;
        }
        int end = script.indexOf("*/", start + 2);
        return end < 0 ? UNCLOSED : end + 2;
    }

    private int spaceEnd(int from) {
        int at = from;
        while (at < script.length() && Character.isWhitespace(script.charAt(at))) {
            at++;
        }
        return at;
    }

    private boolean hasLineBreak(int from) {
        int lineEnd = script.indexOf('\n', from);
        return lineEnd >= 0 && lineEnd < spaceEnd(from);
    }
}
