package org.workleaf.assets;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.workleaf.assets.ScriptTokenizer.Kind;
import org.workleaf.assets.ScriptTokenizer.Token;

/**
 * Shortens the names of private class members in a script, which no other file can use.
 *
 * <p>{@code #save() { this.#record.end(); }} → {@code #a() { this.#b.end(); }}, in the order in which they are declared. A name that also
 * occurs elsewhere, for example in a string, is not changed.
 */
final class NameMangler {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private static final Pattern NAME = Pattern.compile("#[A-Za-z_$][\\w$]*");

    private NameMangler() {}

    /**
     * @param tokens of one file, or of the text between two of its imports; must contain complete classes
     * @return the short name of each private name, both with their hash sign; unchanged names are not included
     */
    static Map<String, String> shortened(String script, List<Token> tokens) {
        Set<String> declared = new LinkedHashSet<>();
        Set<String> kept = new HashSet<>();
        Token before = null;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.kind() == Kind.PRIVATE && !isDot(before, script) && !isInTest(i, tokens, script)) {
                declared.add(token.in(script));
            } else if (token.kind() == Kind.TEXT || token.kind() == Kind.TEMPLATE || token.kind() == Kind.PATTERN) {
                keep(token, script, kept);
            }
            before = token.kind() == Kind.SPACE || token.kind() == Kind.BREAK ? before : token;
        }
        declared.removeAll(kept);
        Iterator<String> shortNames = IntStream.iterate(0, n -> n + 1).mapToObj(n -> "#" + shortName(n)).filter(each -> !kept.contains(each)).iterator();
        Map<String, String> names = new HashMap<>();
        declared.forEach(name -> names.put(name, shortNames.next()));
        return names;
    }

    private static boolean isDot(Token token, String script) {
        return token != null && script.charAt(token.start()) == '.';
    }

    /** Whether it is used, not declared, in a test like {@code #record in sheet}. */
    private static boolean isInTest(int at, List<Token> tokens, String script) {
        return at + 2 < tokens.size() && tokens.get(at + 1).kind() == Kind.SPACE && tokens.get(at + 2).in(script).equals("in");
    }

    private static void keep(Token token, String script, Set<String> kept) {
        int hash = script.indexOf('#', token.start());
        if (hash >= 0 && hash < token.end()) {
            NAME.matcher(script).region(hash, token.end()).results().forEach(name -> kept.add(name.group()));
        }
    }

    /** {@code a} to {@code Z}, then {@code aa}. */
    private static String shortName(int n) {
        int last = n % LETTERS.length();
        return (n < LETTERS.length() ? "" : shortName(n / LETTERS.length() - 1)) + LETTERS.charAt(last);
    }
}
