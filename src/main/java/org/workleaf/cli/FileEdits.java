package org.workleaf.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Edit;

/** The fixes of diagnostics put into a file, which stays the same byte for byte everywhere else. */
final class FileEdits {

    private FileEdits() {}

    /**
     * @param diagnostics of this file, each with a fix, no two of which overlap
     * @throws IOException if the file is not what the diagnostics were made from
     */
    static void apply(Path file, List<Diagnostic> diagnostics) throws IOException {
        String text = diagnostics.get(0).file().text();
        if (!Arrays.equals(Files.readAllBytes(file), text.getBytes(StandardCharsets.UTF_8))) {
            throw new IOException(file + " has changed meanwhile, or is not UTF-8 text");
        }
        List<Edit> edits = diagnostics.stream().flatMap(diagnostic -> diagnostic.fix().stream())
                .sorted(Comparator.comparing(edit -> edit.span().start())).toList();
        Files.write(file, edited(text, edits).getBytes(StandardCharsets.UTF_8));
    }

    static String edited(String text, List<Edit> edits) {
        StringBuilder edited = new StringBuilder();
        int done = 0;
        for (Edit edit : edits) {
            edited.append(text, done, edit.span().start()).append(edit.replacement());
            done = edit.span().end();
        }
        return edited.append(text.substring(done)).toString();
    }
}
