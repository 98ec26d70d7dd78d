package org.workleaf.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Edit;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/** Formats diagnostics as a log in the Static Analysis Results Interchange Format (SARIF) 2.1.0, an OASIS standard. */
public final class SarifReport {

    private static final String SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final String HOME = "https://github.com/workleaf/closer";
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private SarifReport() {}

    /**
     * @param version of this program
     * @return the whole document, with a final line break
     */
    public static String text(List<Diagnostic> diagnostics, String version) {
        List<String> codes = diagnostics.stream().map(Diagnostic::code).distinct().sorted().toList();
        Map<String, Object> driver = object("name", "workleaf", "version", version, "informationUri", HOME,
                "rules", codes.stream().map(SarifReport::rule).toList());
        Map<String, Object> run = object("tool", object("driver", driver), "columnKind", "unicodeCodePoints",
                "results", diagnostics.stream().map(problem -> result(problem, codes.indexOf(problem.code()))).toList());
        return GSON.toJson(object("$schema", SCHEMA, "version", "2.1.0", "runs", List.of(run))) + "\n";
    }

    private static Map<String, Object> rule(String code) {
        return object("id", code, "shortDescription", text(code.replace('-', ' ')), "helpUri", DiagnosticPageUrl.of(code));
    }

    private static Map<String, Object> result(Diagnostic problem, int rule) {
        Map<String, Object> result = object("ruleId", problem.code(), "ruleIndex", rule, "level", level(problem),
                "message", text(problem.message() + ".\n" + problem.help()),
                "locations", List.of(object("physicalLocation", place(problem.file(), problem.span()))));
        List<Map<String, Object>> related = new ArrayList<>();
        for (Diagnostic.Note note : problem.notes()) {
            related.add(object("id", related.size(), "physicalLocation", place(note.file(), note.span()), "message", text(note.label())));
        }
        if (!related.isEmpty()) {
            result.put("relatedLocations", related);
        }
        problem.fix().map(edit -> fix(problem.file(), edit)).ifPresent(fix -> result.put("fixes", List.of(fix)));
        return result;
    }

    private static String level(Diagnostic problem) {
        return switch (problem.severity()) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case ADVICE -> "note";
        };
    }

    private static Map<String, Object> place(SourceFile file, Span span) {
        return object("artifactLocation", artifact(file), "region", region(file, span));
    }

    private static Map<String, Object> fix(SourceFile file, Edit edit) {
        Map<String, Object> replacement = object("deletedRegion", region(file, edit.span()), "insertedContent", text(edit.replacement()));
        return object("artifactChanges", List.of(object("artifactLocation", artifact(file), "replacements", List.of(replacement))));
    }

    private static Map<String, Object> region(SourceFile file, Span span) {
        return Region.of(file, span).as("startLine", "startColumn", "endLine", "endColumn");
    }

    private static Map<String, Object> artifact(SourceFile file) {
        try {
            return object("uri", Optional.ofNullable(new URI(null, null, file.path(), null).getRawPath()).orElse(""));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not a path: " + file.path(), e);
        }
    }

    private static Map<String, Object> text(String text) {
        return object("text", text);
    }

    private static Map<String, Object> object(Object... keysAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            object.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return object;
    }
}
