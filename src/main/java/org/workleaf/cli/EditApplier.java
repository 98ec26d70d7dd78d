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

/** The fixes of diagnostics put into a file, which stays the same byte for byte everywhere else. */
final class EditApplier {

    private EditApplier() {}

    /**
     * @param diagnostics of this file, each with a fix, no two of which overlap
     * @param mends       whether the second text, which the first would become, is better
     * @return whether the file was written; where the second is no better it stays as it was
     * @throws IOException if the file is not what the diagnostics were made from
     */
    static boolean apply(Path file, List<Diagnostic> diagnostics, BiPredicate<SourceFile, SourceFile> mends) throws IOException {
        SourceFile source = diagnostics.get(0).file();
        String text = source.text();
        if (!Arrays.equals(Files.readAllBytes(file), text.getBytes(StandardCharsets.UTF_8))) {
            throw new IOException(file + " has changed meanwhile, or is not UTF-8 text");
        }
        List<Edit> edits = diagnostics.stream().flatMap(diagnostic -> diagnostic.fix().stream())
                .sorted(Comparator.comparing(edit -> edit.span().start())).toList();
        SourceFile edited = new SourceFile(source.path(), edited(text, edits));
        if (!mends.test(source, edited)) {
            return false;
        }
        Files.write(file, edited.text().getBytes(StandardCharsets.UTF_8));
        return true;
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
