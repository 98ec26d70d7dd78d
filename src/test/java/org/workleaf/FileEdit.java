package org.workleaf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes a text in a file, and fails if the text is not there, because the test would then prove nothing. */
public final class FileEdit {

    private FileEdit() {}

    /** Replaces each occurrence of a text. */
    public static void replace(Path file, String text, String replacement) throws IOException {
        Files.writeString(file, replaced(Files.readString(file), text, replacement));
    }

    /** The content of a file, or another text, in which each occurrence of a text is replaced. */
    public static String replaced(String content, String text, String replacement) {
        if (!content.contains(text)) {
            throw new AssertionError("there is no `" + text + "` to replace in:\n" + content);
        }
        return content.replace(text, replacement);
    }

    /** Replaces each line that starts with a text. */
    public static void replaceLine(Path file, String start, String replacement) throws IOException {
        String before = Files.readString(file);
        Pattern line = Pattern.compile("(?m)^" + Pattern.quote(start) + ".*$");
        if (!line.matcher(before).find()) {
            throw new AssertionError("no line of " + file + " starts with `" + start + "`");
        }
        Files.writeString(file, line.matcher(before).replaceAll(Matcher.quoteReplacement(replacement)));
    }
}
