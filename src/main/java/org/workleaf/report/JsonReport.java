package org.workleaf.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Severity;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/** Formats diagnostics as JSON, which {@code docs/check-report.schema.json} describes. */
public final class JsonReport {

    /** Increased when a property is removed or changes its meaning. */
    private static final int VERSION = 1;
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private JsonReport() {}

    /** @return the whole document, with a final line break */
    public static String text(List<Diagnostic> diagnostics) {
        Map<String, Object> counts = new LinkedHashMap<>();
        for (Severity severity : Severity.values()) {
            counts.put(severity.word(), diagnostics.stream().filter(problem -> problem.severity() == severity).count());
        }
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("version", VERSION);
        report.put("counts", counts);
        report.put("problems", diagnostics.stream().map(JsonReport::problem).toList());
        return GSON.toJson(report) + "\n";
    }

    private static Map<String, Object> problem(Diagnostic diagnostic) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("code", diagnostic.code());
        problem.put("severity", diagnostic.severity().name().toLowerCase(Locale.ROOT));
        problem.putAll(place(diagnostic.file(), diagnostic.span()));
        problem.put("message", diagnostic.message());
        problem.put("help", diagnostic.help());
        problem.put("page", DiagnosticPageUrl.of(diagnostic.code()));
        problem.put("notes", diagnostic.notes().stream().map(JsonReport::note).toList());
        diagnostic.fix().ifPresent(edit -> {
            Map<String, Object> fix = new LinkedHashMap<>(Region.of(diagnostic.file(), edit.span()).as("line", "column", "endLine", "endColumn"));
            fix.put("replacement", edit.replacement());
            problem.put("fix", fix);
        });
        return problem;
    }

    private static Map<String, Object> note(Diagnostic.Note note) {
        Map<String, Object> place = place(note.file(), note.span());
        place.put("message", note.label());
        return place;
    }

    private static Map<String, Object> place(SourceFile file, Span span) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("file", file.path());
        place.putAll(Region.of(file, span).as("line", "column", "endLine", "endColumn"));
        return place;
    }
}
