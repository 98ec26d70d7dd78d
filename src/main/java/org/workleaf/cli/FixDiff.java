package org.workleaf.cli;

import java.util.List;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Edit;
import org.workleaf.source.SourceFile;

/**
 * Formats an applied fix for people: the problem, and the lines before and after.
 *
 * <pre>{@code
 * content/30-practices/10-be-open.md:42:14: fixed[missing-id]: this field has no name
 *   - I felt ____.
 *   + I felt ____. <!-- #felt -->
 * }</pre>
 */
final class FixDiff {

    private FixDiff() {}

    /** @param problem the problem, whose file has the text before the fix */
    static String of(Diagnostic problem, AnsiColors palette) {
        SourceFile file = problem.file();
        Edit edit = problem.fix().orElseThrow();
        int first = file.position(edit.span().start()).line();
        int last = file.position(edit.span().end()).line();
        SourceFile after = new SourceFile(file.path(), EditApplier.apply(file.text(), List.of(edit)));
        StringBuilder text = new StringBuilder(palette.bold(CodeFrame.location(file, problem.span()) + ":") + " "
                + palette.note("fixed[" + problem.code() + "]") + ": " + palette.bold(TerminalSanitizer.line(problem.message())) + "\n");
        for (int line = first; line <= last; line++) {
            if (!file.line(line).equals(after.line(line))) {
                text.append("  - ").append(TerminalSanitizer.sanitized(file.line(line))).append('\n');
                text.append("  + ").append(TerminalSanitizer.sanitized(after.line(line))).append('\n');
            }
        }
        return text.toString();
    }
}
