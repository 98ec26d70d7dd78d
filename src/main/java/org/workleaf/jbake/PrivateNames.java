package org.workleaf.jbake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Short names for what the classes of a script keep to themselves: no other file can ask for it, and readers wait for every letter.
 *
 * <p>{@code #save() { this.#record.end(); }} → {@code #a() { this.#b.end(); }}, in the order in which they come. A name that stands
 * anywhere else too, say in a string, is left as it is.
 */
final class PrivateNames {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /** The groups of {@link #TEXT_OR_NAME} with a name in them; between them stands the one for names that are used. */
    private static final int DECLARED = 1;
    private static final int ASKED = 3;

    private static final Pattern NAME = Pattern.compile("#([A-Za-z_$][\\w$]*)");

    /** What may hold a {@code #} that is none of a class, or a private name where it is declared, used or asked for. */
    private static final Pattern TEXT_OR_NAME = Pattern.compile(
            "'(?:[^'\\\\\\n]++|\\\\.)*+'|\"(?:[^\"\\\\\\n]++|\\\\.)*+\"|`(?:[^`\\\\]++|\\\\[\\s\\S])*+`"
                    + "|//.*|/\\*[^*]*+(?:\\*(?!/)[^*]*+)*+\\*/"
                    // A slash divides what stands before it, and where nothing does, it begins a regular expression.
                    + "|(?<=[(,=:\\[!&|?{};>]|^|\\breturn)[ \\t]*+/(?:[^/\\\\\\[\\n]|\\\\.|\\[(?:[^\\]\\\\\\n]|\\\\.)*+])++/"
                    + "|^[ \\t]*+(?:(?:static|get|set|async)[ \\t]++|\\*[ \\t]*+)*+#([A-Za-z_$][\\w$]*)"
                    + "|(?<=\\.)#([A-Za-z_$][\\w$]*)"
                    + "|#([A-Za-z_$][\\w$]*)(?=[ \\t]+in\\b)"
                    + "|#[A-Za-z_$][\\w$]*", Pattern.MULTILINE);

    private PrivateNames() {}

    /** @param code one file, or what it has between two imports: the whole of each of its classes */
    static String shortened(String code) {
        Map<String, String> names = names(code);
        return names.isEmpty() ? code : TEXT_OR_NAME.matcher(code).replaceAll(found -> {
            String text = found.group();
            String name = name(found);
            return Matcher.quoteReplacement(!names.containsKey(name) ? text
                    : text.substring(0, text.length() - name.length()) + names.get(name));
        });
    }

    private static Map<String, String> names(String code) {
        Set<String> declared = new LinkedHashSet<>();
        Set<String> kept = new HashSet<>();
        TEXT_OR_NAME.matcher(code).results().forEach(found -> {
            if (found.group(DECLARED) != null) {
                declared.add(found.group(DECLARED));
            } else if (name(found).isEmpty()) {
                NAME.matcher(found.group()).results().forEach(name -> kept.add(name.group(1)));
            }
        });
        declared.removeAll(kept);
        Iterator<String> letters = IntStream.iterate(0, n -> n + 1).mapToObj(PrivateNames::letters)
                .filter(each -> !kept.contains(each)).iterator();
        Map<String, String> names = new HashMap<>();
        declared.forEach(name -> names.put(name, letters.next()));
        return names;
    }

    private static String name(MatchResult found) {
        return IntStream.rangeClosed(DECLARED, ASKED).mapToObj(found::group).filter(Objects::nonNull).findFirst().orElse("");
    }

    /** {@code a} to {@code Z}, then {@code aa}. */
    private static String letters(int n) {
        int last = n % LETTERS.length();
        return (n < LETTERS.length() ? "" : letters(n / LETTERS.length() - 1)) + LETTERS.charAt(last);
    }
}
