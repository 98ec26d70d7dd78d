package org.workleaf.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Edit;
import org.workleaf.source.SourceFile;

/** Applies the fixes of diagnostics to a file and keeps all other bytes. */
final class EditApplier {

    private EditApplier() {}

    /**
     * @param diagnostics of this file, each with a fix; fixes must not overlap
     * @param improves    whether the second text, the result of the fixes, is better than the first
     * @return whether the file was written; it is not if the result is no better
     * @throws IOException if the file's content is not the text that the diagnostics refer to
     */
    static boolean apply(Path file, List<Diagnostic> diagnostics, BiPredicate<SourceFile, SourceFile> improves) throws IOException {
        SourceFile source = diagnostics.get(0).file();
        String text = source.text();
        if (!Arrays.equals(Files.readAllBytes(file), text.getBytes(StandardCharsets.UTF_8))) {
            throw new IOException(file + " has changed in the meantime, or is not UTF-8 text");
        }
        List<Edit> edits = diagnostics.stream().flatMap(diagnostic -> diagnostic.fix().stream())
                
                // An insertion comes before an edit at the same place.
                .sorted(Comparator.<Edit>comparingInt(edit -> edit.span().start()).thenComparingInt(edit -> edit.span().end())).toList();
        SourceFile edited = new SourceFile(source.path(), apply(text, edits));
        if (!improves.test(source, edited)) {
            return false;
        }
        Files.write(file, edited.text().getBytes(StandardCharsets.UTF_8));
        return true;
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
