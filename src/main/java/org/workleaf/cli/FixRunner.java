package org.workleaf.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.workleaf.guide.GuideReader;
import org.workleaf.guide.PageReader;
import org.workleaf.source.Diagnostic;
import org.workleaf.source.SourceFile;
import org.workleaf.source.Span;

/**
 * Applies the fixes of diagnostics to a guide's files, one file at a time, and only if each fix removes its problem and adds no other.
 */
final class FixRunner {

    /** A fix may reveal another problem, such as a table that no longer lines up. This is the limit. */
    private static final int MAX_ROUNDS = 20;

    private final Path root;
    private final Predicate<Diagnostic> selected;
    private final List<Diagnostic> fixed = new ArrayList<>();
    private final List<String> unchanged = new ArrayList<>();

    /** @param selected which of the diagnostics that have a fix are fixed */
    FixRunner(Path root, Predicate<Diagnostic> selected) {
        this.root = root;
        this.selected = problem -> problem.fix().isPresent() && selected.test(problem);
    }

    /** The fixed problems, in the order of their fixes; each has its file's text before the fix. */
    List<Diagnostic> fixed() {
        return fixed;
    }

    /** The files whose fixes could not be applied. */
    List<String> unchanged() {
        return unchanged;
    }

    /** Fixes the pages below {@code content}, including drafts. */
    FixRunner run() throws IOException {
        for (int round = 0; round < MAX_ROUNDS; round++) {
            int before = fixed.size();
            unchanged.clear();
            for (Map.Entry<String, List<Diagnostic>> file : byFile(fixable()).entrySet()) {
                fix(root.resolve(file.getKey()), file.getValue());
            }
            if (fixed.size() == before) {
                break;
            }
        }
        return this;
    }

    /** The problems that have a fix now, in reading order. */
    List<Diagnostic> fixable() throws IOException {
        List<Diagnostic> problems = new ArrayList<>();
        new GuideReader().read(root, true, problems);
        return problems.stream().filter(selected).sorted(Diagnostic.IN_READING_ORDER).toList();
    }

    private static Map<String, List<Diagnostic>> byFile(List<Diagnostic> problems) {
        Map<String, List<Diagnostic>> files = new TreeMap<>();
        problems.forEach(problem -> files.computeIfAbsent(problem.file().path(), path -> new ArrayList<>()).add(problem));
        return files;
    }

    /** Applies all fixes at once if that works, else one kind or one problem at a time, so that a fix that fails doesn't block the others. */
    private void fix(Path file, List<Diagnostic> problems) throws IOException {
        List<Diagnostic> separate = nonOverlapping(problems);
        if (separate.get(0).file().text().indexOf('\uFFFD') >= 0) {
            unchanged.add(separate.get(0).file().path()); // probably another encoding, which rewriting the file would destroy
            return;
        }
        if (EditApplier.apply(file, separate, (before, after) -> improves(before, after, separate))) {
            fixed.addAll(separate);
            return;
        }
        for (List<Diagnostic> part : smallerSets(separate)) {
            if (EditApplier.apply(file, part, (before, after) -> improves(before, after, part))) {
                fixed.addAll(part);
                return; // the positions of the others have changed; the next round finds them
            }
        }
        unchanged.add(problems.get(0).file().path());
    }

    /** Each kind of problem, then each problem by itself. */
    private static List<List<Diagnostic>> smallerSets(List<Diagnostic> problems) {
        List<List<Diagnostic>> sets = new ArrayList<>();
        problems.stream().map(Diagnostic::code).distinct()
                .forEach(code -> sets.add(problems.stream().filter(problem -> problem.code().equals(code)).toList()));
        problems.forEach(problem -> sets.add(List.of(problem)));
        sets.removeIf(set -> set.size() == problems.size());
        return sets;
    }

    /** The problems whose fixes do not overlap. */
    private static List<Diagnostic> nonOverlapping(List<Diagnostic> problems) {
        List<Diagnostic> separate = new ArrayList<>();
        for (Diagnostic problem : problems) {
            Span span = problem.fix().orElseThrow().span();
            boolean overlaps = separate.stream().map(other -> other.fix().orElseThrow().span())
                    .anyMatch(other -> span.start() < other.end() && other.start() < span.end());
            if (!overlaps) {
                separate.add(problem);
            }
        }
        return separate;
    }

    /** Whether the fixed problems are gone, and no other has appeared that cannot be fixed in the next round. */
    private static boolean improves(SourceFile before, SourceFile after, List<Diagnostic> fixed) {
        List<Diagnostic> problemsBefore = problems(before);
        List<Diagnostic> problemsAfter = problems(after);
        Map<String, Long> countBefore = countByCode(problemsBefore);
        Map<String, Long> countAfter = countByCode(problemsAfter);
        boolean gone = countByCode(fixed).entrySet().stream()
                .allMatch(code -> countAfter.getOrDefault(code.getKey(), 0L) <= countBefore.getOrDefault(code.getKey(), 0L) - code.getValue());
        Map<String, Long> allowed = countByCode(withoutFix(problemsBefore));
        return gone && countByCode(withoutFix(problemsAfter)).entrySet().stream()
                .allMatch(code -> code.getValue() <= allowed.getOrDefault(code.getKey(), 0L));
    }

    private static List<Diagnostic> withoutFix(List<Diagnostic> problems) {
        return problems.stream().filter(problem -> problem.fix().isEmpty()).toList();
    }

    private static Map<String, Long> countByCode(List<Diagnostic> problems) {
        Map<String, Long> counts = new TreeMap<>();
        problems.forEach(problem -> counts.merge(problem.code(), 1L, Long::sum));
        return counts;
    }

    private static List<Diagnostic> problems(SourceFile file) {
        List<Diagnostic> problems = new ArrayList<>();
        new PageReader().read(file, problems);
        return problems;
    }
}
