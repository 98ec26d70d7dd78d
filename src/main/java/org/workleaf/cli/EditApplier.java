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
import org.workleaf.source.SourceFile;

/** Applies the fixes of diagnostics to a file and keeps all other bytes. */
final class EditApplier {

    private EditApplier() {}

    /**
     * @param diagnostics of this file, each with a fix; fixes must not overlap
     * @throws IOException if the file's content is not the text that the diagnostics refer to
     */
    static void apply(Path file, List<Diagnostic> diagnostics) throws IOException {
        String text = diagnostics.get(0).file().text();
        if (!Arrays.equals(Files.readAllBytes(file), text.getBytes(StandardCharsets.UTF_8))) {
            throw new IOException(file + " has changed in the meantime, or is not UTF-8 text");
        }
        Files.write(file, edited(diagnostics).text().getBytes(StandardCharsets.UTF_8));
    }

    /** The file of these diagnostics after their fixes. */
    static SourceFile edited(List<Diagnostic> diagnostics) {
        SourceFile source = diagnostics.get(0).file();
        List<Edit> edits = diagnostics.stream().flatMap(diagnostic -> diagnostic.fix().stream())
                // An insertion comes before an edit at the same place.
                .sorted(Comparator.<Edit>comparingInt(edit -> edit.span().start()).thenComparingInt(edit -> edit.span().end())).toList();
        return new SourceFile(source.path(), apply(source.text(), edits));
    }

    static String apply(String text, List<Edit> edits) {
        StringBuilder edited = new StringBuilder();
        int copied = 0;
        for (Edit edit : edits) {
            edited.append(text, copied, edit.span().start()).append(edit.replacement());
            copied = edit.span().end();
        }
        return edited.append(text.substring(copied)).toString();
    }
}
