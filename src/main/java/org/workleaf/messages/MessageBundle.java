package org.workleaf.messages;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceReader;

/**
 * Everything that the interface says in one language.
 *
 * <p>{@code say("facts.read", {count: 8})} → {@code 8 Minuten Lesezeit}. What a language's own file lacks is said in English.
 */
public final class MessageBundle {

    /** Where the files lie, from the folder of templates. */
    public static final String FOLDER = "words";
    /** The language whose file has every word. */
    static final String COMPLETE = "en";

    /** Unicode's signs around what runs from left to right, whatever stands beside it. */
    private static final String LEFT_TO_RIGHT = "\u2066";
    private static final String END = "\u2069";

    private final String language;
    private final PluralForms plural;
    private final PluralForms plain = new PluralForms(COMPLETE);
    private final Map<String, String> own;
    private final Map<String, String> english;
    private final Map<String, IcuMessage> messages = new ConcurrentHashMap<>();

    private MessageBundle(String language, Map<String, String> own, Map<String, String> english) {
        this.language = language;
        this.plural = new PluralForms(language);
        this.own = own;
        this.english = english;
    }

    /**
     * @param templates the folder of templates; one without words of its own gives none
     * @param language  such as {@code de} or {@code pt-BR}; for the latter, {@code pt-BR.properties} and else {@code pt.properties}
     */
    public static MessageBundle read(Path templates, String language) throws IOException {
        List<Diagnostic> told = new ArrayList<>();
        Map<String, String> english = texts(templates, templates.resolve(FOLDER).resolve(COMPLETE + ".properties"), told);
        Map<String, String> own = new HashMap<>();
        for (Path file : files(templates, language)) {
            texts(templates, file, told).forEach(own::putIfAbsent);
        }
        return new MessageBundle(language, own, english);
    }

    /** The files that hold a language's words, the one that counts first. */
    static List<Path> files(Path templates, String language) {
        List<Path> files = new ArrayList<>();
        for (String name : Stream.of(language, language.replaceFirst("-.*", "")).distinct().toList()) {
            Path file = templates.resolve(FOLDER).resolve(name + ".properties");
            if (Files.isRegularFile(file)) {
                files.add(file);
            }
        }
        return files;
    }

    /** Whether a language has words of its own among the templates. */
    public static boolean areThere(Path templates, String language) {
        return !files(templates, language).isEmpty();
    }

    private static Map<String, String> texts(Path root, Path file, List<Diagnostic> told) throws IOException {
        Map<String, String> texts = new HashMap<>();
        if (Files.isRegularFile(file)) {
            MessageFile.read(new SourceReader(root).read(file, told), told).entries()
                    .forEach((name, entry) -> texts.put(name, entry.text()));
        }
        return texts;
    }

    public String language() {
        return language;
    }

    /** Whether there are words at all: a guide may come with templates that say nothing. */
    public boolean isEmpty() {
        return english.isEmpty() && own.isEmpty();
    }

    public Set<String> names() {
        return english.keySet();
    }

    public boolean has(String name) {
        return own.containsKey(name) || english.containsKey(name);
    }

    /** The values that a text takes. */
    public Set<String> values(String name) {
        return message(name).values();
    }

    /**
     * @param values what is put in where the text has names in braces; more of them do no harm
     * @throws IllegalArgumentException if there is no such text, it can't be read, or a value is missing
     */
    public String say(String name, Map<String, ?> values) {
        return message(name).text(values, own.containsKey(name) ? plural : plain);
    }

    /** The text as an expression in JavaScript, which takes its values from others: {@code {when: "time(now)"}}. */
    public String script(String name, Map<String, String> expressions) {
        return message(name).script(expressions, own.containsKey(name) ? plural : plain);
    }

    private IcuMessage message(String name) {
        if (!has(name)) {
            throw new IllegalArgumentException("there is no text named `" + name + "` in templates/" + FOLDER);
        }
        return messages.computeIfAbsent(name, n -> IcuMessage.of(own.containsKey(n) ? own.get(n) : lent(english.get(n))));
    }

    /** An English text among words that run from right to left, which must not turn its marks and numbers around. */
    private String lent(String text) {
        return !language.equals(COMPLETE) && ULocale.forLanguageTag(language).isRightToLeft() ? LEFT_TO_RIGHT + text + END : text;
    }
}
