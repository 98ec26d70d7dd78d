package org.workleaf.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.workleaf.guide.Guide;
import org.workleaf.markdown.HtmlTextExtractor;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.SourceReader;
import org.workleaf.source.Span;
import org.workleaf.worksheet.Choice;
import org.workleaf.worksheet.Field;
import org.workleaf.worksheet.Scale;
import org.workleaf.worksheet.Worksheet;

/**
 * The registry of every name under which a reader may have saved an answer: {@code content/answers.lock}. It only grows.
 *
 * <p>{@code weekly-check-in#close  scale(1 2 3 4 5)  "How close did I feel to you this week?"}
 */
public final class AnswersLockfile {

    /** Its path, relative to the guide's root. */
    public static final String PATH = "content/answers.lock";

    private static final String HEAD = """
            # Every name under which a reader may have saved an answer: worksheet#field, type, first wording.
            # Written by `./workleaf ids --write`. Lines are never removed: docs/paper-markdown.md explains why.
            """;
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern LINE = Pattern.compile(
            "([a-z][a-z0-9-]*(?:#[a-z][a-z0-9-]*)?)  ([a-z]+)(?:\\(([a-z0-9 -]*)\\))?  \"(.*)\"", Pattern.DOTALL);

    /**
     * One registered name.
     *
     * @param worksheet the worksheet's id
     * @param field     the field's id; absent for the worksheet itself
     * @param type      the field's type, or the worksheet's kind
     * @param values    the option values, for choices and scales
     * @param wording   its label when it was registered
     * @param span      its line in the file
     */
    record Entry(String worksheet, Optional<String> field, String type, List<String> values, String wording, Span span) {

        String key() {
            return field.isPresent() ? worksheet + "#" + field.get() : worksheet;
        }

        /** This entry with these values added; values are never removed. */
        Entry with(List<String> more) {
            List<String> all = new ArrayList<>(values);
            more.stream().filter(value -> !values.contains(value)).forEach(all::add);
            return new Entry(worksheet, field, type, all, wording, span);
        }

        String line() {
            String inBrackets = values.isEmpty() ? "" : "(" + String.join(" ", values) + ")";
            return key() + "  " + type + inBrackets + "  \"" + wording + "\"\n";
        }
    }

    private AnswersLockfile() {}

    /**
     * The registry file in the guide's folder; empty if there is none.
     *
     * @param problems receives an error if the file is not UTF-8
     */
    public static Optional<SourceFile> file(Path root, List<Diagnostic> problems) throws IOException {
        Path file = root.resolve(PATH);
        return Files.exists(file) ? Optional.of(new SourceReader(root).read(file, problems)) : Optional.empty();
    }

    /** @param problems receives an error for each line that is malformed or contradicts an earlier one */
    static List<Entry> read(SourceFile file, List<Diagnostic> problems) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (int i = 1; i <= file.lineCount(); i++) {
            String whole = file.line(i).stripTrailing();
            // Some editors write a byte order mark.
            String line = whole.startsWith(BYTE_ORDER_MARK) ? whole.substring(1) : whole;
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int start = file.lineStart(i) + whole.length() - line.length();
            Span span = new Span(start, start + line.length());
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                Entry entry = entry(matcher, span);
                entries.merge(entry.key(), entry, (first, second) -> merged(file, first, second, problems));
            } else {
                problems.add(Diagnostic.error("answers-lock", file, span, "this line of the registry can't be read",
                        "Undo the change to this line. After a merge, keep both sides. `./workleaf ids --write` adds new names."));
            }
        }
        return new ArrayList<>(entries.values());
    }

    private static Entry entry(Matcher line, Span span) {
        String[] key = line.group(1).split("#");
        List<String> values = line.group(3) == null ? List.of() : Arrays.asList(line.group(3).split(" "));
        return new Entry(key[0], key.length > 1 ? Optional.of(key[1]) : Optional.empty(), line.group(2), values, line.group(4), span);
    }

    /** Two lines for one name are the result of a merge: the values of both sides are kept. */
    private static Entry merged(SourceFile file, Entry first, Entry second, List<Diagnostic> problems) {
        if (!first.type().equals(second.type())) {
            problems.add(Diagnostic.error("answers-lock", file, second.span(),
                            "`" + second.key() + "` is registered as " + first.type() + " and as " + second.type(),
                            "Keep the line with the type that the field has on the published site.")
                    .withNote(file, first.span(), "first registered here"));
        }
        return first.with(second.values());
    }

    /** The entries of the guide's current worksheets, by key, unordered. */
    static Map<String, Entry> of(Guide guide) {
        Map<String, Entry> entries = new HashMap<>();
        for (Worksheet worksheet : guide.worksheets()) {
            put(entries, new Entry(worksheet.id(), Optional.empty(), worksheet.kind().keyword(), List.of(),
                    HtmlTextExtractor.oneLine(worksheet.title()), Span.at(0)));
            worksheet.answers().forEach(field -> put(entries, new Entry(worksheet.id(), Optional.of(field.id()), field.type(),
                    values(field), HtmlTextExtractor.oneLine(field.label()), Span.at(0))));
        }
        return entries;
    }

    private static void put(Map<String, Entry> entries, Entry entry) {
        entries.putIfAbsent(entry.key(), entry);
    }

    /** The option values of a choice or a scale; empty for any other field. */
    public static List<String> values(Field field) {
        if (field instanceof Choice choice) {
            return choice.options().stream().map(Choice.Option::value).toList();
        }
        return field instanceof Scale scale ? scale.numbers() : List.of();
    }

    /**
     * The registry's new text: its current entries and the guide's new ones, sorted by name.
     *
     * @param before   the current registry
     * @param problems receives an error for each line that can't be read; the new text lacks these lines, so don't write it then
     */
    public static String text(Guide guide, Optional<SourceFile> before, List<Diagnostic> problems) {
        Map<String, Entry> all = new TreeMap<>(of(guide));
        for (Entry old : before.map(file -> read(file, problems)).orElse(List.of())) {
            all.merge(old.key(), old, (now, then) -> now.type().equals(then.type()) ? then.with(now.values()) : then);
        }
        StringBuilder text = new StringBuilder(HEAD);
        all.values().forEach(entry -> text.append(entry.line()));
        return text.toString();
    }
}
