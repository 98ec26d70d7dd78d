package org.workleaf.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Page;
import org.workleaf.markdown.Link;
import org.workleaf.pdf.IncompletePdfException;
import org.workleaf.pdf.PdfProblem;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;
import org.workleaf.worksheet.Field;
import org.workleaf.worksheet.Worksheet;

/** Converts problems of incomplete PDFs to errors at the source lines that cause them. */
public final class PdfDiagnostics {

    private static final String STYLESHEET = "paper/paper.css";

    private final Path root;
    private final Path templates;
    private final List<Guide> guides = new ArrayList<>();
    private Optional<SourceFile> stylesheet = Optional.empty();

    /**
     * @param root      the guide's folder; the paths in diagnostics are relative to it
     * @param templates the folder of templates in it
     * @param guide     the guide in its first language
     */
    public PdfDiagnostics(Path root, Path templates, Guide guide) {
        this.root = root.toAbsolutePath().normalize();
        this.templates = templates.toAbsolutePath().normalize();
        guides.add(guide);
        guides.addAll(guide.translations());
    }

    private record Location(SourceFile file, Span span) {}

    /** A problem that is reported once for all PDFs that have it. */
    private record Mistake(Location location, PdfProblem.Place place, String message, String help) {}

    /** Whether a build failed because of an incomplete PDF. */
    public static boolean isCauseOf(Throwable error) {
        return causes(error).anyMatch(IncompletePdfException.class::isInstance);
    }

    /** @param errors the exceptions of a build; those with another cause are ignored */
    public List<Diagnostic> in(List<Throwable> errors) throws IOException {
        return in(errors.stream().flatMap(PdfDiagnostics::causes).filter(IncompletePdfException.class::isInstance)
                .flatMap(error -> ((IncompletePdfException) error).problems().stream()).toList().stream());
    }

    private static Stream<Throwable> causes(Throwable error) {
        return Stream.iterate(error, cause -> cause != null, Throwable::getCause);
    }

    /** One diagnostic for each mistake, which names the PDFs that have it. */
    public List<Diagnostic> in(Stream<PdfProblem> problems) throws IOException {
        Map<Mistake, TreeSet<String>> pdfs = new LinkedHashMap<>();
        for (PdfProblem problem : problems.toList()) {
            Mistake mistake = new Mistake(location(problem), problem.place(), problem.message(), problem.help());
            pdfs.computeIfAbsent(mistake, first -> new TreeSet<>()).add(problem.pdf());
        }
        List<Diagnostic> diagnostics = new ArrayList<>();
        pdfs.forEach((mistake, names) -> diagnostics.add(diagnostic(mistake, names)));
        diagnostics.sort(Diagnostic.IN_READING_ORDER);
        return diagnostics;
    }

    private static Diagnostic diagnostic(Mistake mistake, TreeSet<String> pdfs) {
        String more = pdfs.size() > 1 ? " and " + (pdfs.size() - 1) + " more" : "";
        String help = mistake.help() + "\nFound in " + pdfs.first() + more + ".";
        Location at = mistake.location();
        return mistake.place() instanceof PdfProblem.Image
                ? Diagnostic.error("pdf-image", at.file(), at.span(), mistake.message(), help)
                : Diagnostic.error("pdf-incomplete", at.file(), at.span(), mistake.message(), help);
    }

    private Location location(PdfProblem problem) throws IOException {
        PdfProblem.Place place = problem.place();
        Optional<Location> found = Optional.empty();
        if (place instanceof PdfProblem.Image image) {
            found = image("content/" + image.path());
        } else if (place instanceof PdfProblem.Sheet sheet) {
            found = sheet(sheet);
        } else if (place instanceof PdfProblem.PageText text) {
            found = page(text.path());
        } else if (place instanceof PdfProblem.Stylesheet css) {
            found = Optional.of(stylesheet(css.line()));
        }
        return found.orElseGet(() -> start(guides.get(0).pages().get(0)));
    }

    private Stream<Page> pages() {
        return guides.stream().flatMap(guide -> guide.pages().stream());
    }

    private Optional<Location> image(String path) {
        return pages().flatMap(page -> page.links().stream().filter(Link::image)
                .filter(link -> Link.resolve(page.source().path(), Link.decoded(link.target().replaceFirst("[?#].*", ""))).equals(path))
                .map(link -> new Location(page.source(), link.span()))).findFirst();
    }

    private Optional<Location> sheet(PdfProblem.Sheet place) {
        for (Page page : pages().toList()) {
            for (Worksheet worksheet : page.worksheets()) {
                if (worksheet.id().equals(place.worksheet())) {
                    Span span = worksheet.fields().stream().filter(field -> field.id().equals(place.field()))
                            .map(Field::span).findFirst().orElse(worksheet.span());
                    return Optional.of(new Location(page.source(), span));
                }
            }
        }
        return Optional.empty();
    }

    /** The page with this address, or the original of a fallback page with this address. */
    private Optional<Location> page(String path) {
        return pages().filter(page -> page.address().path().equals(path)).findFirst()
                .or(() -> pages().filter(page -> path.endsWith("/" + page.address().path())).findFirst())
                .map(PdfDiagnostics::start);
    }

    private static Location start(Page page) {
        return new Location(page.source(), Span.at(page.frontMatter().end()));
    }

    private Location stylesheet(int line) throws IOException {
        if (stylesheet.isEmpty()) {
            Path file = templates.resolve(STYLESHEET);
            stylesheet = Optional.of(new SourceFile(root.relativize(file).toString().replace('\\', '/'), Files.readString(file)));
        }
        SourceFile source = stylesheet.get();
        return new Location(source, Span.at(line >= 1 && line <= source.lineCount() ? source.lineStart(line) : 0));
    }
}
