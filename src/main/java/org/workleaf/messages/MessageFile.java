package org.workleaf.messages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/**
 * The words of one language as they stand in its file: a name, an equals sign and a text on each line; lines that begin with
 * {@code #} are for translators.
 */
final class MessageFile {

    /**
     * @param name where its name stands
     * @param said where its text stands
     */
    record Entry(String text, Span name, Span said) {}

    private final SourceFile file;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private MessageFile(SourceFile file) {
        this.file = file;
    }

    /** @param problems takes lines that are not of the form, and names that come twice */
    static MessageFile read(SourceFile file, List<Diagnostic> problems) {
        MessageFile words = new MessageFile(file);
        for (int i = 1; i <= file.lineCount(); i++) {
            words.line(file.line(i), file.lineStart(i), problems);
        }
        return words;
    }

    private void line(String whole, int start, List<Diagnostic> problems) {
        String line = whole.replaceFirst("^\\uFEFF", "");
        int begin = start + whole.length() - line.length();
        if (line.isBlank() || line.stripLeading().startsWith("#")) {
            return;
        }
        int equals = line.indexOf('=');
        if (equals < 0) {
            problems.add(Diagnostic.error("wrong-word", file, new Span(begin, begin + line.stripTrailing().length()),
                    "this line has no `=`", "Each line is a name, an equals sign and a text, and a text stays on its line."));
            return;
        }
        Span name = span(line, 0, equals, begin);
        Span said = span(line, equals + 1, line.length(), begin);
        Entry entry = new Entry(file.text().substring(said.start(), said.end()), name, said);
        String key = file.text().substring(name.start(), name.end());
        Entry first = entries.putIfAbsent(key, entry);
        if (first != null) {
            problems.add(Diagnostic.error("wrong-word", file, name, "`" + key + "` is here twice", "Keep one of the two lines.")
                    .withNote(file, first.name(), "first said here"));
        }
    }

    /** Where a part of a line stands in the file, without the spaces around it. */
    private static Span span(String line, int from, int to, int begin) {
        int start = from;
        int end = to;
        while (end > start && Character.isWhitespace(line.charAt(end - 1))) {
            end--;
        }
        while (start < end && Character.isWhitespace(line.charAt(start))) {
            start++;
        }
        return new Span(begin + start, begin + end);
    }

    SourceFile file() {
        return file;
    }

    Map<String, Entry> entries() {
        return entries;
    }
}
