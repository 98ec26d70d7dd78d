package org.workleaf.template;

import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;
import org.workleaf.source.TextFileReader;

/** Converts exceptions from rendering to diagnostics that point into the templates. */
public final class TemplateErrors {

    private static final String CODE = "template-failed";

    private static final Pattern NOISE = Pattern.compile(
            "(?m)^-+$|\\s*\\[in (?:template|macro|function)[^\\]]*\\]|^The name was interpreted by .*$");
    private static final Pattern FIRST_SENTENCE = Pattern.compile("\\A(.+?)[.:](?:\\s|\\z)", Pattern.DOTALL);

    private final Path root;
    private final Path templates;

    /**
     * @param root      the guide's folder; the paths in diagnostics are relative to it
     * @param templates the folder of templates in it
     */
    public TemplateErrors(Path root, Path templates) {
        this.root = root;
        this.templates = templates;
    }

    /** A place in a template, with lines and columns from 1, and the problem there. */
    private record Place(String template, int line, int column, int endLine, int endColumn, String message, String help) {}

    /**
     * @param errors the exceptions of JBake's oven
     * @return one diagnostic for each place in a template, even if several pages failed there
     * @throws IOException           if a file could not be written or a template can't be read
     * @throws IllegalStateException for an exception that was not caused by a template
     */
    public List<Diagnostic> in(List<Throwable> errors) throws IOException {
        Map<Place, SortedSet<String>> pages = new LinkedHashMap<>();
        for (Throwable error : withSuppressed(errors)) {
            Optional<Place> found = place(error);
            if (found.isEmpty()) {
                throwIfFileFailed(error);
            }
            Place place = found.orElseThrow(() -> new IllegalStateException("a page could not be rendered", error));
            pages.computeIfAbsent(place, at -> new TreeSet<>()).add(String.valueOf(error.getMessage()));
        }
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (Map.Entry<Place, SortedSet<String>> each : pages.entrySet()) {
            diagnostics.add(diagnostic(each.getKey(), each.getValue()));
        }
        diagnostics.sort(Diagnostic.IN_READING_ORDER);
        return diagnostics;
    }

    private static List<Throwable> withSuppressed(List<Throwable> errors) {
        List<Throwable> withSuppressed = new ArrayList<>();
        for (Throwable error : errors) {
            withSuppressed.add(error);
            withSuppressed.addAll(List.of(error.getSuppressed()));
        }
        return withSuppressed;
    }

    private static void throwIfFileFailed(Throwable error) throws IOException {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileSystemException || cause instanceof FileNotFoundException) {
                throw (IOException) cause;
            }
        }
    }

    /** The innermost place that FreeMarker reports: an error in an imported file is reported there, not at the import. */
    private static Optional<Place> place(Throwable error) {
        Optional<Place> found = Optional.empty();
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof ParseException broken) {
                return Optional.of(place(broken.getTemplateName(), broken.getLineNumber(), broken.getColumnNumber(),
                        broken.getEndLineNumber(), broken.getEndColumnNumber(), broken.getEditorMessage()));
            }
            if (cause instanceof InvalidReferenceException missing && missing.getLineNumber() != null) {
                String expression = missing.getBlamedExpressionString();
                found = Optional.of(new Place(missing.getTemplateSourceName(), missing.getLineNumber(),
                        missing.getColumnNumber(), missing.getEndLineNumber(), missing.getEndColumnNumber(),
                        "`" + expression + "` has no value here",
                        "Give a default, `" + expression + "!\"\"`, or test for it first, `<#if " + expression + "??>`."));
            } else if (cause instanceof TemplateException failed && failed.getLineNumber() != null) {
                found = Optional.of(place(failed.getTemplateSourceName(), failed.getLineNumber(), failed.getColumnNumber(),
                        failed.getEndLineNumber(), failed.getEndColumnNumber(), failed.getMessageWithoutStackTop()));
            } else if (cause instanceof TemplateNotFoundException missing && found.isEmpty()) {
                found = Optional.of(new Place(missing.getTemplateName(), 1, 1, 1, 0, "there is no such template",
                        "It is set in `jbake.properties`."));
            }
        }
        return found;
    }

    /** FreeMarker's first sentence is the message, the others are the help, without the paths that it searched for templates. */
    private static Place place(String template, int line, int column, int endLine, int endColumn, String description) {
        String text = NOISE.matcher(description).replaceAll("").strip();
        Matcher first = FIRST_SENTENCE.matcher(text);
        boolean several = first.find();
        String message = several ? first.group(1) : text;
        String help = several ? text.substring(first.end()).strip() : "";
        return new Place(template, line, column, endLine, endColumn, message.replaceAll("\\s+", " "),
                help.replaceAll("\\n{2,}", "\n"));
    }

    private Diagnostic diagnostic(Place place, SortedSet<String> pages) throws IOException {
        Path file = templates.resolve(String.valueOf(place.template()));
        String name = root.toAbsolutePath().normalize().relativize(file.toAbsolutePath().normalize()).toString()
                .replace('\\', '/');
        SourceFile source = new SourceFile(name, Files.isRegularFile(file) ? TextFileReader.read(file) : "");
        int start = offset(source, place.line(), place.column());
        int end = Math.max(start, Math.min(source.text().length(), offset(source, place.endLine(), place.endColumn() + 1)));
        String more = pages.size() > 1 ? " and " + (pages.size() - 1) + " more" : "";
        return Diagnostic.error(CODE, source, new Span(start, end), place.message(),
                (place.help() + "\nIt failed for " + pages.first() + more + ".").strip());
    }

    /** The offset of a place; FreeMarker counts a tab as up to eight columns. */
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
