package org.workleaf.comments;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Corrects comments that are almost valid.
 *
 * <p>{@code date #date} → {@code #date date}; {@code id: felt} → {@code #felt}; a look-alike of a colon → a colon.
 */
public final class CommentCorrector {

    private static final String NAME = "[a-z][a-z0-9]*+(?:-[a-z0-9]++)*+";
    private static final Pattern SPACE = Pattern.compile("[\\p{Z}\\u200B\\u2060\\uFEFF]");
    private static final Pattern KNOWN = Pattern.compile("[#=]\\S.*|(?:worksheet|checklist|cards|timer|retired)\\s*:.*", Pattern.DOTALL);
    private static final Pattern NAMED = Pattern.compile("[#=]\\S");
    private static final Pattern BRACED = Pattern.compile("[{\\[(]\\s*([#=]" + NAME + "[^{}\\[\\]()]*?)\\s*[)\\]}]");
    private static final Pattern KEYED = Pattern.compile("(id|name|field|value|option)\\s*[:=]\\s*[#=\"']?(" + NAME + ")[\"']?((?: [a-z]++)?)");
    private static final Pattern SPACED_PREFIX = Pattern.compile("([#=])\\s+(" + NAME + ")((?: [a-z]++)?)");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern ATTRIBUTE = Pattern.compile("#" + NAME + "|was:#?" + NAME);
    private static final Pattern BARE_NAME = Pattern.compile(NAME);

    private CommentCorrector() {}

    /** Replaces all kinds of spaces, which look the same in an editor, with plain ones. */
    static String normalizeSpaces(String text) {
        return isPlain(text) ? text : SPACE.matcher(text).replaceAll(" ");
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** @return what to write between {@code <!--} and {@code -->}; empty if the text is valid or a remark */
    static Optional<String> correction(String inner) {
        if (NAMED.matcher(inner).lookingAt() && isPlain(inner)) {
            return Optional.empty();
        }
        String plain = Normalizer.normalize(inner, Normalizer.Form.NFKC).replace('∶', ':').replace('꞉', ':').replace('ː', ':');
        if (!plain.equals(inner) && plain.length() <= inner.length() && KNOWN.matcher(plain).matches()) {
            return Optional.of(plain);
        }
        Matcher braced = BRACED.matcher(inner);
        if (braced.matches()) {
            return Optional.of(braced.group(1));
        }
        Matcher keyed = KEYED.matcher(inner);
        if (keyed.matches() && isTypeOrEmpty(keyed.group(3))) {
            boolean value = keyed.group(1).equals("value") || keyed.group(1).equals("option");
            return Optional.of((value ? "=" : "#") + keyed.group(2) + keyed.group(3));
        }
        Matcher spacedPrefix = SPACED_PREFIX.matcher(inner);
        if (spacedPrefix.matches() && isTypeOrEmpty(spacedPrefix.group(3))) {
            return Optional.of(spacedPrefix.group(1) + spacedPrefix.group(2) + spacedPrefix.group(3));
        }
        return nameFirst(Arrays.asList(SPACES.split(inner)));
    }

    private static boolean isTypeOrEmpty(String word) {
        return word.isEmpty() || BlankType.withKeyword(word.strip()).isPresent();
    }

    /** Moves the name before its type and previous names. */
    private static Optional<String> nameFirst(List<String> words) {
        for (String word : words) {
            if (!ATTRIBUTE.matcher(word).matches() && BlankType.withKeyword(word).isEmpty()) {
                return Optional.empty();
            }
        }
        if (words.get(0).startsWith("#") || words.stream().filter(word -> word.startsWith("#")).count() != 1) {
            return Optional.empty();
        }
        List<String> sorted = new ArrayList<>(words);
        sorted.sort((a, b) -> Boolean.compare(b.startsWith("#"), a.startsWith("#")));
        return Optional.of(String.join(" ", sorted));
    }

    /** A comment that is a single word and could be a name without its prefix. */
    public static Optional<String> bareName(String comment) {
        String word = normalizeSpaces(comment.replaceAll("^<!--|-->$", "")).strip();
        return BARE_NAME.matcher(word).matches() ? Optional.of(word) : Optional.empty();
    }
}
