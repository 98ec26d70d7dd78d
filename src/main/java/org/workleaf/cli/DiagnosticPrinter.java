package org.workleaf.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/**
 * A diagnostic as people read it: where and what in one line, the lines of source with the places marked, then help.
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
public final class DiagnosticPrinter {

    private final AnsiColors palette;

    DiagnosticPrinter(AnsiColors palette) {
        this.palette = palette;
    }

    /** A printer without colours. */
    public static DiagnosticPrinter plain() {
        return new DiagnosticPrinter(AnsiColors.PLAIN);
    }

    /** @return lines, each with its line end */
    public String text(Diagnostic diagnostic) {
        StringBuilder text = new StringBuilder(headline(diagnostic));
        Map<SourceFile, List<CodeFrame.Place>> files = places(diagnostic);
        int numberWidth = numberWidth(files);
        files.forEach((file, places) -> {
            // An empty file, or one that is not there, has no line to show.
            if (!file.text().isEmpty()) {
                text.append('\n');
                if (file != diagnostic.file()) {
                    text.append(palette.bold(CodeFrame.at(file, places.get(0).span()))).append("\n\n");
                }
                text.append(new CodeFrame(file, palette, numberWidth).text(places));
            }
        });
        if (!diagnostic.help().isBlank()) {
            text.append('\n').append(TerminalText.harmless(diagnostic.help()).strip()).append('\n');
        }
        return text.toString();
    }

    private String headline(Diagnostic diagnostic) {
        return palette.bold(CodeFrame.at(diagnostic.file(), diagnostic.span()) + ":") + " "
                + colour(diagnostic, diagnostic.severity().word() + "[" + diagnostic.code() + "]") + ": "
                + palette.bold(TerminalText.harmless(diagnostic.message())) + "\n";
    }

    private String colour(Diagnostic diagnostic, String text) {
        return switch (diagnostic.severity()) {
            case ERROR -> palette.error(text);
            case WARNING -> palette.warning(text);
            case ADVICE -> palette.advice(text);
        };
    }

    private Map<SourceFile, List<CodeFrame.Place>> places(Diagnostic diagnostic) {
        Map<SourceFile, List<CodeFrame.Place>> files = new LinkedHashMap<>();
        files.computeIfAbsent(diagnostic.file(), file -> new ArrayList<>())
                .add(new CodeFrame.Place(diagnostic.span(), '^', "", sign -> colour(diagnostic, sign)));
        for (Diagnostic.Note note : diagnostic.notes()) {
            SourceFile file = files.keySet().stream().filter(known -> known.path().equals(note.file().path())).findFirst()
                    .orElse(note.file());
            files.computeIfAbsent(file, f -> new ArrayList<>())
                    .add(new CodeFrame.Place(note.span(), '─', note.label(), palette::note));
        }
        return files;
    }

    private static int numberWidth(Map<SourceFile, List<CodeFrame.Place>> files) {
        int highest = 1;
        for (Map.Entry<SourceFile, List<CodeFrame.Place>> file : files.entrySet()) {
            for (CodeFrame.Place place : file.getValue()) {
                Span span = place.span();
                highest = Math.max(highest, file.getKey().position(span.start()).line());
            }
        }
        return String.valueOf(highest).length();
    }
}
