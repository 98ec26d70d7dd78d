package org.workleaf.jbake;

import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/** What went wrong in templates while pages were rendered, as diagnostics that point into the templates. */
final class TemplateProblems {

    static final String CODE = "template-failed";

    private final Path root;
    private final Path templates;

    /**
     * @param root      the guide's folder, from which problems name files
     * @param templates the folder of templates in it
     */
    TemplateProblems(Path root, Path templates) {
        this.root = root;
        this.templates = templates;
    }

    /** A place in a template, lines and columns from 1, and what is wrong there. */
    private record Place(String template, int line, int column, int endLine, int endColumn, String message) {}

    /**
     * @param errors of an oven
     * @return one diagnostic for each place in a template, however many pages failed there
     * @throws IOException an error that no template is to blame for
     */
    List<Diagnostic> in(List<Throwable> errors) throws IOException {
        Map<Place, TreeSet<String>> pages = new LinkedHashMap<>();
        for (Throwable error : flat(errors)) {
            Place place = place(error).orElseThrow(() -> new IOException("cannot bake the site: " + reason(error), error));
            pages.computeIfAbsent(place, at -> new TreeSet<>()).add(String.valueOf(error.getMessage()));
        }
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (Map.Entry<Place, TreeSet<String>> each : pages.entrySet()) {
            diagnostics.add(diagnostic(each.getKey(), each.getValue()));
        }
        diagnostics.sort(Diagnostic.IN_READING_ORDER);
        return diagnostics;
    }

    private static List<Throwable> flat(List<Throwable> errors) {
        List<Throwable> flat = new ArrayList<>();
        for (Throwable error : errors) {
            flat.add(error);
            flat.addAll(List.of(error.getSuppressed()));
        }
        return flat;
    }

    private static String reason(Throwable error) {
        Throwable cause = error;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage() == null ? cause : cause.getMessage());
    }

    /** The outermost exception of FreeMarker knows best: a broken file is told where it is broken, not where it is imported. */
    private static Optional<Place> place(Throwable error) {
        Optional<Place> found = Optional.empty();
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof ParseException broken) {
                return Optional.of(new Place(broken.getTemplateName(), broken.getLineNumber(), broken.getColumnNumber(),
                        broken.getEndLineNumber(), broken.getEndColumnNumber(), broken.getEditorMessage()));
            }
            if (cause instanceof TemplateException failed && failed.getLineNumber() != null) {
                found = Optional.of(new Place(failed.getTemplateSourceName(), failed.getLineNumber(),
                        failed.getColumnNumber(), failed.getEndLineNumber(), failed.getEndColumnNumber(),
                        failed.getMessageWithoutStackTop()));
            } else if (cause instanceof TemplateNotFoundException missing && found.isEmpty()) {
                found = Optional.of(new Place(missing.getTemplateName(), 1, 1, 1, 0, "there is no such template"));
            }
        }
        return found;
    }

    private Diagnostic diagnostic(Place place, TreeSet<String> pages) throws IOException {
        Path file = templates.resolve(String.valueOf(place.template()));
        String name = root.toAbsolutePath().normalize().relativize(file.toAbsolutePath().normalize()).toString()
                .replace('\\', '/');
        SourceFile source = new SourceFile(name, Files.isRegularFile(file) ? Files.readString(file) : "");
        int start = offset(source, place.line(), place.column());
        int end = Math.max(start, Math.min(source.text().length(), offset(source, place.endLine(), place.endColumn() + 1)));
        List<String> lines = place.message().lines().map(String::strip)
                .filter(line -> !line.isEmpty() && !line.matches("-+")).toList();
        String more = pages.size() > 1 ? " and " + (pages.size() - 1) + " more" : "";
        String help = String.join("\n", lines.subList(Math.min(1, lines.size()), lines.size()));
        return Diagnostic.error(CODE, source, new Span(start, end), message(lines),
                (help.isEmpty() ? "" : help + "\n") + "It failed for " + pages.first() + more + ".");
    }

    private static String message(List<String> lines) {
        String first = lines.isEmpty() ? "this failed" : lines.get(0);
        return first.replaceFirst("[.:]$", "");
    }

    /** FreeMarker counts a tab as up to eight columns. */
    private static int offset(SourceFile source, int line, int column) {
        if (line < 1 || line > source.lineCount()) {
            return 0;
        }
        int offset = source.lineStart(line);
        String text = source.line(line);
        int at = 1;
        for (int i = 0; i < text.length() && at < column; i++) {
            at = text.charAt(i) == '\t' ? at + 8 - (at - 1) % 8 : at + 1;
            offset++;
        }
        return offset;
    }
}
