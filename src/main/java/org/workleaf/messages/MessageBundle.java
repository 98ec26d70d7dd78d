package org.workleaf.messages;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
import org.workleaf.source.SourceFile;
import org.workleaf.source.SourceReader;

/**
 * The messages of the user interface in one language.
 *
 * <p>{@code say("facts.read", {count: 8})} → {@code 8 Minuten Lesezeit}. Missing messages fall back to the guide's English ones, and those
 * to the English ones that this version of Workleaf was built with.
 */
public final class MessageBundle {

    /** The folder of the message files, relative to the templates. */
    public static final String FOLDER = "words";
    /** The language whose file has every message. */
    static final String COMPLETE = "en";

    private static final String BUILT_IN = "/org/workleaf/defaults/templates/words/";

    /** Unicode's left-to-right isolate and the end of it. */
    private static final String LEFT_TO_RIGHT = "\u2066";
    private static final String END = "\u2069";

    /** The English messages that this version was built with, which are only read if another file lacks one. */
    private static final class BuiltIn {

        static final Map<String, String> ENGLISH = read();

        private static Map<String, String> read() {
            try {
                return Map.copyOf(texts(builtInFile(COMPLETE), new ArrayList<>()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final String language;
    private final PluralForms plural;
    private final PluralForms englishPlural = new PluralForms(COMPLETE);
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
     * @param templates the folder of templates; without message files in it, the bundle is empty
     * @param language  such as {@code de} or {@code pt-BR}; the latter reads {@code pt-BR.properties} and falls back to {@code pt.properties}
     */
    public static MessageBundle read(Path templates, String language) throws IOException {
        // MessagesAreComplete reports problems in these files.
        List<Diagnostic> ignored = new ArrayList<>();
        Map<String, String> english = texts(templates, templates.resolve(FOLDER).resolve(COMPLETE + ".properties"), ignored);
        Map<String, String> own = new HashMap<>();
        for (Path file : files(templates, language)) {
            texts(templates, file, ignored).forEach(own::putIfAbsent);
        }
        return new MessageBundle(language, own, english);
    }

    /** The messages that this version of Workleaf was built with; English ones in a language that it does not have. */
    public static MessageBundle builtIn(String language) throws IOException {
        List<Diagnostic> ignored = new ArrayList<>();
        Map<String, String> own = new HashMap<>();
        for (String name : names(language)) {
            texts(builtInFile(name), ignored).forEach(own::putIfAbsent);
        }
        return new MessageBundle(language, own, BuiltIn.ENGLISH);
    }

    /** A file of the messages that this version was built with; empty if there is none. */
    static SourceFile builtInFile(String language) throws IOException {
        String name = language + ".properties";
        try (InputStream file = MessageBundle.class.getResourceAsStream(BUILT_IN + name)) {
            return new SourceFile("templates/" + FOLDER + "/" + name,
                    file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** The names of a language's files, the most specific first. */
    private static List<String> names(String language) {
        return Stream.of(language, language.replaceFirst("-.*", "")).distinct().toList();
    }

    /** The message files of a language, the most specific first. */
    static List<Path> files(Path templates, String language) {
        List<Path> files = new ArrayList<>();
        for (String name : names(language)) {
            Path file = templates.resolve(FOLDER).resolve(name + ".properties");
            if (Files.isRegularFile(file)) {
                files.add(file);
            }
        }
        return files;
    }

    /** Whether there is a message file for a language. */
    public static boolean exists(Path templates, String language) {
        return !files(templates, language).isEmpty();
    }

    private static Map<String, String> texts(Path root, Path file, List<Diagnostic> ignored) throws IOException {
        return Files.isRegularFile(file) ? texts(new SourceReader(root).read(file, ignored), ignored) : Map.of();
    }

    private static Map<String, String> texts(SourceFile file, List<Diagnostic> ignored) {
        Map<String, String> texts = new HashMap<>();
        MessageFile.read(file, ignored).entries().forEach((name, entry) -> texts.put(name, entry.text()));
        return texts;
    }

    public String language() {
        return language;
    }

    /** Whether there are no messages: a guide's own templates may need none. */
    public boolean isEmpty() {
        return english.isEmpty() && own.isEmpty();
    }

    public Set<String> names() {
        return english.keySet();
    }

    public boolean has(String name) {
        return own.containsKey(name) || english.containsKey(name) || !isEmpty() && BuiltIn.ENGLISH.containsKey(name);
    }

    /** The placeholders of a message. */
    public Set<String> values(String name) {
        return message(name).values();
    }

    /**
     * @param values the values for the message's placeholders; others are ignored
     * @throws IllegalArgumentException if there is no such message, it isn't valid, or a value is missing
     */
    public String say(String name, Map<String, ?> values) {
        return message(name).text(values, own.containsKey(name) ? plural : englishPlural);
    }

    /** A message as a JavaScript expression, with expressions as values: {@code {when: "time(now)"}}. */
    public String script(String name, Map<String, String> expressions) {
        return message(name).script(expressions, own.containsKey(name) ? plural : englishPlural);
    }

    private IcuMessage message(String name) {
        if (!has(name) && !BuiltIn.ENGLISH.containsKey(name)) {
            throw new IllegalArgumentException("there is no message named `" + name + "` in templates/" + FOLDER);
        }
        return messages.computeIfAbsent(name, n -> IcuMessage.of(
                own.containsKey(n) ? own.get(n) : isolated(english.containsKey(n) ? english.get(n) : BuiltIn.ENGLISH.get(n))));
    }

    /** English text in a right-to-left language must be isolated, so that its punctuation and numbers keep their order. */
    private String isolated(String text) {
        return !language.equals(COMPLETE) && ULocale.forLanguageTag(language).isRightToLeft() ? LEFT_TO_RIGHT + text + END : text;
    }
}
