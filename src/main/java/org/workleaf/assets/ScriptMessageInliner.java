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
import org.workleaf.source.SpellingSuggestion;

/**
 * Replaces calls for messages in scripts with the messages of one language, so that pages load no others.
 *
 * <p>{@code say('sheet.saved', { when })} → {@code `Saved on this device ${when}`}.
 */
final class ScriptMessageInliner {

    private static final Pattern CALL = Pattern.compile(
            "(?<![\\w$.#])say\\('([A-Za-z0-9.-]+)'(?:,\\s*\\{\\s*([^{}]*?),?\\s*\\})?\\)");
    private static final String CALL_START = "say('";

    private final MessageBundle messages;
    private final String prefix;
    private final List<Diagnostic> problems;

    /** @param prefix the path from the guide's folder to the assets: {@code assets/} */
    ScriptMessageInliner(MessageBundle messages, String prefix, List<Diagnostic> problems) {
        this.messages = messages;
        this.prefix = prefix;
        this.problems = problems;
    }

    /** @param files all assets by name; scripts are replaced in the map */
    void inline(Map<String, byte[]> files) {
        files.replaceAll((name, bytes) -> name.endsWith(".js") ? inlined(name, bytes) : bytes);
    }

    private byte[] inlined(String name, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        StringBuilder script = new StringBuilder(text.length());
        int copied = 0;
        Matcher call = CALL.matcher(text).useTransparentBounds(true);
        for (int at = text.indexOf(CALL_START); at >= 0; at = text.indexOf(CALL_START, Math.max(copied, at + 1))) {
            if (call.region(at, text.length()).lookingAt()) {
                script.append(text, copied, at).append(expression(name, text, call));
                copied = call.end();
            }
        }
        return copied == 0 ? bytes : script.append(text, copied, text.length()).toString().getBytes(StandardCharsets.UTF_8);
    }

    private String expression(String name, String text, MatchResult call) {
        String key = call.group(1);
        Map<String, String> given = given(call.group(2));
        if (!messages.has(key)) {
            problems.add(Diagnostic.error("unknown-word", new SourceFile(prefix + name, text), new Span(call.start(1), call.end(1)),
                    "there is no text named `" + key + "`",
                    SpellingSuggestion.didYouMean(key, messages.names()) + "Add it to `templates/words/en.properties`, and to the other languages."));
            return call.group();
        }
        try {
            Set<String> missing = new TreeSet<>(messages.values(key));
            missing.removeAll(given.keySet());
            if (missing.isEmpty()) {
                return messages.script(key, given);
            }
            problems.add(Diagnostic.error("wrong-word", new SourceFile(prefix + name, text), new Span(call.start(), call.end()),
                    "`" + key + "` needs a value for `{" + String.join("}`, `{", missing) + "}`",
                    "Write `say('" + key + "', { " + String.join(", ", messages.values(key)) + " })`."));
        } catch (IllegalArgumentException e) {
            // The reason is reported for the message file.
            problems.add(Diagnostic.error("wrong-word", new SourceFile(prefix + name, text), new Span(call.start(), call.end()),
                    "`" + key + "` is not valid in " + messages.language(), "Fix it in `templates/words`."));
        }
        return call.group();
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
