package org.workleaf.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/**
 * Formats a diagnostic for people: its position and message, the source lines with underlined spans, then help.
 *
 * <pre>{@code
 * content/30-practices/10-be-open.md:42:14: error[duplicate-field]: two fields are named `felt`
 *
 *   38 │ This week I felt ____ <!-- #felt -->
 *      │                            ───── first used here
 *   42 │ Today I felt ____ <!-- #felt -->
 *      │                        ^^^^^
 *
 * Answers are saved under the field's name, so these two would overwrite each other.
 * }</pre>
 */
public final class DiagnosticFormatter {

    private final AnsiColors palette;

    DiagnosticFormatter(AnsiColors palette) {
        this.palette = palette;
    }

    /** Returns a formatter without colours. */
    public static DiagnosticFormatter plain() {
        return new DiagnosticFormatter(AnsiColors.PLAIN);
    }

    /** @return lines, each with its line end */
    public String text(Diagnostic diagnostic) {
        StringBuilder text = new StringBuilder(headline(diagnostic));
        Map<SourceFile, List<CodeFrame.Marker>> files = markers(diagnostic);
        int numberWidth = numberWidth(files);
        files.forEach((file, markers) -> {
            // An empty or missing file has no line to show.
            if (!file.text().isEmpty()) {
                text.append('\n');
                if (file != diagnostic.file()) {
                    text.append(palette.bold(CodeFrame.location(file, markers.get(0).span()))).append("\n\n");
                }
                text.append(new CodeFrame(file, palette, numberWidth).text(markers));
            }
        });
        if (!diagnostic.help().isBlank()) {
            text.append('\n').append(TerminalSanitizer.sanitized(diagnostic.help()).strip()).append('\n');
        }
        return text.toString();
    }

    private String headline(Diagnostic diagnostic) {
        return palette.bold(CodeFrame.location(diagnostic.file(), diagnostic.span()) + ":") + " "
                + colour(diagnostic, diagnostic.severity().word() + "[" + diagnostic.code() + "]") + ": "
                + palette.bold(TerminalSanitizer.sanitized(diagnostic.message())) + "\n";
    }

    private String colour(Diagnostic diagnostic, String text) {
        return switch (diagnostic.severity()) {
            case ERROR -> palette.error(text);
            case WARNING -> palette.warning(text);
            case ADVICE -> palette.advice(text);
        };
    }

    private Map<SourceFile, List<CodeFrame.Marker>> markers(Diagnostic diagnostic) {
        Map<SourceFile, List<CodeFrame.Marker>> files = new LinkedHashMap<>();
        files.computeIfAbsent(diagnostic.file(), file -> new ArrayList<>())
                .add(new CodeFrame.Marker(diagnostic.span(), '^', "", sign -> colour(diagnostic, sign)));
        for (Diagnostic.Note note : diagnostic.notes()) {
            SourceFile file = files.keySet().stream().filter(known -> known.path().equals(note.file().path())).findFirst()
                    .orElse(note.file());
            files.computeIfAbsent(file, f -> new ArrayList<>())
                    .add(new CodeFrame.Marker(note.span(), '─', note.label(), palette::note));
        }
        return files;
    }

    private static int numberWidth(Map<SourceFile, List<CodeFrame.Marker>> files) {
        int highest = 1;
        for (Map.Entry<SourceFile, List<CodeFrame.Marker>> file : files.entrySet()) {
            for (CodeFrame.Marker marker : file.getValue()) {
                Span span = marker.span();
                highest = Math.max(highest, file.getKey().position(span.start()).line());
            }
        }
        return String.valueOf(highest).length();
    }
}
