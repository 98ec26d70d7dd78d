package org.workleaf.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.workleaf.guide.Guide;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;
import org.workleaf.worksheet.Choice;
import org.workleaf.worksheet.Field;
import org.workleaf.worksheet.Scale;
import org.workleaf.worksheet.Worksheet;

/**
 * The registry of every name under which a reader may have kept an answer: {@code content/answers.lock}. It only grows.
 *
 * <p>{@code weekly-check-in#close  scale(1 2 3 4 5)  "How close did I feel to you this week?"}
 */
public final class AnswersLock {

    /** Where it lies, from the guide's root. */
    public static final String PATH = "content/answers.lock";

    private static final String HEAD = """
            # Every name under which a reader may have kept an answer: worksheet#field, type, first wording.
            # Written by `./workleaf ids --write`. Lines are never taken away: docs/paper-markdown.md says why.
            """;
    private static final Pattern LINE = Pattern.compile(
            "([a-z][a-z0-9-]*(?:#[a-z][a-z0-9-]*)?)  ([a-z]+)(?:\\(([a-z0-9 -]*)\\))?  \"(.*)\"");

    /**
     * One registered name.
     *
     * @param worksheet the worksheet's id
     * @param field     the field's id; absent for the worksheet itself
     * @param type      the field's type, or the worksheet's kind
     * @param values    what can be chosen, for choices and scales
     * @param wording   its words when it was registered
     * @param span      its line in the file
     */
    record Entry(String worksheet, Optional<String> field, String type, List<String> values, String wording, Span span) {

        String key() {
            return worksheet + field.map(f -> "#" + f).orElse("");
        }

        String line() {
            String inBrackets = values.isEmpty() ? "" : "(" + String.join(" ", values) + ")";
            return key() + "  " + type + inBrackets + "  \"" + wording + "\"\n";
        }
    }

    private AnswersLock() {}

    /** @param problems takes lines that are not of its form */
    static List<Entry> read(SourceFile file, List<Diagnostic> problems) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (int i = 1; i <= file.lineCount(); i++) {
            String line = file.line(i).stripTrailing();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            Span span = new Span(file.lineStart(i), file.lineStart(i) + line.length());
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                String[] key = matcher.group(1).split("#");
                List<String> values = matcher.group(3) == null ? List.of() : Arrays.asList(matcher.group(3).split(" "));
                Entry entry = new Entry(key[0], key.length > 1 ? Optional.of(key[1]) : Optional.empty(), matcher.group(2), values,
                        matcher.group(4), span);
                entries.putIfAbsent(entry.key(), entry);
            } else {
                problems.add(Diagnostic.error("answers-lock", file, span, "this line of the registry can't be read",
                        "Take back the change to this line, keep both sides of a merge, and let `./workleaf ids --write` add what is new."));
            }
        }
        return new ArrayList<>(entries.values());
    }

    /** What the registry says of the guide as it stands now. */
    static Map<String, Entry> of(Guide guide) {
        Map<String, Entry> entries = new TreeMap<>();
        for (Worksheet worksheet : guide.worksheets()) {
            put(entries, new Entry(worksheet.id(), Optional.empty(), worksheet.kind().word(), List.of(), oneLine(worksheet.title()), Span.at(0)));
            worksheet.answers().forEach(field -> put(entries, new Entry(worksheet.id(), Optional.of(field.id()), field.type(),
                    values(field), oneLine(field.label()), Span.at(0))));
        }
        return entries;
    }

    private static void put(Map<String, Entry> entries, Entry entry) {
        entries.putIfAbsent(entry.key(), entry);
    }

    static List<String> values(Field field) {
        if (field instanceof Choice choice) {
            return choice.options().stream().map(Choice.Option::value).toList();
        }
        return field instanceof Scale scale ? scale.numbers() : List.of();
    }

    private static String oneLine(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }

    /**
     * The registry's new text: what it held, and what is new in the guide, sorted by name.
     *
     * @param before its text so far; lines that can't be read are left out, so check it first
     */
    public static String text(Guide guide, Optional<String> before) {
        Map<String, Entry> all = of(guide);
        for (Entry old : read(new SourceFile(PATH, before.orElse("")), new ArrayList<>())) {
            all.merge(old.key(), old, (now, then) -> now.type().equals(then.type())
                    ? new Entry(then.worksheet(), then.field(), then.type(), union(then.values(), now.values()), then.wording(), then.span())
                    : then);
        }
        StringBuilder text = new StringBuilder(HEAD);
        all.values().forEach(entry -> text.append(entry.line()));
        return text.toString();
    }

    private static List<String> union(List<String> then, List<String> now) {
        List<String> values = new ArrayList<>(then);
        now.stream().filter(value -> !values.contains(value)).forEach(values::add);
        return values;
    }
}
