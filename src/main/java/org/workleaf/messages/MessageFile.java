package org.workleaf.messages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/**
 * The messages in one file: a name, an equals sign and a text on each line; lines that start with {@code #} are comments for translators.
 */
final class MessageFile {

    /**
     * @param name     the place of its name
     * @param textSpan the place of its text
     */
    record Entry(String text, Span name, Span textSpan) {}

    private final SourceFile file;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private MessageFile(SourceFile file) {
        this.file = file;
    }

    /** @param problems receives an error for each malformed line and each repeated name */
    static MessageFile read(SourceFile file, List<Diagnostic> problems) {
        MessageFile messages = new MessageFile(file);
        for (int i = 1; i <= file.lineCount(); i++) {
            messages.line(file.line(i), file.lineStart(i), problems);
        }
        return messages;
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
                    "this line has no `=`", "Each line is a name, an equals sign and a text. A text can't span several lines."));
            return;
        }
        Span name = span(line, 0, equals, begin);
        Span textSpan = span(line, equals + 1, line.length(), begin);
        Entry entry = new Entry(file.text().substring(textSpan.start(), textSpan.end()), name, textSpan);
        String key = file.text().substring(name.start(), name.end());
        Entry first = entries.putIfAbsent(key, entry);
        if (first != null) {
            problems.add(Diagnostic.error("wrong-word", file, name, "`" + key + "` is here twice", "Keep one of the two lines.")
                    .withNote(file, first.name(), "first defined here"));
        }
    }

    /** The place of a part of a line, without the spaces around it. */
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
