package org.workleaf.check;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.workleaf.guide.Guide;
import org.workleaf.guide.Page;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.Span;

/**
 * No two sources are published as the same file.
 *
 * <p>Names that differ only in case count as the same, because some file systems and hosts can't keep them apart.
 */
final class OutputPathsAreUnique {

    private static final String CODE = "duplicate-address";

    private final Map<String, OutputPaths.Output> files = new HashMap<>();
    private final Map<String, OutputPaths.Output> folders = new HashMap<>();
    private final Set<List<Object>> reported = new HashSet<>();
    private final List<Diagnostic> found = new ArrayList<>();

    private OutputPathsAreUnique() {}

    static List<Diagnostic> check(Guide guide, ContentFileIndex files) {
        OutputPathsAreUnique rule = new OutputPathsAreUnique();
        guide.pages().forEach(page -> rule.staysOutOfOtherLanguages(page, guide));
        OutputPaths.of(guide, files).forEach(rule::add);
        return rule.found;
    }

    private void staysOutOfOtherLanguages(Page page, Guide guide) {
        String path = page.address().path();
        if (guide.translations().stream().anyMatch(translation -> path.startsWith(translation.language().home()))) {
            found.add(Diagnostic.error(CODE, page.source(), Span.at(0), "the address `" + path + "` belongs to the pages of another language",
                    "It is listed under `site.languages` in `jbake.properties`. Rename the file."));
        }
    }

    private void add(OutputPaths.Output output) {
        String key = normalized(output.path());
        OutputPaths.Output first = files.putIfAbsent(key, output);
        if (first == null) {
            first = folders.get(key);
        }
        for (int slash = key.indexOf('/'); slash >= 0; slash = key.indexOf('/', slash + 1)) {
            String folder = key.substring(0, slash);
            folders.putIfAbsent(folder, output);
            first = first == null ? files.get(folder) : first;
        }
        if (first != null && !isDuplicateWorksheet(first, output)) {
            collision(first, output);
        }
    }

    private static String normalized(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** Two worksheets with the same id are reported by {@link WorksheetIdsAreUnique}. */
    private static boolean isDuplicateWorksheet(OutputPaths.Output first, OutputPaths.Output second) {
        return first.kind() == second.kind() && first.label().equals(second.label())
                && (first.kind() == OutputPaths.Kind.WORKSHEET || first.kind() == OutputPaths.Kind.PDF);
    }

    private void collision(OutputPaths.Output first, OutputPaths.Output second) {
        if (second.source().isEmpty() || !reported.add(List.of(second.source(), first.label()))) {
            return;
        }
        OutputPaths.Place place = second.source().get();
        if (redirectsToItself(first, second)) {
            found.add(Diagnostic.error(CODE, place.file(), place.span(),
                    "`" + second.address() + "` would redirect to itself: it is this page's own address", "Remove the line."));
            return;
        }
        Diagnostic problem = Diagnostic.error(CODE, place.file(), place.span(), message(first, second), help(second));
        found.add(first.source().map(other -> problem.withNote(other.file(), other.span(), first.label())).orElse(problem));
    }

    private static boolean redirectsToItself(OutputPaths.Output first, OutputPaths.Output second) {
        return first.kind() == OutputPaths.Kind.PAGE && second.kind() == OutputPaths.Kind.REDIRECT
                && first.path().equals(second.path()) && first.source().get().file() == second.source().get().file();
    }

    private static String message(OutputPaths.Output first, OutputPaths.Output second) {
        String address = "`" + second.address() + "`";
        if (!first.path().equals(second.path())) {
            return address + " can't be published next to `" + first.address() + "`, the address of " + first.label();
        }
        return first.kind() == OutputPaths.Kind.PAGE && second.kind() == OutputPaths.Kind.PAGE ? "two pages have the address " + address
                : address + " is already the address of " + first.label();
    }

    private static String help(OutputPaths.Output second) {
        return switch (second.kind()) {
            case PAGE -> "The number at the start of a file name sets the order and isn't part of the address. Rename one of the two.";
            case REDIRECT -> "Remove the line, or rename the page at that address.";
            case WORKSHEET, PDF -> "Give the worksheet another name, and keep its answers: `<!-- worksheet: new-name was:old-name -->`.";
            case ATTACHMENT -> "Rename the file.";
            case GENERATED -> "";
        };
    }
}
