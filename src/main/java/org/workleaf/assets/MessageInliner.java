package org.workleaf.assets;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.workleaf.messages.MessageBundle;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;
import org.workleaf.source.Suggestion;

/**
 * Puts the words of a language into scripts, where they are asked for by name: a page in that language loads them and no others.
 *
 * <p>{@code say('sheet.saved', { when })} → {@code `Saved on this device ${when}`}.
 */
final class MessageInliner {

    private static final Pattern ASKED = Pattern.compile(
            "(?<![\\w$.#])say\\('([A-Za-z0-9.-]+)'(?:,\\s*\\{\\s*([^{}]*?),?\\s*\\})?\\)");
    private static final String BEGINNING = "say('";

    private final MessageBundle words;
    private final String prefix;
    private final List<Diagnostic> problems;

    /** @param prefix what leads from the guide's folder to the assets: {@code assets/} */
    MessageInliner(MessageBundle words, String prefix, List<Diagnostic> problems) {
        this.words = words;
        this.prefix = prefix;
        this.problems = problems;
    }

    /** @param files all assets by name; scripts are changed in place */
    void putInto(Map<String, byte[]> files) {
        files.replaceAll((name, bytes) -> name.endsWith(".js") ? put(name, bytes) : bytes);
    }

    private byte[] put(String name, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        StringBuilder said = new StringBuilder(text.length());
        int done = 0;
        Matcher asked = ASKED.matcher(text).useTransparentBounds(true);
        for (int at = text.indexOf(BEGINNING); at >= 0; at = text.indexOf(BEGINNING, Math.max(done, at + 1))) {
            if (asked.region(at, text.length()).lookingAt()) {
                said.append(text, done, at).append(expression(name, text, asked));
                done = asked.end();
            }
        }
        return done == 0 ? bytes : said.append(text, done, text.length()).toString().getBytes(StandardCharsets.UTF_8);
    }

    private String expression(String name, String text, MatchResult asked) {
        String word = asked.group(1);
        Map<String, String> given = given(asked.group(2));
        if (!words.has(word)) {
            problems.add(Diagnostic.error("unknown-word", new SourceFile(prefix + name, text), new Span(asked.start(1), asked.end(1)),
                    "there is no text named `" + word + "`",
                    Suggestion.didYouMean(word, words.names()) + "Add it to `templates/words/en.properties`, and to the other languages."));
            return asked.group();
        }
        try {
            Set<String> missing = new TreeSet<>(words.values(word));
            missing.removeAll(given.keySet());
            if (missing.isEmpty()) {
                return words.script(word, given);
            }
            problems.add(Diagnostic.error("wrong-word", new SourceFile(prefix + name, text), new Span(asked.start(), asked.end()),
                    "`" + word + "` takes `{" + String.join("}`, `{", missing) + "}`, which is not given here",
                    "Write `say('" + word + "', { " + String.join(", ", words.values(word)) + " })`."));
        } catch (IllegalArgumentException e) {
            // Its file is told of: this text can't be read.
            problems.add(Diagnostic.error("wrong-word", new SourceFile(prefix + name, text), new Span(asked.start(), asked.end()),
                    "`" + word + "` can't be read in " + words.language(), "Mend it in `templates/words`."));
        }
        return asked.group();
    }

    /** {@code when, n: count + 1} → {@code {when: "when", n: "count + 1"}}. */
    private static Map<String, String> given(String values) {
        Map<String, String> given = new LinkedHashMap<>();
        if (values != null && !values.isBlank()) {
            Arrays.stream(values.split(",(?![^(]*\\))")).map(String::strip).forEach(value -> {
                int colon = value.indexOf(':');
                String expression = colon < 0 ? value : value.substring(colon + 1).strip();
                given.put(colon < 0 ? value : value.substring(0, colon).strip(),
                        expression.matches("[\\w.]+") ? expression : "(" + expression + ")");
            });
        }
        return given;
    }
}
