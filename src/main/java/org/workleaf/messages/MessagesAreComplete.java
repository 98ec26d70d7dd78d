package org.workleaf.messages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.GuideFiles;
import org.workleaf.source.SourceFile;
import org.workleaf.source.SourceReader;
import org.workleaf.source.Span;
import org.workleaf.source.SpellingSuggestion;
import org.workleaf.source.TextFileReader;

/**
 * Each language has every English message, with the same placeholders and links, and all plural forms of the language. English has every
 * message in use: a newer Workleaf may use messages that the guide's files don't have yet.
 */
public final class MessagesAreComplete {

    private static final int SHOWN = 12;
    /** The messages that Workleaf itself uses; all others are used by the guide's own templates and scripts. */
    private static final Pattern USED_BY_WORKLEAF = Pattern.compile("title\\..*|paper\\.(?:pack-name|subject)");

    private final Path root;
    private final Path templates;
    private final List<Diagnostic> found = new ArrayList<>();

    private MessagesAreComplete(Path root, Path templates) {
        this.root = root;
        this.templates = templates;
    }

    /**
     * @param root      the guide's folder; the paths in diagnostics are relative to it
     * @param templates its folder of templates; without English messages there, nothing is checked
     * @param languages the codes of the guide's languages
     */
    public static List<Diagnostic> check(Path root, Path templates, List<String> languages) throws IOException {
        MessagesAreComplete rule = new MessagesAreComplete(root, templates);
        Path complete = templates.resolve(MessageBundle.FOLDER).resolve(MessageBundle.COMPLETE + ".properties");
        if (Files.isRegularFile(complete)) {
            MessageFile english = rule.read(complete);
            Map<String, MessageFile.Entry> builtIn = MessageFile.read(MessageBundle.builtInFile(MessageBundle.COMPLETE), new ArrayList<>()).entries();
            Map<String, MessageFile.Entry> sameValues = new LinkedHashMap<>(builtIn);
            sameValues.keySet().removeIf(name -> !USED_BY_WORKLEAF.matcher(name).matches());
            rule.texts(english, sameValues, new PluralForms(MessageBundle.COMPLETE));
            Map<String, MessageFile.Entry> all = new LinkedHashMap<>(english.entries());
            rule.missingInEnglish(english, builtIn).forEach(all::put);
            for (String language : languages) {
                if (!language.equals(MessageBundle.COMPLETE)) {
                    rule.language(language, all);
                }
            }
        }
        return rule.found;
    }

    private MessageFile read(Path file) throws IOException {
        return MessageFile.read(new SourceReader(root).read(file, found), found);
    }

    /** Reports the messages that the guide uses and that only Workleaf has. */
    private Map<String, MessageFile.Entry> missingInEnglish(MessageFile english, Map<String, MessageFile.Entry> builtIn) throws IOException {
        Map<String, MessageFile.Entry> missing = new LinkedHashMap<>(builtIn);
        missing.keySet().removeAll(english.entries().keySet());
        if (!missing.isEmpty()) {
            String sources = sources();
            missing.keySet().removeIf(name -> !isUsedByWorkleaf(name) && !isUsed(name, sources));
        }
        if (!missing.isEmpty()) {
            missing(english.file().path(), missing, false, "Readers see the texts that Workleaf brings. Add a line for each:");
        }
        return missing;
    }

    private boolean isUsedByWorkleaf(String name) {
        String template = name.startsWith("paper.") ? "paper/leaflet" : name.substring(name.indexOf('.') + 1);
        return USED_BY_WORKLEAF.matcher(name).matches() && Files.isRegularFile(templates.resolve(template + ".ftl"));
    }

    /** The text of all templates and scripts. */
    private String sources() throws IOException {
        StringBuilder sources = new StringBuilder();
        for (Path folder : List.of(templates, root.resolve("assets"))) {
            for (Path file : GuideFiles.below(folder).files().stream().filter(each -> each.toString().matches(".*\\.(?:ftl|js)")).toList()) {
                sources.append(new SourceReader(root).read(file, new ArrayList<>()).text()).append('\n');
            }
        }
        return sources.toString();
    }

    /** Whether a text contains the name of a message, or its first part, to which a value in the guide is added: {@code "kind." + …}. */
    private static boolean isUsed(String name, String sources) {
        String start = name.substring(0, name.indexOf('.') + 1);
        return Stream.of(name, start).anyMatch(text -> sources.contains('"' + text + '"') || sources.contains("'" + text + "'"));
    }

    private void language(String language, Map<String, MessageFile.Entry> english) throws IOException {
        Map<String, MessageFile.Entry> missing = new LinkedHashMap<>(english);
        List<Path> files = MessageBundle.files(templates, language);
        for (Path file : files) {
            MessageFile messages = read(file);
            texts(messages, english, new PluralForms(language));
            unknown(messages, english);
            messages.entries().keySet().forEach(missing::remove);
        }
        if (!language.startsWith(MessageBundle.COMPLETE + "-") && !missing.isEmpty()) {
            String file = files.isEmpty() ? "templates/" + MessageBundle.FOLDER + "/" + language + ".properties"
                    : new SourceReader(root).read(files.get(files.size() - 1), new ArrayList<>()).path();
            missing(file, missing, files.isEmpty(),
                    "Readers see them in English until then. Add a line for each, and translate the text after the `=`:");
        }
    }

    private void missing(String path, Map<String, MessageFile.Entry> missing, boolean isAll, String advice) throws IOException {
        Path file = root.resolve(path);
        SourceFile source = new SourceFile(path, Files.isRegularFile(file) ? TextFileReader.read(file) : "");
        StringBuilder help = new StringBuilder(advice);
        missing.entrySet().stream().limit(SHOWN)
                .forEach(each -> help.append("\n  ").append(each.getKey()).append('=').append(each.getValue().text()));
        if (missing.size() > SHOWN) {
            help.append("\n  … For all of them, see `templates/words/en.properties`.");
        }
        found.add(Diagnostic.warning("missing-word", source, Span.at(source.text().length()),
                isAll ? "the interface is not translated into this language"
                        : missing.size() == 1 ? "a text is missing: `" + missing.keySet().iterator().next() + "`"
                        : missing.size() + " texts are missing", help.toString()));
    }

    private void unknown(MessageFile messages, Map<String, MessageFile.Entry> english) {
        messages.entries().forEach((name, entry) -> {
            if (!english.containsKey(name)) {
                found.add(Diagnostic.warning("unknown-word", messages.file(), entry.name(), "no text named `" + name + "` is used",
                        SpellingSuggestion.didYouMean(name, english.keySet())
                                + "Use the names in `templates/words/en.properties`; they are not translated."));
            }
        });
    }

    private void texts(MessageFile messages, Map<String, MessageFile.Entry> english, PluralForms plural) {
        messages.entries().forEach((name, entry) -> {
            try {
                IcuMessage message = IcuMessage.of(entry.text());
                forms(messages, entry, message, plural);
                if (english.containsKey(name)) {
                    compare(messages, entry, message, english.get(name).text());
                }
            } catch (IllegalArgumentException e) {
                wrong(messages, entry, "this text is not valid: " + reason(e),
                        "Braces come in pairs: `{name}` for a value, `{count, plural, one {…} other {…}}` for plural forms.");
            }
        });
    }

    private void forms(MessageFile messages, MessageFile.Entry entry, IcuMessage message, PluralForms plural) {
        Set<String> missing = new TreeSet<>(plural.all());
        missing.removeAll(message.forms());
        if (!message.forms().isEmpty() && !missing.isEmpty()) {
            wrong(messages, entry, "this text lacks a plural form of the language: " + String.join(", ", missing),
                    "The language has the forms " + String.join(", ", new TreeSet<>(plural.all()))
                            + ". Write each after `plural,` with its text in braces.");
        }
    }

    private void compare(MessageFile messages, MessageFile.Entry entry, IcuMessage message, String english) {
        Set<String> wanted;
        try {
            wanted = IcuMessage.of(english).values();
        } catch (IllegalArgumentException e) {
            return; // reported for the English file
        }
        if (!message.values().equals(wanted)) {
            Set<String> unknown = new TreeSet<>(message.values());
            unknown.removeAll(wanted);
            Set<String> missing = new TreeSet<>(wanted);
            missing.removeAll(message.values());
            wrong(messages, entry, unknown.isEmpty() ? "this text lacks `{" + String.join("}`, `{", missing) + "}`"
                            : "this text contains `{" + String.join("}`, `{", unknown) + "}`, which has no value",
                    "Names in braces are not translated. In English: " + english);
        } else if (!IcuMessage.tags(entry.text()).equals(IcuMessage.tags(english))) {
            wrong(messages, entry, "this text does not have the same links as in English",
                    "Put `<link>` and `</link>` around the linked words. In English: " + english);
        }
    }

    private void wrong(MessageFile messages, MessageFile.Entry entry, String message, String help) {
        found.add(Diagnostic.error("wrong-word", messages.file(), entry.textSpan(), message, help));
    }

    private static String reason(IllegalArgumentException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("").replaceFirst("^[a-zA-Z.]+: ", "");
    }
}
