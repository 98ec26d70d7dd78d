package org.workleaf.worksheet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a comment was meant to say that is not quite written as one of ours.
 *
 * <p>{@code date #date} → {@code #date date}; {@code id: felt} → {@code #felt}; a colon from another alphabet → a colon.
 */
final class CommentSuggestion {

    private static final String NAME = "[a-z][a-z0-9]*+(?:-[a-z0-9]++)*+";
    private static final Pattern SPACE = Pattern.compile("[\\p{Z}\\u200B\\u2060\\uFEFF]");
    private static final Pattern OURS = Pattern.compile("[#=]\\S.*|(?:worksheet|checklist|cards|timer|retired)\\s*:.*", Pattern.DOTALL);
    private static final Pattern NAMED = Pattern.compile("[#=]\\S");
    private static final Pattern BRACED = Pattern.compile("[{\\[(]\\s*([#=]" + NAME + "[^{}\\[\\]()]*?)\\s*[)\\]}]");
    private static final Pattern KEYED = Pattern.compile("(id|name|field|value|option)\\s*[:=]\\s*[#=\"']?(" + NAME + ")[\"']?((?: [a-z]++)?)");
    private static final Pattern PARTED = Pattern.compile("([#=])\\s+(" + NAME + ")((?: [a-z]++)?)");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern SAYING = Pattern.compile("#" + NAME + "|was:#?" + NAME);
    private static final Pattern LONE = Pattern.compile(NAME);

    private CommentSuggestion() {}

    /** The text with plain spaces for all others, which look the same in an editor. */
    static String spaced(String text) {
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

    /** @return what to write between {@code <!--} and {@code -->}; nothing where the text is as it should be, or a remark */
    static Optional<String> meant(String inner) {
        if (NAMED.matcher(inner).lookingAt() && isPlain(inner)) {
            return Optional.empty();
        }
        String plain = Normalizer.normalize(inner, Normalizer.Form.NFKC).replace('∶', ':').replace('꞉', ':').replace('ː', ':');
        if (!plain.equals(inner) && plain.length() <= inner.length() && OURS.matcher(plain).matches()) {
            return Optional.of(plain);
        }
        Matcher braced = BRACED.matcher(inner);
        if (braced.matches()) {
            return Optional.of(braced.group(1));
        }
        Matcher keyed = KEYED.matcher(inner);
        if (keyed.matches() && onlyType(keyed.group(3))) {
            boolean value = keyed.group(1).equals("value") || keyed.group(1).equals("option");
            return Optional.of((value ? "=" : "#") + keyed.group(2) + keyed.group(3));
        }
        Matcher parted = PARTED.matcher(inner);
        if (parted.matches() && onlyType(parted.group(3))) {
            return Optional.of(parted.group(1) + parted.group(2) + parted.group(3));
        }
        return nameFirst(Arrays.asList(SPACES.split(inner)));
    }

    private static boolean onlyType(String word) {
        return word.isEmpty() || Blank.Type.named(word.strip()).isPresent();
    }

    /** The name stands first, what is said of it behind it. */
    private static Optional<String> nameFirst(List<String> words) {
        for (String word : words) {
            if (!SAYING.matcher(word).matches() && Blank.Type.named(word).isEmpty()) {
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

    /** A remark of a single word that could be a name, had it a sign in front of it. */
    static Optional<String> loneName(String comment) {
        String word = spaced(comment.replaceAll("^<!--|-->$", "")).strip();
        return LONE.matcher(word).matches() ? Optional.of(word) : Optional.empty();
    }
}
